# Logistic regression in the manner of older books: np.matrix, whose * is the matrix product.
import numpy as np


def load():
    rng = np.random.RandomState(3)
    points = np.vstack([rng.normal(-1, 1, (20, 2)), rng.normal(1, 1, (20, 2))])
    rows = [[1.0, x, y] for x, y in points]
    labels = [0] * 20 + [1] * 20
    return rows, labels


def sigmoid(z):
    return 1.0 / (1 + np.exp(-z))


def ascend(rows, labels, rate=0.01, steps=200):
    X = np.matrix(rows)
    y = np.matrix(labels).transpose()
    m, n = np.shape(X)
    w = np.asmatrix(np.ones((n, 1)))
    for step in range(steps):
        error = y - sigmoid(X * w)
        w = w + rate * X.T * error
        if step % 50 == 0:
            print("step", step, "squared error %.6f" % float((error.T * error)[0, 0]))
    return w


def classify(row, w):
    return 1 if sigmoid(np.sum(np.multiply(np.asmatrix(row), w.T))) > 0.5 else 0


rows, labels = load()
w = ascend(rows, labels)
print(w.round(4))
right = [classify(row, w) == label for row, label in zip(rows, labels)]
print("right:", sum(right), "of", len(right))

# The normal equation, too, is one line of matrices.
X = np.matrix(rows)
y = np.matrix(labels).T
theta = (X.T * X).I * X.T * y
print(theta.round(4), theta.shape, type(theta.A).__name__, theta.A1.round(3))
