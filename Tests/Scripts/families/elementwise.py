# Family 5: elementwise functions.
import numpy as np

x = np.array([0.5, 1.0, 2.0])
print(np.exp(x), np.log(x), np.sqrt(x), np.square(x), np.abs(-x), np.power(x, 2), np.tanh(x))
print(np.sin(x), np.cos(x), np.log2(x), np.log10(x), np.log1p(x), np.expm1(x))
print(np.exp(1), np.exp([1, 2]), np.exp(np.array([[0, 1]])), np.log(np.e), type(np.exp(1)))
print(np.multiply([1, 2], [3, 4]), np.subtract(5, x), np.add(x, x), np.divide(1, 4), np.true_divide([1], 2), np.mod([5, -5], 3))
print(np.maximum(x, 1), np.minimum(x, [3, 0, 1]), np.sign([-2, 0, 3]), np.negative(x), np.reciprocal(x))
print(np.absolute([-1, 2]), np.fabs([-1, 2]), abs(np.array([-1.5])), np.floor(-1.5), np.ceil([1.2]), np.trunc([-1.7]), np.rint([0.5, 1.5]))
print(np.round([1.234, 2.5], 1), np.around(2.567, 2), x.round(0), np.array([1.25]).round(1), np.round(3), np.round(-2.5))
print(np.clip([-1, 0.5, 3], 0, 1), x.clip(0.7, 1.5), x.clip(min=0.9), np.clip(5, 0, 3))
print(x ** 2, x ** 0.5, x ** -1, 2 ** x, -x, +x, 1 / x, x // 0.3, x % 0.3, x - 1, 3 * x)
i = np.array([1, 2, 3])
print(i ** 2, i / 2, i // 2, i % 2, -i, i * 1.5, i + True, i - i, 2 ** i)
print(x > 0.7, x == 1, i != 2, x >= 1, np.greater(x, 1), np.equal(i, [1, 0, 3]), (x > 0.7) & (x < 1.5), ~(x > 1))
print(np.logical_and([True, False], True), np.logical_not([0, 1]), np.logical_or(0, [0, 2]), np.isnan([np.nan, 1]), np.isinf([np.inf, 1]), np.isfinite(x))
print(np.where(x > 0.7, x, 0), np.where([True, False], [1, 2], [3, 4]), np.where(x > 0.7)[0], np.where(True, 1, 2))
print(np.float64(2) ** 3, np.float64(1) / 3, np.int64(7) // 2, np.float64(2) > 1, np.int64(3) + 1.5, type(np.int64(3) * 2), type(np.float64(3) > 2))
print(np.exp(-1000.0), np.log(1), np.tanh(100), np.sqrt(2), np.cbrt(8), np.hypot(3, 4), np.arctan2(1, 1), np.degrees(np.pi))
print(np.allclose([1, 2], [1, 2.0000001]), np.isclose(1, 1.1), np.array_equal([1, 2], [1, 2]), np.array_equal([1], [1, 2]))
for k in range(6):
    try:
        if k == 0: np.power([2], -1)
        if k == 1: np.ones(2) + np.ones(3)
        if k == 2: np.add([1, 2], [1, 2, 3])
        if k == 3: np.array([2, 3]) ** -1
        if k == 4: np.array([1.5]) & 1
        if k == 5: bool(np.array([1, 2]))
    except Exception as e:
        print(type(e).__name__, e)
