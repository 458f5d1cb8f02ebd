import numpy as np

for f in (np.sqrt, np.exp, np.cos, np.cbrt, np.tanh, np.log1p):
    print(f.__name__, repr(f(True)), f(np.array([True, False])), f(np.ones(2, dtype=np.int8)).dtype, f(np.ones(2, dtype=np.uint16)).dtype, f(1).dtype)
for f in (np.sign, np.negative):
    try:
        print(f(np.array([True])))
    except TypeError as error:
        print(type(error).__name__, error)
a = np.array([True, False, True])
v = a[1:]
try:
    v += a
except ValueError as error:
    print(error)
try:
    v //= a
except TypeError as error:
    print(type(error).__name__, error)
try:
    v /= 2
except TypeError as error:
    print(type(error).__name__, error)
