import numpy as np

a = np.arange(6).reshape(2, 3)
print(np.add.reduce(a), np.add.reduce(a, axis=1), np.add.reduce(a, axis=None), np.multiply.reduce(a, axis=1), np.maximum.reduce(a), np.minimum.reduce(a, axis=-1))
print(np.add.accumulate(a), np.maximum.accumulate([3, 1, 4, 1, 5]), np.multiply.accumulate(a, axis=1), sep='\n')
print(np.multiply.outer([1, 2], [3, 4]), np.subtract.outer(np.arange(3), 1.5), np.logical_and.reduce([True, True]), np.logical_or.reduce(a > 4, axis=1))
b = np.zeros(4)
np.add.at(b, [0, 1, 1], 2.5)
print(b)
np.subtract.at(b, 3, 1)
print(b)
try:
    np.maximum.reduce(np.zeros(0))
except ValueError as error:
    print(error)
try:
    print(np.ptp(np.zeros(0, dtype=bool)))
except Exception as error:
    print(type(error).__name__, error)
print(np.unique(np.array([[1, 2], [0, 1], [1, 2]]), axis=0))
