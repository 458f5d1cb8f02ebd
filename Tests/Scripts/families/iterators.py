# itertools-free generator idioms
def batches(X, y, n):
    for i in range(0, len(X), n):
        yield X[i:i + n], y[i:i + n]
for xb, yb in batches(list(range(7)), list("abcdefg"), 3): print(xb, yb)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
g = fib()
print([next(g) for _ in range(10)], next(g))
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, 4]], 5])), sum(tree([1, [2]])), max(tree([[3], 1])), sorted(tree([3, [1, 2]])), tuple(tree([1])), set(tree([1, [1]])))
def avg():
    total = n = 0
    value = None
    while True:
        x = yield value
        total += x; n += 1; value = total / n
a = avg(); next(a); print(a.send(10), a.send(20)); a.close()
try: next(a)
except StopIteration: print("closed")
def f():
    try: yield 1
    finally: print("cleanup")
for v in f(): print(v)
def g2():
    try:
        yield 1
        yield 2
    except ValueError as e: print("in gen", e)
def g3():
    yield 1
    raise ValueError("from gen")
try:
    for v in g3(): print(v)
except ValueError as e: print("caught", e)
gg = g3(); next(gg)
try: next(gg)
except ValueError: pass
print(list(gg))
it = iter(range(3)); print(next(it), list(it), next(it, None))
print(list(x + y for x in "ab" for y in "cd" if x != "b"), dict((i, i * i) for i in range(3)), all(i < 5 for i in range(3)), any(i > 5 for i in range(3)))
pairs = [(1, 'one'), (2, 'two')]
for i, (n, s) in enumerate(pairs): print(i, n, s)
for (a, b), c in zip(pairs, [10, 20]): print(a, b, c)
e = enumerate(fib())
print(next(e), next(e))
z = zip(fib(), "abc"); print(list(z))
m = map(lambda q: q * 2, fib()); print(next(m), next(m), next(m))
fl = filter(lambda q: q % 2, fib()); print(next(fl), next(fl), next(fl))
print(3 in fib(), [*map(abs, [-1, 2])], list(filter(lambda w: len(w) > 1, ["a", "bb"])))
class Loader:
    def __init__(self, data, bs): self.data, self.bs = data, bs
    def __iter__(self):
        for i in range(0, len(self.data), self.bs): yield self.data[i:i + self.bs]
    def __len__(self): return (len(self.data) + self.bs - 1) // self.bs
dl = Loader([1, 2, 3, 4, 5], 2)
for epoch in range(2):
    for b in dl: print(epoch, b)
print(len(dl), list(dl), [sum(b) for b in dl], list(enumerate(dl)))
first, *mid, last = (i for i in range(5)); print(first, mid, last)
def gen_with_return():
    yield 1
    return "result"
def delegator():
    r = yield from gen_with_return()
    print("got", r)
    yield from [7, 8]
print(list(delegator()))
print(type(fib()).__name__, "".join(c.upper() for c in "abc"), min((abs(x - 3), x) for x in range(6)))
def infinite():
    while True: yield 0
print(list(zip(range(3), infinite())))
lst = [1, 2, 3]
print([lst.pop() for _ in range(len(lst))], lst)
matrix = [[i * j for j in range(3)] for i in range(3)]; print(matrix, [r[1] for r in matrix], [x for r in matrix for x in r if x])
print({k: [v for v in range(k)] for k in range(3)}, {len(w) for w in ["a", "bb", "cc"]})
fs = [(lambda n: lambda x: x + n)(i) for i in range(3)]; print([h(10) for h in fs])
with_default = lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw); print(with_default(1), with_default(1, 5, 6, k=7, z=8))
def outer():
    fns = []
    for i in range(3):
        def inner(i=i): return i
        fns.append(inner)
    return [fn() for fn in fns]
print(outer())
def memo(f):
    cache = {}
    def w(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    return w
@memo
def fibm(n): return n if n < 2 else fibm(n - 1) + fibm(n - 2)
print(fibm(50))
def compose(*fns):
    def run(x):
        for f in fns: x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, str, len)(99))
