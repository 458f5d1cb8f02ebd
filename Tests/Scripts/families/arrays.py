# Family 3 and 10: arrays, what they are, and how they are made.
import numpy as np

a = np.array([[1, 2, 3], [4, 5, 6]])
print(a, a.shape, a.size, a.ndim, a.dtype, len(a))
print(a.T, a.T.shape)
print(np.array([1, 2.5]), np.array([True, False]), np.array([[1], [2]]).shape, np.array([]), np.array(3), np.array([[]]).shape)
print(repr(a), repr(np.array([1.5, 2])), repr(np.array([])), repr(np.zeros((0, 3))))
print(np.zeros(3), np.zeros((2, 2)), np.ones((1, 3)), np.ones(2, dtype=int), np.full((2, 2), 7), np.full(2, 1.5), np.full((2, 3), [1, 2, 3]))
print(np.eye(3), np.eye(2, 3, k=1), np.identity(2), np.eye(2, dtype=int))
print(np.arange(5), np.arange(2, 8, 3), np.arange(0, 1, 0.25), np.arange(5, 0, -2), np.arange(3.0), np.arange(0))
print(np.linspace(0, 1, 5), np.linspace(0, 1, 4, endpoint=False), np.linspace(1, 2, 1), np.linspace(0, 10, 3, dtype=int))
print(np.zeros_like(a), np.ones_like([1.5, 2]), np.full_like(a, 9), np.empty((2, 0)).shape, np.zeros_like(a, dtype=float))
b = np.asarray(a)
c = a.copy()
d = np.array(a)
b[0, 0] = 100
print(a[0, 0], c[0, 0], d[0, 0], b is a)
print(np.array([[1, 2], [3, 4]], dtype=float), np.array([1.7, -1.7], dtype=int))
print(np.array((1, 2)), np.array(range(3)), np.array([np.array([1, 2]), np.array([3, 4])]), np.array([np.float64(1), 2]))
print(np.shape([[1, 2]]), np.ndim(3), np.size([1, 2, 3]), np.array([1, 2]).tolist(), np.array([[1.5]]).item(), np.float64(2).item())
print(type(a), type(a[0, 0]), type(np.sum([1.5])), type(a.shape), a.dtype == np.int64, a.dtype == float)
print(np.array([[1, 2], [3, 4]]).flatten(), np.pi, np.e, np.inf, np.nan)
for k in range(9):
    try:
        if k == 0: np.array([[1, 2], [3]])
        if k == 1: np.zeros(-1)
        if k == 2: np.zeros((2, 'a'))
        if k == 3: np.arange()
        if k == 4: np.linspace(0, 1, -1)
        if k == 5: a.item()
        if k == 6: a.item(10)
        if k == 7: a.nothing
        if k == 8: np.int(3)
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
