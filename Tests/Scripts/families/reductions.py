# Family 8: reductions.
import numpy as np

a = np.array([[1.0, 5.0, 2.0], [4.0, 3.0, 6.0]])
print(np.sum(a), a.sum(), a.sum(axis=0), a.sum(axis=1), a.sum(axis=1, keepdims=True), np.sum(a, axis=-1), np.sum(a, 0), a.sum(axis=(0, 1)), a.sum(keepdims=True))
print(np.mean(a), a.mean(axis=0), a.mean(1, keepdims=True), np.average(a), np.average(a, axis=0, weights=[1, 3]), np.average([1, 2], weights=[3, 1]))
print(a.max(), a.min(axis=1), np.max(a, axis=0), np.amax(a), np.amin(a, axis=0), a.argmax(), a.argmax(axis=1), np.argmin(a, axis=0), np.argmax([3, 9, 9]))
print(np.std(a), a.std(axis=0), np.var(a), a.var(axis=1, ddof=1), np.std([1, 2, 3, 4], ddof=1), np.prod(a), a.prod(axis=0))
print(np.any(a > 5), np.all(a > 0, axis=0), (a > 2).sum(), np.count_nonzero(a > 2), (a > 2).mean(), (a > 5).any(axis=1), np.all([]))
print(np.cumsum([1, 2, 3]), a.cumsum(axis=1), np.cumprod([1, 2, 3]), np.ptp(a), np.median(a), np.median(a, axis=1), np.cumsum(a))
i = np.array([1, 2, 3])
print(i.sum(), i.mean(), type(i.sum()), type(i.mean()), i.max(), np.sum([1, 2]), np.sum([0.5, 1]), np.sum(3), np.mean([1, 2]), i.prod(), np.sum(True))
print(np.sum([[True, False], [True, True]], axis=0), np.sum(i, dtype=float), np.mean(i ** 2), np.sum([]), np.prod([]), np.max([1, np.nan]))
print(sum(i), max(i), min([3, 1, 2]), sum(a), max(3, 7), abs(-i), round(2.567, 2), round(np.float64(2.567), 1), sum([0.1] * 3), len(a))
print(a - a.max(axis=1, keepdims=True), np.exp(a) / np.sum(np.exp(a), axis=1, keepdims=True))
print(np.diff([1, 4, 9]), np.unique([3, 1, 3]), np.sort([3, 1, 2]), np.argsort([3, 1, 2]), np.argwhere(a > 4), np.nonzero([0, 1, 2]))
t = np.arange(24).reshape(2, 3, 4)
print(t.sum(axis=0).shape, t.sum(axis=(0, 2)), t.mean(axis=1).shape, t.max(axis=2, keepdims=True).shape, t.argmax(axis=0).shape)
for k in range(7):
    try:
        if k == 0: a.sum(axis=2)
        if k == 1: np.max([])
        if k == 2: np.argmax([])
        if k == 3: a.sum(axis=(0, 0))
        if k == 4: a.sum(axis=1.5)
        if k == 5: np.average([1, 2], weights=[1, -1])
        if k == 6: max([])
    except Exception as e:
        print(type(e).__name__, e)
