import numpy as np
from typing import NamedTuple, List, Dict, Tuple, Optional, Union, Callable, TypeVar, Generic
from abc import ABC, abstractmethod
from contextlib import contextmanager, suppress
T = TypeVar('T')
class Pt(NamedTuple):
    x: int
    y: float = 2.0
print(Pt(1), Pt(1, 3)._asdict(), Pt._fields)
class Layer(ABC):
    @abstractmethod
    def forward(self, x): ...
    @property
    @abstractmethod
    def n(self): ...
class Dense(Layer):
    def forward(self, x): return x * 2
    @property
    def n(self): return 3
print(Dense().forward(2), Dense().n)
try: Layer()
except TypeError as e: print(e)
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box(3).v)
@contextmanager
def timer(name):
    print('start', name)
    try: yield 5
    finally: print('stop', name)
with timer('a') as v: print(v)
with suppress(KeyError): {}['x']
d = {'a': 1}; ks = d.keys(); d['b'] = 2; print(ks, list(d.items()), sorted(d.values()), len(ks), ks & {'a'}, ks - {'a'}, d.keys() == {'a', 'b'}, ('a', 1) in d.items(), 2 in d.values(), max(d.values()), sum(d.values()), np.mean(list(d.values())), type(d.items()), ', '.join(d.keys()), list(reversed(d.keys())), [*d.values()], tuple(d.items()), dict(d.items()), sorted(set(d)), {v: k for k, v in d.items()}, enumerate(d.items()).__next__(), list(zip(d.keys(), d.values())), np.array(list(d.values())), sorted(d.items(), key=lambda kv: -kv[1]), any(d.values()), all(v > 0 for v in d.values()))
try: d.keys()[0]
except TypeError as e: print(e)
from collections.abc import Iterable, Sequence
print(isinstance([], Iterable), isinstance(5, Iterable), isinstance('a', Sequence), isinstance({}, Sequence))
from copy import deepcopy
class M:
    def __init__(self): self.w = np.ones(2); self.l = [np.zeros(1)]
    def __eq__(self, o): return np.array_equal(self.w, o.w)
m = M(); k = deepcopy(m); k.w += 1; print(m.w, k.w, m == k, m != k)
import heapq
h = []
for x in [(3, 'c'), (1, 'a'), (2, 'b')]: heapq.heappush(h, x)
print([heapq.heappop(h) for _ in range(3)])
print('{:>8}|{:<5}|{:^7}|{:+.2e}|{:,}|{:%}|{:08.3f}|{!r}|{:x}|{:b}'.format('a', 'b', 'c', 12345.678, 1234567, 0.25, 3.14159, 'q', 255, 5))
print(' a b '.split(), 'a,b'.partition(','), 'x'.zfill(3), 'abc'[::-1], 'aXb'.swapcase(), 'a\tb'.expandtabs(4), 'abc'.translate({97: 'z'}), 'ab'.center(6, '*'), 'Hello'.isalpha())
class Matrix:
    def __init__(self, r): self.r = r
    def __getitem__(self, ij): i, j = ij; return self.r[i][j]
    def __setitem__(self, ij, v): i, j = ij; self.r[i][j] = v
    def __matmul__(self, o): return 'mm'
    def __neg__(self): return 'neg'
    def __rmul__(self, k): return ('rmul', k)
    def __iadd__(self, o): self.r[0][0] += o; return self
    def __hash__(self): return 7
    def __format__(self, s): return 'F' + s
mm = Matrix([[1, 2], [3, 4]]); mm[0, 1] = 9; print(mm[0, 1], mm @ mm, -mm, 3 * mm, hash(mm), f'{mm:abc}'); mm += 5; print(mm[0, 0])
class A:
    def who(self): return 'A'
class B(A):
    def who(self): return 'B' + super().who()
class C(A):
    def who(self): return 'C' + super().who()
class D(B, C):
    def who(self): return 'D' + super().who()
print(D().who(), [c.__name__ for c in D.__mro__], issubclass(D, A), D.__bases__)
class Temp:
    def __init__(self): self._c = 0
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @staticmethod
    def s(x): return x
    @classmethod
    def make(cls): return cls()
t = Temp.make(); t.f = 212; print(t._c, t.f, Temp.s(4))
try: int('x')
except (ValueError, TypeError) as e: print(type(e).__name__, e)
else: print('no')
finally: print('fin')
