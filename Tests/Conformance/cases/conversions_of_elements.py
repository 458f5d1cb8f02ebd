import numpy as np

nan, inf = float('nan'), float('inf')
kinds = [np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64, np.bool_, np.float16, np.float32]
values = [1e100, -1e30, inf, nan, -2.5, 300.7, 3e9, 1e19, 2**63, 2**64, -1, 300, 70000, True, None, '7', 'x',
          np.float64(nan), np.float64(1e100), np.float64(-3.5), np.float32(300), np.int64(-70000), np.uint64(2**63), np.array(1e100), np.array(-3.5)]


def attempt(name, act):
    try:
        print(name, repr(act()))
    except Exception as error:
        print(name, type(error).__name__, error)


def stored(kind, index, value):
    a = np.zeros(2, dtype=kind)
    a[index] = value
    return a


for kind in kinds:
    for value in values:
        name = f'{kind.__name__} {value!r}'
        attempt(name, lambda: kind(value))
        for index in (0, slice(None), [0]):
            attempt(name, lambda: stored(kind, index, value))
        if value is not None and not isinstance(value, (str, bool)) and not (isinstance(value, int) and value >= 2**63):
            attempt(name, lambda: np.array([value, 1], dtype=kind))
            attempt(name, lambda: np.asarray([value]).astype(kind))
            attempt(name, lambda: np.full(2, value, dtype=kind))
    attempt(kind.__name__, lambda: np.array([1e100, -1, 3e9, 300.5]).astype(kind))
    attempt(kind.__name__, lambda: stored(kind, slice(None), [2.5, -2.5]))
    attempt(kind.__name__, lambda: stored(kind, slice(None), np.array([1e10, -1e10])))
attempt('sum', lambda: np.zeros(2, np.uint8) + 300)
attempt('quotient', lambda: np.zeros(2, np.uint8) / -1)
attempt('dot', lambda: (np.dot(np.float32(2.5), 1), np.dot(np.ones(2, np.float32), 1.5)))
attempt('arctan2', lambda: np.arctan2(np.ones(2, np.uint8), 300))
attempt('initial', lambda: (np.max(True, initial=0), np.max([1, 2], initial=5), np.sum([1.5], initial=2), np.max([2], initial=5.5)))
