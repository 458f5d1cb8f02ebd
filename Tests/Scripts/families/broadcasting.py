# Family 6: broadcasting and work in place.
import numpy as np

m = np.arange(6).reshape(2, 3) * 1.0
print(m + 1, m + np.array([10, 20, 30]), m + np.array([[100], [200]]), m * np.ones((1, 1)), m - m.mean(axis=0))
print((np.ones((3, 1)) * np.arange(4)).shape, (np.arange(3)[:, None] + np.arange(2)))
w = np.array([1.0, 2.0, 3.0])
alias = w
w += 1
print(alias, w)
w = w + 1
print(alias, w)
view = w[1:]
view *= 10
print(w, view)
w -= np.array([1, 1, 1])
w /= 2
w **= 2
print(w)
W = np.zeros((2, 2))
W += [1, 2]
W -= np.array([[1], [2]])
print(W)
WT = W.T
WT += np.array([[0, 0], [100, 200]])
print(W)
W1, W2 = np.ones(2), np.ones((2, 2))
for p, g in zip([W1, W2], [np.array([1, 2]), np.eye(2)]):
    p -= 0.5 * g
print(W1, W2)
total = 0
for row in W2:
    total += row
print(total, W2)
for row in W2:
    row -= 1
print(W2)
a = np.array([1, 2, 3])
a[0] = 9.7
a[1:] = 0
a[-1] += 5
print(a, a[::-1], a[a > 0])
b = np.arange(12).reshape(3, 4)
b[:, 1] = -1
b[0] = [7, 7, 7, 7]
b[1, 2:] += 100
print(b, b[:, 0], b[1:, 1:3], b[-1], b[..., 0], b[:, -1:].shape, b[[0, 2]], b[np.arange(3), [0, 1, 2]])
for k in range(7):
    try:
        if k == 0: a += 1.5
        if k == 1: a += np.ones((2, 3), dtype=int)
        if k == 2: m + np.ones(2)
        if k == 3: a[5]
        if k == 4: b[0, 9]
        if k == 5: a[0:1] = [1, 2]
        if k == 6: b[0, 0, 0]
    except Exception as e:
        print(type(e).__name__, e)
