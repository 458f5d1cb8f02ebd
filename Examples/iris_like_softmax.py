import numpy as np

# three kinds of flowers, generated: sepal length, sepal width, petal length, petal width
rng = np.random.RandomState(2)
means = {'setosa': [5.0, 3.4, 1.5, 0.2], 'versicolor': [5.9, 2.8, 4.3, 1.3], 'virginica': [6.6, 3.0, 5.6, 2.0]}
spread = np.array([0.35, 0.3, 0.3, 0.15])
rows, labels = [], []
for name in means:
    for _ in range(15):
        rows.append(rng.normal(means[name], spread))
        labels.append(name)
X = np.array(rows)
classes = sorted(set(labels))
y = np.array([classes.index(l) for l in labels])
print(X.shape, classes)
print("means by class:")
for k, name in enumerate(classes):
    print("  {:<12}{}".format(name, X[y == k].mean(axis=0).round(2)))

# standardize, split
X = (X - X.mean(0)) / X.std(0)
perm = rng.permutation(len(X))
X, y = X[perm], y[perm]
split = int(0.7 * len(X))
Xtr, ytr, Xte, yte = X[:split], y[:split], X[split:], y[split:]

def one_hot(y, k):
    out = np.zeros((y.size, k))
    out[np.arange(y.size), y] = 1
    return out

W = np.zeros((4, 3)); b = np.zeros(3)
T = one_hot(ytr, 3)
for epoch in range(100):
    z = Xtr @ W + b
    p = np.exp(z - z.max(axis=1)[:, None])
    p /= p.sum(axis=1)[:, None]
    W -= 0.5 * Xtr.T @ (p - T) / len(Xtr)
    b -= 0.5 * (p - T).mean(axis=0)
    if epoch % 25 == 0:
        print("epoch", epoch, "loss", round(-np.mean(np.sum(T * np.log(p), axis=1)), 5))

pred = np.argmax(Xte @ W + b, 1)
confusion = np.zeros((3, 3), dtype=int)
for t, q in zip(yte, pred):
    confusion[t, q] += 1
print("confusion matrix:")
print(confusion)
print("accuracy: %d/%d" % (np.trace(confusion), confusion.sum()))
