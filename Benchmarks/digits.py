import numpy as np

rng = np.random.RandomState(0)
X = rng.rand(1000, 784)
labels = rng.randint(0, 10, 1000)
Y = np.eye(10)[labels]
W1 = rng.randn(784, 128) * 0.05
b1 = np.zeros(128)
W2 = rng.randn(128, 10) * 0.1
b2 = np.zeros(10)

for i in range(PASSES):
    A1 = 1 / (1 + np.exp(-(X @ W1 + b1)))
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    cost = -np.mean(np.sum(Y * np.log(P), axis=1))
    dZ2 = (P - Y) / 1000
    dW2 = A1.T @ dZ2
    db2 = dZ2.sum(axis=0)
    dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
    dW1 = X.T @ dZ1
    db1 = dZ1.sum(axis=0)
    W1 -= 0.5 * dW1
    b1 -= 0.5 * db1
    W2 -= 0.5 * dW2
    b2 -= 0.5 * db2
print(cost)
