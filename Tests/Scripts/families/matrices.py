import numpy as np

m = np.matrix([[1, 2], [3, 4]])
print(m * m)
print(m.T, m.I, m[0], m[0, 1], m[:, 0], m.shape)
print(np.exp(m) * m)
x = np.matrix("1 2 3")
print(x * x.T, repr(x))
y = np.asmatrix(np.ones((2, 3)))
print(y.sum(axis=1), y.mean(0), y.sum(), np.sum(y, axis=0), np.mean(y))
print(isinstance(m, np.ndarray), type(m), m + 1, 2 * m, m - m.T, m / 2, -m)
print(np.array([[1, 2], [3, 4]]) * m, m * np.array([[1], [2]]))
print(np.multiply(m, m), np.dot(m, m), np.linalg.inv(m), np.concatenate((m, m), axis=1), np.vstack([m, m]))
print(np.array(m), np.asarray(m).shape, np.zeros_like(m), np.maximum(m, 2), m > 2, (m > 2).all(), m.tolist())
for row in m:
    print(row, row.shape)
m[0, 0] = 9
m += 1
m *= 2
print(m, m**2, abs(-m), len(m), m.max(), m.argmax(1), m.flatten(), m.ravel().shape, m.A1, type(m.A))


def ascent(data, labels):
    X = np.asmatrix(data)
    L = np.asmatrix(labels).transpose()
    rows, columns = np.shape(X)
    weights = np.ones((columns, 1))
    for step in range(50):
        h = 1 / (1 + np.exp(-(X * weights)))
        weights = weights + 0.001 * X.transpose() * (L - h)
    return weights


w = ascent([[1.0, 0.5, 2], [1, -1, 3], [1, 2, -1]], [0, 1, 1])
print(w.round(6), type(w), w.getA().shape)
try:
    np.matrix([[[1]]])
except ValueError as error:
    print(error)
try:
    np.matrix("1 2; 3")
except ValueError as error:
    print(error)
