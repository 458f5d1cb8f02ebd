import numpy as np


def f(x, /):
    pass


def g(a, b, *, c):
    pass


calls = [lambda: f(x=0), lambda: f(), lambda: f(1, 2), lambda: g(1), lambda: g(1, 2), lambda: g(1, 2, 3), lambda: g(1, 2, c=3, d=4), lambda: g(1, a=2),
         lambda: print(foo=0), lambda: np.array(), lambda: divmod(), lambda: divmod(1), lambda: repr(), lambda: len(), lambda: len([], []), lambda: [*5],
         lambda: abs(), lambda: isinstance(1), lambda: max(), lambda: round(), lambda: 'a'.join(), lambda: [].append(), lambda: {}.get(), lambda: zip(1), lambda: int('x', 99)]
for call in calls:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
