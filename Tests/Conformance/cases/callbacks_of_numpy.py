import numpy as np
def show(name, f):
    try:
        r = f()
        print(name, repr(r))
    except Exception as e:
        print(name, type(e).__name__, e)
v = np.vectorize(lambda a, b: a + b if a > b else a - b)
show('vec', lambda: v([1, 2, 3], 2))
show('vec0', lambda: v(3, 2))
show('vecf', lambda: np.vectorize(lambda x: x / 2)([1, 2]))
show('vecfirst', lambda: np.vectorize(lambda x: 1 if x < 2 else 2.5)([1, 2]))
show('vecot', lambda: np.vectorize(lambda x: x, otypes=[float])([1, 2]))
show('vecots', lambda: np.vectorize(lambda x: x, otypes='d')([1, 2]))
show('vectuple', lambda: np.vectorize(lambda x: (x, x * 2.0))([[1, 2]]))
show('vecempty', lambda: np.vectorize(lambda x: x)([]))
show('veckw', lambda: np.vectorize(lambda x, y=1: x * y)([1, 2], y=3))
@np.vectorize
def relu(x):
    return x if x > 0 else 0.0
show('vecdeco', lambda: relu(np.array([[-1.5, 2.0]])))
show('along', lambda: np.apply_along_axis(np.sum, 0, np.arange(6).reshape(2, 3)))
show('along1', lambda: np.apply_along_axis(lambda r: r / r.sum(), 1, np.arange(1.0, 7).reshape(2, 3)))
show('along2', lambda: np.apply_along_axis(lambda r: np.outer(r, r), -1, np.arange(4.0).reshape(2, 2)))
show('along3', lambda: np.apply_along_axis(sorted, 1, np.array([[3, 1, 2]])))
show('alongempty', lambda: np.apply_along_axis(np.sum, 1, np.zeros((0, 2))))
show('ff', lambda: np.fromfunction(lambda i, j: i * 10 + j, (2, 3)))
show('ffi', lambda: np.fromfunction(lambda i, j: i == j, (2, 2), dtype=int))
x = np.linspace(-2, 2, 5)
show('pw', lambda: np.piecewise(x, [x < 0, x >= 0], [-1, 1]))
show('pw2', lambda: np.piecewise(x, [x < -1, x > 1], [lambda t: -t, lambda t: t * 10, 7]))
show('pw3', lambda: np.piecewise(x, x < 0, [lambda t: -t, 0]))
show('pwbad', lambda: np.piecewise(x, [x < 0], [1, 2, 3]))
print(list(np.ndindex(2, 2)), list(np.ndindex((1, 2))), list(np.ndenumerate(np.array([[1, 2], [3, 4]]))))
a = np.arange(6.0).reshape(2, 3)
it = np.nditer(a, flags=['multi_index'], op_flags=['readwrite'])
while not it.finished:
    i = it.multi_index
    a[i] += 1
    print(i, it[0], end=' ')
    it.iternext()
print()
for t in np.nditer(a.T):
    print(t, end=' ')
print()
for t in np.nditer(a, op_flags=['readwrite']):
    t[...] = t * 2
print(a)
with np.nditer(a, op_flags=[['readwrite']]) as it:
    for t in it:
        t[...] = -t
print(a)
for p, q in np.nditer([a, np.arange(3)]):
    print(p, q, end='; ')
print()
with np.errstate(divide='ignore', invalid='ignore'):
    print(np.array([1.0, 0]) / 0, np.geterr())
print(np.geterr())
with np.printoptions(precision=3, suppress=True):
    print(np.array([1.23456, 1e-7]))
print(np.array([1.23456, 1e-7]))
print(np.get_printoptions())
show('a2s', lambda: np.array2string(a, precision=2, separator=', ', suppress_small=True))
show('a2s2', lambda: np.array2string(np.arange(30), max_line_width=30, prefix='x = '))
show('a2s3', lambda: np.array2string(np.array(1.5)))
show('a2s4', lambda: np.array2string(np.arange(2000), threshold=5, edgeitems=1))
show('unpack', lambda: np.unpackbits(np.array([[5], [255]], dtype=np.uint8), axis=1))
show('unpack2', lambda: np.unpackbits(np.array([5, 7], dtype=np.uint8), count=12, bitorder='little'))
show('unpackbad', lambda: np.unpackbits([5]))
show('pack', lambda: np.packbits([[1, 0, 1], [0, 0, 1]], axis=-1))
show('pack2', lambda: np.packbits(np.ones(10, bool), bitorder='little'))
show('packbad', lambda: np.packbits([0.5]))
show('clip', lambda: np.clip([1, 5, 9], 2, 6, out=np.zeros(3)))
g = np.array([-9.0, 9]); np.clip(g, -5, 5, out=g); print(g)
g = np.array([-9.0, 9]); g.clip(-2, 2, out=g); print(g, g.strides, np.zeros((2, 3), np.float32).strides)
show('unq', lambda: np.unique(np.array([[1, 2], [0, 1], [1, 2]]), axis=0, return_index=True, return_inverse=True, return_counts=True))
show('unq1', lambda: np.unique(np.array([[1, 2, 1], [0, 1, 0]]), axis=1))
b = np.arange(6)
b.shape = (2, 3)
print(b)
b.shape = -1
print(b)
show('shape', lambda: setattr(b, 'shape', (4, 2)))
c = np.arange(6).reshape(2, 3).T
show('shape2', lambda: setattr(c, 'shape', 6))
