import numpy as np
import math

sin_wave = np.array([math.sin(x * 0.5) for x in range(60)])
seq_len = 10
X, Y = [], []
for i in range(len(sin_wave) - seq_len):
    X.append(sin_wave[i:i + seq_len])
    Y.append(sin_wave[i + seq_len])
X = np.expand_dims(np.array(X), axis=2)
Y = np.expand_dims(np.array(Y), axis=1)
print(X.shape, Y.shape)

learning_rate = 0.02
nepoch = 8
T = seq_len
hidden_dim = 12
np.random.seed(6)
U = np.random.uniform(0, 0.3, (hidden_dim, 1))
W = np.random.uniform(0, 0.15, (hidden_dim, hidden_dim))
V = np.random.uniform(0, 0.3, (1, hidden_dim))

for epoch in range(nepoch):
    loss = 0.0
    for i in range(Y.shape[0]):
        x, y = X[i], Y[i]
        states = [np.zeros((hidden_dim, 1))]
        for t in range(T):
            states.append(np.tanh(U * x[t] + W @ states[-1]))
        pred = V @ states[-1]
        delta = pred - y
        loss += float((delta ** 2).item()) / 2
        dV = delta @ states[-1].T
        dU, dW = np.zeros_like(U), np.zeros_like(W)
        dh = V.T @ delta
        for t in range(T - 1, -1, -1):
            dz = dh * (1 - states[t + 1] ** 2)
            dU += dz * x[t]
            dW += dz @ states[t].T
            dh = W.T @ dz
        for g in (dU, dW, dV):
            g[g > 1] = 1
            g[g < -1] = -1
        U -= learning_rate * dU
        W -= learning_rate * dW
        V -= learning_rate * dV
    print('Epoch: ', epoch + 1, ', Loss: ', round(loss / Y.shape[0], 5))
