import numpy as np

rng = np.random.RandomState(11)
X = rng.randn(64, 3)
true_w = np.array([1.5, -2.0, 0.7])
y = X @ true_w + 0.3 + 0.05 * rng.randn(64)


def batches(X, y, size):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        idx = order[start:start + size]
        yield X[idx], y[idx]


w = np.zeros(3)
b = 0.0
vw = np.zeros_like(w)
vb = 0.0
mu, lr = 0.9, 0.02

for epoch in range(10):
    total = 0.0
    for xb, yb in batches(X, y, 16):
        err = xb @ w + b - yb
        gw = 2 * xb.T @ err / len(xb)
        gb = 2 * err.mean()
        vw = mu * vw - lr * gw
        vb = mu * vb - lr * gb
        w += vw
        b += vb
        total += (err ** 2).sum()
    print(f"epoch {epoch + 1:2d}  mse {total / len(X):.6f}")

print("w:", np.round(w, 3), "b: %.3f" % b)
