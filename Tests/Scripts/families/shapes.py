# Family 14, 22 and 23: reshaping, joining, element types.
import numpy as np

a = np.arange(6)
m = a.reshape(2, 3)
print(m, a.reshape((3, 2)), a.reshape(-1, 1).shape, a.reshape(-1).shape, np.reshape(a, (3, -1)), m.reshape(6, order='C'))
m[0, 0] = 50
print(a[0], m.flatten(), m.ravel(), np.ravel([[1, 2], [3, 4]]))
f = m.flatten()
f[0] = 0
r = m.ravel()
r[0] = 7
print(m[0, 0], a[0], np.squeeze(np.ones((1, 3, 1))).shape, np.expand_dims(a, 0).shape, a[:, np.newaxis].shape, a[None].shape)
print(np.transpose(m), m.transpose().shape, np.transpose(np.zeros((2, 3, 4)), (1, 0, 2)).shape, np.swapaxes(np.zeros((2, 3)), 0, 1).shape, m.T.reshape(2, 3))
print(np.atleast_2d([1, 2]), np.atleast_1d(3), np.atleast_2d(3).shape)
x, y = np.array([[1, 2]]), np.array([[3, 4]])
print(np.concatenate([x, y]), np.concatenate((x, y), axis=1), np.vstack([x, y]), np.hstack([x, y]), np.vstack(([1, 2], [3, 4])), np.hstack(([1], [2, 3])))
print(np.column_stack(([1, 2], [3, 4])), np.stack([[1, 2], [3, 4]]), np.stack([[1, 2], [3, 4]], axis=1), np.append([1, 2], 3), np.append(x, y, axis=0), np.append(x, [[5]], axis=1))
print(np.repeat([1, 2], 2), np.repeat(x, 2, axis=0), np.tile([1, 2], 2), np.tile(x, (2, 2)), np.repeat([1, 2], [1, 2]), np.flip([1, 2, 3]))
print(np.array([1.7, 2.2]).astype(int), np.array([0, 1]).astype(bool), np.array([1, 2]).astype(float), np.array([1, 2]).astype('float64').dtype, np.float64(2.5).astype(int), np.array([True]).astype(int))
print(np.ones(2, dtype=np.float64), np.zeros(2, dtype=np.int64), np.array([1, 2], dtype=bool), np.float64(3), np.int64(2.9), repr(np.int64(3)), np.bool_(0))
print(np.hstack((np.ones((2, 1)), np.arange(4).reshape(2, 2))), np.concatenate(([1, 2], [0.5])), np.concatenate([m, m], axis=None))
order = np.array([3, 1, 2])
order.sort()
print(order, np.sort([[3, 1], [2, 4]], axis=0), np.argsort([[3, 1], [2, 4]]), np.unique([[1, 2], [2, 3]]), np.unique([1, 1, 2], return_counts=True))
for k in range(8):
    try:
        if k == 0: a.reshape(4, 2)
        if k == 1: a.reshape(-1, -1)
        if k == 2: np.concatenate([x, np.ones((1, 3))])
        if k == 3: np.concatenate([x, [1, 2]])
        if k == 4: np.hstack([])
        if k == 5: np.squeeze(m, axis=0)
        if k == 6: np.transpose(m, (0, 0))
        if k == 7: np.reshape(a, newshape=(2, 3))
    except Exception as e:
        print(type(e).__name__, e)
