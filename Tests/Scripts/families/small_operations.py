import numpy as np


def combine(a, b):
    return a + b, a - b, a * b, a / b


# One line sees operands of many kinds by turns.
operands = [
    np.arange(1.0, 4.0),
    np.arange(1, 4),
    np.arange(1.0, 7.0).reshape(2, 3),
    np.arange(1, 7).reshape(2, 3),
    np.arange(1.0, 7.0).reshape(3, 2).T,
    np.array([[2.0], [4.0]]),
    np.array([[2], [4]]),
    np.array([[3.0, 1.0, 2.0]]),
    np.array(2.0),
    2,
    2.5,
    np.float64(0.5),
    np.int64(3),
    True,
    np.arange(1.0, 11.0)[::3][:3],
    np.array([[5.0]]),
    np.arange(1.0, 25.0).reshape(2, 4, 3)[:, 1],
]
for a in operands:
    for b in operands:
        if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
            for result in combine(a, b):
                print(np.shape(result), round(float(np.sum(result)), 9), np.ravel(result)[-1])

# In place, through views and onto itself.
w = np.ones((2, 3))
row = w[0]
for step in [1, 0.5, np.array([1.0, 2.0, 3.0]), np.array([[1], [2]]), w, w[:1], w.copy()]:
    w += step
    w *= 0.5
    w -= step
    w /= 2
    print(w, row)
n = np.arange(6).reshape(2, 3)
n += 1
n *= n
n -= n[0]
print(n, n.dtype)
column = w[:, 1]
column += 10
print(w)
try:
    n += 0.5
except TypeError as error:
    print(error)
try:
    row += np.ones((2, 3))
except ValueError as error:
    print(error)

# Many lengths, so that every remainder of a loop over four is met.
for length in range(1, 14):
    x = np.linspace(0, 1, length)
    print(x * x + 1, (2 - x) / (x + 1), round(np.exp(-x).sum(), 9))

# Products of every small shape, with transposes.
for rows in range(1, 4):
    for terms in range(1, 4):
        for columns in range(1, 4):
            a = np.arange(rows * terms, dtype=float).reshape(rows, terms) - 2
            b = np.arange(terms * columns, dtype=float).reshape(terms, columns) * 0.5
            print(a @ b + 0.0, np.dot(b.T, a.T) + 0.0, a.T @ a + 0.0)
