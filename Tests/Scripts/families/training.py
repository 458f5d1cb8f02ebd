# What scripts do with all of it: a network on XOR, and logistic regression.
import numpy as np
import matplotlib.pyplot as plt

np.random.seed(1)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


W1 = 2 * np.random.random((2, 4)) - 1
W2 = 2 * np.random.random((4, 1)) - 1
losses = []
for epoch in range(200):
    l1 = sigmoid(np.dot(X, W1))
    l2 = sigmoid(np.dot(l1, W2))
    error = y - l2
    losses.append(np.mean(np.abs(error)))
    if epoch % 50 == 0:
        print("Error:" + str(round(losses[-1], 6)), f"{epoch:4d}", "%.4f" % losses[-1])
    d2 = error * l2 * (1 - l2)
    d1 = d2.dot(W2.T) * l1 * (1 - l1)
    W2 += l1.T.dot(d2)
    W1 += X.T.dot(d1)
print(np.round(l2, 4), l2.shape, (l2 > 0.5).astype(int).ravel())
plt.plot(losses)
plt.show()

X = np.random.randn(20, 3)
t = (X[:, 0] + X[:, 1] > 0).astype(float)
w = np.zeros(3)
b = 0
for i in range(50):
    p = sigmoid(X @ w + b)
    cost = -np.mean(t * np.log(p + 1e-12) + (1 - t) * np.log(1 - p + 1e-12))
    dw = X.T @ (p - t) / len(t)
    w -= 0.5 * dw
    b -= 0.5 * np.sum(p - t) / t.shape[0]
print(np.round(w, 6), round(b, 6), f"{cost:.6f}", ((p > 0.5) == t).mean())
scores = np.array([[1.0, 2.0, 3.0], [0.5, 0.5, 0.0]])
e = np.exp(scores - np.max(scores, axis=1, keepdims=True))
soft = e / e.sum(axis=1, keepdims=True)
print(soft, soft.argmax(axis=1), np.eye(3)[soft.argmax(axis=1)])
