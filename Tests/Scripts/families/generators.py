def count(n):
    i = 0
    while i < n:
        got = yield i
        if got: print("got", got)
        i += 1
    return "done"
for x in count(3): print(x)
print(list(count(4)), sum(x*x for x in count(5)))
g = count(2)
print(next(g)); print(g.send("hi"))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
def outer():
    r = yield from count(2)
    yield r
print(list(outer()))
def inf():
    n = 0
    while True:
        yield n
        n += 1
print(list(zip("abc", inf())))
print([(i, v) for i, v in enumerate(count(2), 5)])
print(any(x > 3 for x in inf()), max(x % 7 for x in range(20)), sorted((-x for x in range(3))))
print(dict((k, v) for k, v in zip("ab", range(2))), {x: x*x for x in range(3)}, {x % 3 for x in range(9)})
print(list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, 2])), list(map(str, range(3))))
fs = [lambda k=k: k for k in range(3)]
print([f() for f in fs], [f() for f in [lambda: k for k in range(3)]])
def mk():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
i = mk(); i(); print(i())
def va(a, *args, k=1, **kw): return a, args, k, kw
print(va(1, 2, 3, k=4, z=5), va(*[1, 2], **{'k': 3, 'q': 9}))
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2}, (*[1], 2))
first, *rest = [1, 2, 3]
print(first, rest)
if (n := 5) > 3: print(n)
class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t, v); return True
with Ctx() as cx: print("body")
with Ctx(): raise ValueError("boo")
def ff():
    for i in range(3):
        try:
            if i == 1: return i
        finally:
            print("fin", i)
print(ff())
class MyError(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
try:
    raise MyError(3)
except MyError as e:
    print(e, e.code, e.args, repr(e))
class E2(ValueError): pass
try:
    raise E2("x", 1)
except ValueError as e:
    print(type(e).__name__, e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
    def __len__(self): return self.n
    def __getitem__(self, k): return k * 10
    def __contains__(self, x): return x == 42
    def __call__(self, x): return x + self.n
    def __bool__(self): return False
    def __eq__(self, o): return isinstance(o, It) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __lt__(self, o): return self.n < o.n
t = It(3)
print(list(t), len(t), t[4], 42 in t, 3 in t, t(1), bool(t), t == It(3), t != It(4), {It(3), It(3)} == {It(3)}, [x.n for x in sorted([It(3), It(1)])])
for a in t: print(a, end=' ')
print()
print(f"{t[1]:>5}|{'x':^5}|{3.14159:.{2}f}")


def watched(name, count):
    try:
        for number in range(count):
            yield number
    finally:
        print("closed", name)


for number in watched("by break", 5):
    if number == 2:
        break
print("after")


def first(name):
    for number in watched(name, 5):
        return number


print(first("by return"))
for number in watched("at its end", 2):
    continue
else:
    print("else")


class Source:
    def batches(self):
        with Manager():
            yield 1
            yield 2


class Manager:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__)


for batch in Source().batches():
    for number in watched("inner", 3):
        if number == 1:
            break
    else:
        print("never")
    break
kept = watched("kept", 3)
for number in kept:
    break
print(list(kept))
