from dataclasses import dataclass, field, asdict, astuple, replace, fields
from typing import List, Optional, ClassVar
@dataclass
class Config:
    lr: float
    n: int = 3
    layers: List[int] = field(default_factory=list)
    tag: Optional[str] = None
    shared: ClassVar[int] = 0
    def total(self): return self.lr * self.n
a = Config(0.5); b = Config(0.5, layers=[1, 2]); print(a, b, a == b, a == Config(0.5), a.total(), asdict(b), astuple(b), replace(a, n=9))
a.layers.append(5); print(a, Config(1).layers, [f.name for f in fields(a)], Config.n)
for f in (lambda: Config(), lambda: Config(1, 2, 3, 4, 5), lambda: Config(1, q=2), lambda: hash(a), lambda: a < b):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(order=True, frozen=True)
class P:
    x: int
    y: int = 0
print(P(1) < P(2), sorted([P(3), P(1, 5)]), hash(P(1)) == hash(P(1)), {P(1): 2})
try: P(1).x = 3
except Exception as e: print(type(e).__name__, e)
@dataclass
class Child(Config):
    extra: str = 'e'
    def __post_init__(self): self.sum = self.lr + self.n
c = Child(1.0); print(c, c.sum)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        x: int = 1
        y: int
except TypeError as e: print(e)
@dataclass
class R:
    a: int = field(default=1, repr=False)
    b: int = field(init=False, default=7)
    def __repr__(self): return 'R!'
print(R(), R(2).a, R().b)
