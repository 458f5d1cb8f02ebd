from abc import ABC, abstractmethod
import functools, itertools
from contextlib import contextmanager
from functools import reduce, partial, wraps
class Base(ABC):
    @abstractmethod
    def forward(self, x): ...
    def name(self): return type(self).__name__
class Impl(Base):
    def forward(self, x): return x * 2
print(Impl().forward(3), Impl().name())
try: Base()
except TypeError as e: print(e)
@contextmanager
def no_grad():
    print("in")
    try:
        yield 5
    finally:
        print("out")
with no_grad() as v: print(v)
try:
    with no_grad(): raise ValueError("x")
except ValueError as e: print("passed on", e)
@contextmanager
def swallow():
    try: yield
    except KeyError as e: print("swallowed", e)
with swallow(): raise KeyError("k")
def deco(f):
    @wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def hello(x): return x
print(hello.__name__, hello(1), reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 5), partial(pow, 2)(5), partial(int, base=2)("101"))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60))
print(list(itertools.islice(itertools.count(3), 4)), list(itertools.chain([1], (2, 3))), list(itertools.product([1, 2], "ab")), list(itertools.combinations(range(4), 2)), list(itertools.permutations([1, 2, 3], 2)), list(itertools.accumulate([1, 2, 3])), list(itertools.zip_longest([1, 2], [3])), list(itertools.islice(range(10), 2, 8, 3)), [a for a, _ in zip(itertools.cycle("ab"), range(3))], list(itertools.repeat(0, 2)))
def g():
    try:
        yield 1
    except ValueError as e:
        yield "caught " + str(e)
it = g(); next(it); print(it.throw(ValueError("v")))
class M:
    def __init__(self, name): self.name = name
    def __eq__(self, o): return self.name == o.name
    def __hash__(self): return hash(self.name)
print(len({M("a"), M("b"), M("a")}), {M("a"): 1}[M("a")], M("a") in [M("a")], [M("a"), M("b")].index(M("b")), [M("a")] == [M("a")], [M("a"), M("a")].count(M("a")))
print("%s %s" % (Impl().name(), 3), f"{Impl().name()!r:>8}")
