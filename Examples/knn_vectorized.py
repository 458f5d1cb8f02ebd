import numpy as np

rng = np.random.RandomState(1)
X_train = np.vstack([rng.randn(20, 2) + c for c in ([0, 0], [3, 3], [0, 4])])
y_train = np.repeat(np.arange(3), 20)
X_test = rng.uniform(-1, 5, (6, 2))

# distances by loops, with one loop, and without
d2 = np.zeros((6, 60))
for i in range(6):
    for j in range(60):
        d2[i, j] = np.sqrt(np.sum((X_test[i] - X_train[j]) ** 2))
d1 = np.array([np.sqrt(((X_train - x) ** 2).sum(axis=1)) for x in X_test])
d0 = np.sqrt((X_test ** 2).sum(1)[:, None] + (X_train ** 2).sum(1) - 2 * X_test @ X_train.T)
print("no difference:", np.allclose(d2, d1), np.allclose(d2, d0))

for k in [1, 5, 15]:
    nearest = np.argsort(d2, axis=1)[:, :k]
    votes = y_train[nearest]
    y_pred = np.array([np.bincount(v, minlength=3).argmax() for v in votes])
    print("k", k, "->", y_pred, "share", [(v == p).mean().round(2).item() for v, p in zip(votes, y_pred)])
