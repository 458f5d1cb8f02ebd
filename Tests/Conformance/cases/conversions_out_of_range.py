import numpy as np

for value in (1e100, float('inf'), float('-inf'), float('nan'), 2**63, -2**63 - 1, '7', 'x', 3.9, -3.9, True):
    for make in (np.int64, np.int32, np.uint8, int):
        try:
            print(make.__name__, repr(value), make(value))
        except Exception as error:
            print(make.__name__, repr(value), type(error).__name__, error)
a = np.zeros(2, dtype=np.int64)
for value in (1e100, float('nan'), 2.7, True, '5', None, [1], [1, 2]):
    try:
        a[0] = value
        print(a)
    except Exception as error:
        print(type(error).__name__, error)
