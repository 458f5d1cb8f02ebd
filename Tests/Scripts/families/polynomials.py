import numpy as np

p = np.poly1d([1, 2, 3])
print(p)
print(p(2), p.order, p.coeffs, p.deriv(), p.integ())
print(repr(p), p + 1, p * p, p - p, 2 * p, p**2, -p)
print(np.roots([1, -6, 11, -6]).round(10), np.roots([1, 0, -1]), np.poly([1, 2, 3]), np.poly1d([1, -3, 2]).roots)
z = np.polyfit([0, 1, 2, 3, 4], [1, 3, 7, 13, 21], 2)
f = np.poly1d(z)
print(f(10).round(6), np.polyval(f.coeffs, 3).round(6))
print(np.poly1d([0.5, 0, -1.25, 3.14159]))
print(np.poly1d([1.0, -1]), np.poly1d([0, 0]), np.poly1d([3]))
print(np.polyadd([1, 2], [1, 2, 3]), np.polymul([1, 2], [1, 3]), np.polyder([1, 2, 3]), np.polyint([2, 2]))
print(np.polydiv([1, -3, 2], [1, -1]), np.polysub([1], [1, 1]))
print(p[0], p[2], p[5], len(p), list(p), p == np.poly1d([1, 2, 3]), np.poly1d([1, 2], r=True), p(np.array([1, 2])))
print(p(np.poly1d([1, 1])), np.poly1d([1, 2, 3], variable="t"), p / 2, np.poly1d([1, -3, 2]) / np.poly1d([1, -1]))
try:
    np.poly1d([[1], [2]])
except ValueError as error:
    print(error)
