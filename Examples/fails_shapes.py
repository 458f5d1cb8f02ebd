import numpy as np

np.random.seed(0)
X = np.random.randn(100, 3)
y = np.random.randn(100, 1)
W1 = np.random.randn(3, 5)
W2 = np.random.randn(5, 1)

for epoch in range(3):
    h = np.tanh(X @ W1)
    out = h @ W2
    loss = np.mean((out - y) ** 2)
    print("epoch", epoch, "loss %.4f" % loss)
    d_out = 2 * (out - y) / len(X)
    dW2 = h.T @ d_out
    # forgot the transpose
    d_h = d_out @ W2 * (1 - h ** 2)
    W2 -= 0.1 * dW2
print("never printed")
