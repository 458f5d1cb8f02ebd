# Names of builtins that a script takes for its own: what the library does inside must not notice.
import itertools
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field

import numpy as np

len = 5
list = 3
isinstance = 4
tuple = 7
type = 9
iter = next = 1
str = "s"
range = [1, 2]
_drain = _sum = _any = 8

print(max([1, 2], key=lambda x: -x), sorted([3, 1, 2], key=lambda x: -x), sum([1.5, 2]))
print([*map(abs, [1, -2])], [*zip([1], [2])], any(x for x in [0, 1]), all(x for x in [0, 1]))
print([*filter(None, [0, 1, 2])], [*enumerate("ab")], [*reversed([1, 2])], min({3: 1, 2: 5}))
print(np.char.upper(np.array(["a", "b"])), np.apply_along_axis(lambda r: r.sum(), 0, np.ones((2, 2))))
print(np.vectorize(lambda x: x + 1)(np.arange(3)), np.array([[1, 2]]).tolist())
print(Counter("aab").most_common(1), deque([1, 2], maxlen=1), OrderedDict(a=1), defaultdict(int, a=2)["b"])
print([*itertools.product([1, 2], [3])], [*itertools.combinations([1, 2, 3], 2)], [*itertools.chain([1], [2])])
Point = namedtuple("Point", "x y")
print(Point(1, 2), Point(1, y=3)._asdict())


@dataclass
class Layer:
    size: int
    rows: dict = field(default_factory=dict)


print(Layer(3), Layer(3) == Layer(3))


def total(*parts):
    match parts:
        case (a, b):
            return a + b
        case (a, *rest):
            return a, rest


print(total(1, 2), total(1, 2, 3))
