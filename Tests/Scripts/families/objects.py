import numpy as np
# decorators
def timed(fn):
    def wrapper(*args, **kwargs):
        r = fn(*args, **kwargs)
        print(fn.__name__, args, kwargs, r)
        return r
    return wrapper
@timed
def add(a, b=1): return a + b
add(1); add(1, b=3)
def repeat(n):
    def deco(fn):
        def w(*a):
            return [fn(*a) for _ in range(n)]
        return w
    return deco
@repeat(2)
@timed
def hi(x): return "hi " + x
print(hi("a"))
def cls_deco(c):
    c.extra = 5
    return c
@cls_deco
class K:
    """doc"""
    a, b = 1, 2
    lst = []
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
    def __str__(self): return f"K({', '.join(f'{k}={v}' for k, v in sorted(self.__dict__.items()))})"
    def method(self): return self.extra
    alias = method
k = K(z=1, y=2)
print(k, K.extra, k.alias(), K.method(k), str(k), "%s" % k, "{}".format(k), [k.a, k.b])
K.new = lambda self, q: self.z + q
print(k.new(10))
k.inst = lambda q: q + 1
print(k.inst(1))
K.lst.append(1); print(K().lst, k.lst is K.lst)
del k.z
print(hasattr(k, "z"))
class Counter:
    instances = 0
    def __init__(self): type(self).instances += 1; self.id = Counter.instances
    def __del__(self): pass
print(Counter().id, Counter().id, Counter.instances)
# multiple inheritance, mro, mixins
class A:
    def go(self): return ["A"]
class B(A):
    def go(self): return ["B"] + super().go()
class C(A):
    def go(self): return ["C"] + super().go()
class D(B, C):
    def go(self): return ["D"] + super().go()
print(D().go(), [c.__name__ for c in D.__mro__], D.__bases__, D.__name__)
class Err(B, A): pass
try:
    class Bad(A, B): pass
except TypeError as e: print(e)
# explicit super, class attr through self
class Animal:
    sound = "..."
    def speak(self): return f"{self.__class__.__name__} says {self.sound}"
class Dog(Animal):
    sound = "woof"
    def speak(self): return super(Dog, self).speak() + "!"
print(Dog().speak())
# property with cached, deleter
class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self):
        "fahrenheit"
        return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): print("del"); self._c = 0
t = Temp(100); print(t.f); t.f = 32; print(t._c); del t.f; print(t.f)
try: Dog().sound2
except AttributeError as e: print(e)
class RO:
    @property
    def v(self): return 1
try: RO().v = 3
except AttributeError as e: print(e)
# getattr hooks
class Dyn:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("x_"): return name[2:]
        raise AttributeError(name)
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 10 if isinstance(value, int) else value)
d = Dyn(); print(d.real, d.x_foo, getattr(d, "bar", "none"), hasattr(d, "baz")); d.q = 2; print(d.q)
class Vec:
    def __init__(self, *c): self.c = list(c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def __setitem__(self, i, v): self.c[i] = v
    def __iter__(self): return iter(self.c)
    def __add__(self, o): return Vec(*[a + b for a, b in zip(self, o)])
    def __iadd__(self, o):
        for i, v in enumerate(o): self.c[i] += v
        return self
    def __mul__(self, k):
        if isinstance(k, (int, float)): return Vec(*(k * a for a in self))
        return NotImplemented
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Vec) and self.c == o.c
    def __lt__(self, o): return sum(self) < sum(o)
    def __abs__(self): return sum(a * a for a in self) ** 0.5
    def __neg__(self): return Vec(*[-a for a in self])
    def __bool__(self): return any(self)
    def __contains__(self, x): return x in self.c
    def __repr__(self): return f"Vec{tuple(self.c)}"
    def __call__(self, f): return Vec(*map(f, self))
    def __float__(self): return float(abs(self))
    def __int__(self): return int(abs(self))
    def __round__(self, n=0): return Vec(*[round(a, n) for a in self])
    def __format__(self, spec): return "<" + ",".join(format(a, spec) for a in self) + ">"
    def __matmul__(self, o): return sum(a * b for a, b in zip(self, o))
    def __reversed__(self): return iter(self.c[::-1])
v = Vec(1, 2, 3); w = v
print(v + v, v * 2, 3 * v, -v, abs(Vec(3, 4)), v @ v, v == Vec(1, 2, 3), v != Vec(1), 2 in v, bool(Vec(0)), len(v), v[1:], list(v), float(Vec(3, 4)), int(Vec(3, 4)))
v += Vec(1, 1, 1); print(v, w is v, f"{v:.2f}", sorted([Vec(3), Vec(1)]), max([Vec(3), Vec(1)]), v(lambda a: a * a), round(Vec(1.234), 1), list(reversed(v)), sum([v, v], Vec(0, 0, 0)))
v[0] = 99; print(v, [x for x in v], *v); a, b, c = v; print(a, b, c)
print({v: 1} if False else "nohash")
try: {v: 1}
except TypeError as e: print(e)
try: v * "a"
except TypeError as e: print(e)
print(np.array(Vec(1, 2).c), np.array([v[1], 2]), np.dot(Vec(1, 2).c, [3, 4]))
print(isinstance(v, object), type(v) is Vec, type(v) == Vec, isinstance(Vec, type), callable(Vec), Vec.__name__, v.__class__.__name__)
class Stack(object):
    def __init__(self): self.__items = []
    def push(self, x): self.__items.append(x); return self
    def pop(self): return self.__items.pop()
    @property
    def size(self): return len(self.__items)
s = Stack().push(1).push(2); print(s.pop(), s.size, s._Stack__items)
class Linked:
    class Node:
        def __init__(self, v, n=None): self.v = v; self.n = n
    def __init__(self): self.head = None
    def add(self, v): self.head = Linked.Node(v, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.n
l = Linked(); l.add(1); l.add(2); print(list(l), Linked.Node.__qualname__)
def counter():
    counter.n = getattr(counter, "n", 0) + 1
    return counter.n
counter(); print(counter(), counter.n)
x = 10
class Scope:
    x = 5
    y = x + 1
    def get(self): return x
    z = [i for i in range(3)]
print(Scope.y, Scope().get(), Scope.z)
print(repr(Impl) if False else Scope, Scope.get.__name__, len(dir()) > 0 if False else "ok")
print(sorted(["b", "A", "c"], key=str.lower), list(map(str.upper, "ab")), max("ab", "abc", key=len), dict.fromkeys([1, 2]), " ".join(map(str, [1, 2])))
m = [[1, 2], [3, 4]]; print(list(zip(*m)), [list(r) for r in zip(*m)], list(map(list, zip(*m))), sum(map(sum, m)))
print(type(lambda: 0).__name__, (lambda *a, **k: (a, k))(1, b=2), [f(2) for f in (lambda q: q, lambda q: q * q)])
