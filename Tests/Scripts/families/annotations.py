from typing import List, Dict, Optional, Tuple, Callable, Any, Union
import typing
import operator
from operator import itemgetter, attrgetter
import numpy as np
Vector = List[float]
Table = Dict[str, Tuple[int, Optional[float]]]
def f(x: List[int], k: Optional[int] = None) -> Dict[str, int]:
    return {'a': sum(x)}
print(f([1, 2]), operator.add(1, 2), operator.mul(2.5, 2))
pairs = [('b', 2), ('a', 3), ('c', 1)]
print(sorted(pairs, key=itemgetter(1)), max(pairs, key=operator.itemgetter(1)), itemgetter(0, 1)([5, 6]))
class P:
    def __init__(self, x):
        self.x = x
print([p.x for p in sorted([P(3), P(1)], key=attrgetter('x'))])
print('%.3f' % np.array(0.5), '%d %s' % (3, [1]), '%x' % 255, 'text' % [1])
try:
    int[3]
except TypeError as e:
    print(e)
d: list[int] = [1]
print(d)
def g(a: "np.ndarray", fn: Callable[[float], float] = abs) -> Union[int, None]:
    return fn(a)
print(g(-3))
