# Family 11, 16, 27 and 37: f-strings, format specifications, str.format and %.
import numpy as np

x, n, name = 3.14159, 42, 'net'
print(f"{x} {n} {name} {x:.2f} {n:5d}| {x:8.3f}| {name:>6}| {name!r} {n:05d} {x:e} {n:,} {x:+.1f} {0.5:.0%}")
a = np.array([1.5, 2.0])
print(f"a = {a}, {a[0]:.3f}, {a.shape}, {np.mean(a)}, {np.mean(a):.4f}, {a.tolist()}", f"{np.float64(0.1)}", f"{[np.float64(1.5)]}")
print("{} {}".format(1, 'a'), "{0} {1} {0}".format(1, 2), "{:.2f} {:>5}".format(x, n), "{name} {v:.1f}".format(name='w', v=2.55), "{{}} {!r}".format('q'))
print("%d %s %.3f %5.1f|%-5d|%s" % (n, name, x, x, n, [1]), "%s" % x, "%d%%" % 5, "%i %g" % (3, 0.0001))
print("Epoch {:4d} | loss {:.6f}".format(10, 0.123456789), 'Error: ' + str(0.5), str([1, 2]), str(np.array([1, 2])), repr('a'))
print('a,b,c'.split(','), ' x y '.split(), '-'.join(['1', '2']), 'AbC'.lower(), 'abc'.upper(), ' s '.strip(), 'aXbX'.replace('X', '-'), 'abc'.startswith('ab'), 'abc'.find('c'))
print('7'.zfill(3), 'a'.center(5) + '|', 'a'.ljust(3) + '|', 'a'.rjust(3), 'the end'.title(), 'abc'.capitalize(), '12'.isdigit(), 'banana'.count('a'), 'xxaxx'.strip('x'))
print(int('42'), float('2.5'), str(1e-7), int(3.99), int(-3.99), float(3), bool(''), bool([0]), int(True), float('inf'), chr(65), ord('a'))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1e-3, 2), divmod(7, 2), divmod(-7, 2), pow(2, 3), abs(-2.5))
print(type(1), type(1.0), type('a'), type([]), type(None), isinstance(1, int), isinstance(True, int), isinstance(1.0, (int, str)), isinstance(a, np.ndarray), isinstance(a[0], float))
print(np.array([0.00001, 1]), np.array([1e10, 1]), np.array([1.0, 1000.5, 0.001]), np.array([[1, -2.5], [100, 3]]), np.array([np.nan, 1, np.inf]))
print(np.random.seed(0), repr(np.float64(1.5)), [np.float64(1.5), np.int64(2), np.bool_(True)], (np.float64(0.1),), {'k': np.int64(1)}, np.float64(1e-10))
np.set_printoptions(precision=3, suppress=True)
print(np.array([1.23456, 1e-6, 100]), np.float64(1.23456))
for k in range(11):
    try:
        if k == 0: int('a')
        if k == 1: float('x1')
        if k == 2: int([1])
        if k == 3: f"{'a':d}"
        if k == 4: f"{a:.2f}"
        if k == 5: "{} {}".format(1)
        if k == 6: "%d" % 'a'
        if k == 7: "%d %d" % (1,)
        if k == 8: float(np.array([1.0, 2.0]))
        if k == 9: ''.join([1])
        if k == 10: "{x}".format(y=1)
    except Exception as e:
        print(type(e).__name__, e)
