# Family 2: functions.
import numpy as np


def add(a, b=2, *, c=0):
    return a + b + c


print(add(1), add(1, 5), add(b=1, a=2), add(1, c=10))


def stats(values):
    return min(values), max(values), sum(values) / len(values)


low, high, mean = stats([3, 1, 2])
print(low, high, mean, stats([1.5]))


def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


print(fact(10), fact(20))
count = 0


def bump():
    global count
    count += 1


bump()
bump()
print(count)


def nothing():
    pass


print(nothing())


def sigmoid(x, deriv=False):
    if deriv == True:
        return x * (1 - x)
    return 1 / (1 + np.exp(-x))


print(sigmoid(np.array([0.0, 1.0, -1.0])), sigmoid(0.5, True), sigmoid(0))


def grow(items):
    items.append(len(items))
    return items


shared = []
print(grow(shared) is shared, grow(shared), shared)


def outer(f, x):
    return f(f(x))


print(outer(lambda v: v * 3, 2), (lambda: 5)())
print(sorted([3, -1, 2], key=lambda v: v * v), sorted('banana'), sorted([1, 2, 3], reverse=True))
print(list(map(lambda v: v + 1, [1, 2])), list(filter(None, [0, 1, 2])))
for k in range(6):
    try:
        if k == 0: add()
        if k == 1: add(1, 2, 3)
        if k == 2: add(1, d=4)
        if k == 3: add(1, a=2)
        if k == 4: (5)()
        if k == 5: x, y = stats([1])
    except Exception as e:
        print(type(e).__name__, e)
