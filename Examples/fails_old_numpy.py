import numpy as np

a = np.zeros((2, 3))
print(a)
labels = np.array([0, 2], dtype=np.int64)
a[np.arange(2), labels] = 1
print(a)
# removed in NumPy 1.24
b = a.astype(np.float)
print(b)
