import numpy as np

for kind in (np.uint8, np.int8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64, bool, int):
    high = 2 if kind is bool else 100
    np.random.seed(1)
    print(kind.__name__, np.random.randint(0, high, 6, dtype=kind), repr(np.random.randint(0, high, dtype=kind)), np.random.rand())
    rng = np.random.default_rng(1)
    print(rng.integers(0, high, 6, dtype=kind), repr(rng.integers(0, high, dtype=kind)), rng.random())
np.random.seed(2)
print(np.random.randint(0, 256, 10, dtype=np.uint8), np.random.randint(-128, 128, 5, dtype=np.int8))
print(np.random.randint(0, 65536, 5, dtype=np.uint16), repr(np.random.randint(5)))
for low, high, kind in ((0, 257, np.uint8), (-1, 5, np.uint8), (0, 40000, np.int16), (-1, 5, np.uint64)):
    try:
        np.random.randint(low, high, 3, dtype=kind)
    except ValueError as error:
        print(error)
