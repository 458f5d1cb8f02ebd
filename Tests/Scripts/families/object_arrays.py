import copy
from functools import singledispatch
from typing import get_type_hints

import numpy as np

a = np.array([[1, 2], [3]], dtype=object)
print(a, a.dtype, a.shape, len(a[0]), a.size, a.ndim, type(a))
b = np.array(["a", None, 3], dtype=object)
print(b, b == None, b[0], repr(b), b != 3)
c = np.empty(3, dtype=object)
c[0] = [1, 2]
c[1] = "x"
print(c, repr(c), c.tolist())
try:
    np.array([[1, 2], [3]])
except ValueError as error:
    print(error)
for x in a:
    print(x)
d = np.array([1, 2.5, 7], dtype=object)
print(d * 2, 2 * d + 1, -d, d.sum(), d.max(), d.mean(), np.sum(d), d.astype(float), d / d, d**2, d > 2)
weights = np.array([np.zeros((2, 2)), np.ones((3, 2))], dtype=object)
print(weights.shape, weights[1].shape, isinstance(weights, np.ndarray))
weights = weights - np.array([np.ones((2, 2)), np.ones((3, 2))], dtype=object) * 0.5
print(weights[0], weights[1].sum())
pairs = np.array([[[1, 0], [[1], [2]]], [[0, 1], [[3]]]], dtype=object)
for word, context in pairs:
    print(word, context, np.dot(word, [[1.0], [2.0]]))
view = d[1:]
view[0] = "changed"
print(d, view, d[::-1], d[[0, 2]], d[d == 7])
d[:] = [4, 5, 6]
d[0] += 1
print(d, d.reshape(3, 1), d.T, d.copy() is d, np.concatenate([d, d]), copy.deepcopy(d), np.array(d, dtype=float))
grid = np.zeros((2, 2), dtype=object)
grid[0, 1] = (1, 2)
print(grid, grid.T, np.ones(2, dtype=object), np.array([], dtype=object), bool(np.array([0], dtype=object)))
print(np.array([{"a": 1}, [1], (1,), "t", 2.0, True], dtype=object))
print(np.array([[1, "two"], [None, 4.5]], dtype=object))
print(repr(np.array(["a long text to fill the line"] * 4, dtype=object)))
print(np.vstack([d, d]).shape, np.reshape(d, (3, 1)).shape, np.shape(a), np.array(a).dtype == object, np.asarray(a) is a)


def layer(n: int, rate: float = 0.1, *rest: str, name: "str" = "x") -> bool:
    return True


print(layer.__annotations__)


def twice(n: int) -> int:
    return 2 * n


print(get_type_hints(twice))


@singledispatch
def show(x):
    return "object"


@show.register(int)
def _(x):
    return "int"


@show.register
def _(x: list):
    return "list"


print(show(3), show(True), show([]), show("a"))
