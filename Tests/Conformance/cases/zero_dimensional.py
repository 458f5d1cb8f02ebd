import numpy as np

a = np.array(2.5)
print(2.5 in a, 1 in a, 1 in np.array(False))
b = np.zeros((2, 3))
try:
    b[...] = np.arange(12).reshape(1, 3, 4)
except ValueError as error:
    print(error)
c = np.zeros(())
try:
    c[...] = np.arange(9).reshape(1, 3, 3)
except ValueError as error:
    print(error)
try:
    c[0]
except IndexError as error:
    print(error)
i = np.zeros((), dtype=np.int64)
for value in (float('inf'), float('nan'), 1e30):
    try:
        i[()] = value
        print(i)
    except Exception as error:
        print(type(error).__name__, error)
j = np.array([0])
try:
    j[[]] = float('inf')
except OverflowError as error:
    print(error)
print('%.2f' % a, '%s' % a, 'text' % a)
for use in (lambda: list(a), lambda: [v for v in a], lambda: list(enumerate(a)), lambda: len(a), lambda: max(a), lambda: sum(a)):
    try:
        print(use())
    except TypeError as error:
        print(error)
