# -*- coding: utf-8 -*-
import numpy as np

np.random.seed(21)

X = np.random.randn(40, 5)
y = (X[:, 0] * X[:, 1] > 0).astype(np.float64).reshape(-1, 1)

hidden = 12
keep_prob = 0.75
W1 = np.random.randn(5, hidden) * 0.5
b1 = np.zeros((1, hidden))
W2 = np.random.randn(hidden, 1) * 0.5
b2 = np.zeros((1, 1))


def forward(X, train):
    """Returns everything the backward pass needs."""
    A1 = np.tanh(np.dot(X, W1) + b1)
    mask = None
    if train:
        mask = (np.random.rand(A1.shape[0], A1.shape[1]) < keep_prob) / keep_prob
        A1 = A1 * mask
    A2 = 1.0 / (1.0 + np.exp(-(np.dot(A1, W2) + b2)))
    return A1, A2, mask


dropped = []
for epoch in range(200):
    A1, A2, mask = forward(X, train=True)
    dropped.append(np.mean(mask == 0))
    dZ2 = (A2 - y) / len(X)
    dW2 = np.dot(A1.T, dZ2)
    db2 = np.sum(dZ2, axis=0, keepdims=True)
    dA1 = np.dot(dZ2, W2.T) * mask
    dZ1 = dA1 * (1 - (A1 / np.where(mask > 0, mask, 1)) ** 2)
    dW1 = np.dot(X.T, dZ1)
    db1 = np.sum(dZ1, axis=0, keepdims=True)
    W1 -= 0.5 * dW1; b1 -= 0.5 * db1
    W2 -= 0.5 * dW2; b2 -= 0.5 * db2
    if epoch % 50 == 0:
        loss = -np.mean(y * np.log(A2 + 1e-12) + (1 - y) * np.log(1 - A2 + 1e-12))
        print("Epoch: {0:3d}, loss: {1:.4f}, dropped: {2:.1%}".format(epoch, loss, dropped[-1]))

_, A2, _ = forward(X, train=False)
print("evaluation accuracy > 0.7:", np.mean((A2 > 0.5) == (y > 0.5)) > 0.7)
print("mean share dropped: %.3f" % np.mean(dropped))
