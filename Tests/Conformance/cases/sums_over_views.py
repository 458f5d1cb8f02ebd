import numpy as np

np.random.seed(0)
a = np.random.randn(200)
b = a.reshape(10, 20)
c = a.reshape(4, 5, 10)
big = np.random.randn(400, 100)
views = [a, a[::-1], a[::3], b, b.T, b[::-1], b[:, ::-1], b[::-1, ::-1], b[::2], b[:, ::2], b[:, 3:17], b.T.copy().T, c, c.transpose(2, 0, 1), c.swapaxes(0, 1), c[:, ::-1],
         c[::2, 1:, ::3], big[::2], big[::-1], big[:, ::2], big.T[::2], big[:, 3:90]]
for x in views:
    print(repr(x.sum()), repr(x.mean()), repr(x.std()), repr(np.prod(x[..., :3])), repr(np.sum(x, initial=2)))
    for axis in range(x.ndim):
        print(x.sum(axis=axis).ravel()[:4].tolist(), repr(x.mean(axis=axis).ravel()[-1]), repr(x.var(axis=axis).ravel()[0]))
    if x.ndim > 2:
        print(x.sum(axis=(0, 1)).tolist()[:3], x.sum(axis=(0, 2)).tolist()[:3], x.sum(axis=(1, 2)).tolist()[:3])
