# Family 33: the module math, and Python's own numbers.
import math
from math import sqrt, pi
import numpy as np

print(math.sqrt(2), math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.pow(2, 3), sqrt(16), pi)
print(math.sin(1), math.cos(1), math.tan(1), math.tanh(1), math.floor(2.7), math.ceil(2.1), math.floor(-2.5), math.fabs(-3), math.e, math.inf, math.nan)
print(math.isnan(math.nan), math.isinf(math.inf), math.exp(np.float64(1)), math.sqrt(np.int64(4)), math.floor(3), math.exp(-1000))
print((2.0).is_integer(), any([0, 1]), all([1, 0]), any([]), all([]), list(map(str, [1, 2])), 2 ** 62, 10 ** 18, -7 // 2, 7 % -3)
it = iter([1, 2])
print(next(it), next(it), next(it, 'done'))
for k in range(10):
    try:
        if k == 0: math.sqrt(-1)
        if k == 1: math.log(0)
        if k == 2: math.exp(1000)
        if k == 3: math.sqrt('a')
        if k == 4: math.sqrt(np.array([1.0, 2.0]))
        if k == 5: math.floor(math.nan)
        if k == 6: math.pow(-1, 0.5)
        if k == 7: next(it)
        if k == 8: iter(5)
        if k == 9: chr(-1)
    except Exception as e:
        print(type(e).__name__, e)
