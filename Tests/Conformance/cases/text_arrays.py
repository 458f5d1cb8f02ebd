import numpy as np


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


a = np.array(['b', 'aa', 'b', 'ccc'])
n = np.array([1, 2, 1, 2])
print(a, repr(a), a.dtype, repr(a.dtype), a.dtype.name, a.dtype.kind, a.itemsize, a.nbytes)
print(repr(a[0]), a[0], type(a[0]), type(a[0]).__name__, isinstance(a[0], str), isinstance(a[0], np.str_), a[0] == 'b')
print(repr(a[0] + 'x'), repr(a[0].upper()), repr(a[1][0]), {'b': 1}[a[0]], f'{a[0]:>4}', '%s' % a[1], '-'.join(a))
print(a.tolist(), list(a), len(a), a.shape, [x for x in a], repr(a.item(1)))
for make in (
    lambda: a == 'b', lambda: a != 'b', lambda: a < 'c', lambda: a >= a[::-1], lambda: 'b' == a, lambda: a == ['b', 'b', 'c', 'ccc'],
    lambda: a == 1, lambda: a == n, lambda: a != n, lambda: a == None, lambda: a < 1, lambda: a + 'x', lambda: 'x' + a, lambda: a + a,
    lambda: a - a, lambda: a + 1, lambda: np.sort(a), lambda: np.argsort(a), lambda: np.unique(a),
    lambda: np.unique(a, return_counts=True), lambda: np.unique(a, return_index=True, return_inverse=True), lambda: np.where(a == 'b'),
    lambda: np.where(a == 'b', 'yes', 'no'), lambda: np.where(a == 'b', a, 'q'), lambda: ('b' in a, 'q' in a, 1 in a),
    lambda: np.isin(a, ['b', 'q']), lambda: np.concatenate([a, ['longer']]), lambda: np.concatenate([a, [1]]),
    lambda: np.append(a, 'z'), lambda: np.vstack([a, a]), lambda: np.stack([a, a]), lambda: np.column_stack([a, n]),
    lambda: a.reshape(2, 2).T, lambda: a[a == 'b'], lambda: a[[0, 2]], lambda: a[::-1], lambda: a[1:3], lambda: a[a == 'zz'],
    lambda: np.repeat(['x', 'yy'], 2), lambda: np.tile(['x', 'yy'], 2), lambda: np.array(['1', '2.5']).astype(float),
    lambda: np.array(['1', '2']).astype(int), lambda: np.array(['1', '2.5']).astype(int), lambda: np.array(['x']).astype(float),
    lambda: np.array(['True', '', '0']).astype(bool), lambda: n.astype(str), lambda: np.array([1.5, 2, 1e20, np.nan]).astype(str),
    lambda: np.array([True, False]).astype(str), lambda: a.astype('U1'), lambda: a.astype('U10'), lambda: a.astype(str),
    lambda: np.array(['a', 1]), lambda: np.array(['a', 1.5]), lambda: np.array([1, 'a', True]), lambda: np.array([['a', 'b'], ['cc', 'd']]),
    lambda: np.array('abc'), lambda: np.array([], dtype=str), lambda: np.array(['']), lambda: np.array(['a', 'bc'], dtype='U1'),
    lambda: np.array([1.5, 2], dtype=str), lambda: np.array(['1.5'], dtype=float), lambda: np.array(['a'], dtype=float),
    lambda: np.zeros(2, dtype=str), lambda: np.zeros(2, dtype='U5'), lambda: np.ones(2, dtype=str), lambda: np.full(2, 'abc'),
    lambda: np.full(2, 'abc', dtype='U2'), lambda: np.full((2, 2), '.'), lambda: np.zeros_like(a), lambda: np.array_equal(a, a.copy()),
    lambda: np.array_equal(a, n), lambda: np.count_nonzero(a == 'b'), lambda: np.flip(a), lambda: np.roll(a, 1),
    lambda: np.take(a, [0, 1]), lambda: np.delete(a, 0), lambda: np.insert(a, 1, 'zz'), lambda: np.split(a, 2),
    lambda: np.intersect1d(a, ['b', 'x']), lambda: np.union1d(a, ['x']), lambda: np.setdiff1d(a, ['b']), lambda: np.argmax(a),
    lambda: np.dtype('U5') == a.dtype, lambda: (a.dtype == '<U3', a.dtype == str), lambda: np.str_('abc'),
    lambda: np.issubdtype(a.dtype, np.str_), lambda: np.issubdtype(a.dtype, np.number), lambda: np.result_type(a, n),
    lambda: sorted(a), lambda: sorted(set(a)), lambda: max(a), lambda: np.array2string(a, separator=', '),
    lambda: np.array(["it's", 'a"b', 'n\n']), lambda: np.array(['x' * 80, 'y']), lambda: np.array(['abcdefghij'] * 12),
    lambda: np.array(['a'] * 1001), lambda: np.array([['a'], ['b', 'c']]), lambda: np.random.RandomState(0).choice(['x', 'y', 'zz'], 4),
    lambda: np.random.RandomState(0).permutation(a), lambda: np.random.default_rng(0).choice(['x', 'y', 'zz'], 4),
    lambda: np.eye(2)[np.unique(a, return_inverse=True)[1] % 2], lambda: dict(zip(*np.unique(a, return_counts=True))),
    lambda: np.array(list("abc")),
):
    show(make)
b = a.copy()
view = b[1:]
b[1] = 'toolong'
view[1:] = ['q', 'rr']
b[b == 'b'] = 'zz'
print(b, view, a)
