def gen():
    x = yield 1
    print('got', x)
    try:
        y = yield 2
    except ValueError as e:
        print('caught', e); y = 'E'
    finally:
        print('fin')
    return y
def outer():
    r = yield from gen()
    print('r', r)
    yield 'end'
o = outer(); print(next(o)); print(o.send('A')); print(o.throw(ValueError('boom')))
o = outer(); next(o); o.send(1); o.close()
def helper():
    raise
try:
    try: 1 / 0
    except ZeroDivisionError: helper()
except ZeroDivisionError as e: print('re', e)
try: raise
except RuntimeError as e: print(e)
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(*[1, 2], **{'d': 3}))
a, *b, c = range(5); print(a, b, c); [x, (y, *z)] = [1, (2, 3, 4)]; print(x, y, z)
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2}, (*[1], 2), {*[1, 2], 3})
if (n := len('abc')) > 2: print(n)
print([y for x in range(5) if (y := x * 2) > 4], f'{n!r:>4}', f'{"x" + f"{n}"}', f'{n=}', f'{3.14159:.{n}f}', f'{n:{"05"}d}')
class S:
    __slots__ = ('a',)
    def __init__(self): self.a = 1
s = S(); print(s.a)
try: s.b = 2
except AttributeError as e: print(e)
class Ctx:
    def __enter__(self): print('in'); return self
    def __exit__(self, t, v, tb): print('out', t.__name__ if t else None, v); return t is KeyError
with Ctx() as c, Ctx(): print('body')
with Ctx(): raise KeyError('x')
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), 2 in It(), max(It()), [*It()], dict(zip(It(), 'abc')))
class Call:
    def __call__(self, *a, **k): return (a, k)
    def __getattr__(self, n): return 'dyn_' + n
    def __contains__(self, x): return x == 3
    def __len__(self): return 0
    def __bool__(self): return True
print(Call()(1, z=2), Call().foo, 3 in Call(), bool(Call()), len(Call()))
x: int = 5
y: 'str' = 'q'
def ann(a: int, b: float = 1.0) -> float: return a + b
print(x, y, ann(1))
def outer2():
    c = 0
    def inc():
        nonlocal c
        c += 1
        return c
    return inc
i = outer2(); i(); print(i())
print((lambda *a, k=1: (a, k))(1, 2, k=3), sorted('bca', key=lambda ch: -ord(ch)))
for i in range(3):
    if i == 5: break
else: print('else')
while True:
    try: break
    finally: print('f')
print(1 if 0 else 2, not 0, 1 < 2 < 3, 5 // -2, -5 % 3, 2 ** -1, 7 @ 1 if False else 'ok')
import sys
