"""Random small programs: loops, functions, closures, classes, generators, exceptions, comprehensions."""

from .pieces import Pieces

ERRORS = ["ValueError", "KeyError", "IndexError", "ZeroDivisionError", "TypeError", "RuntimeError", "AttributeError", "StopIteration", "NotImplementedError", "AssertionError", "Exception", "OverflowError", "LookupError", "ArithmeticError", "NameError"]


class Writer:
    """Writes statements over a few integer variables, so that most of what is written runs."""

    def __init__(self, p):
        self.p = p
        self.names = ["a", "b", "c"]
        self.functions = []
        self.budget = 30

    def expression(self, depth=2):
        p = self.p
        roll = p.rng.random()
        if depth == 0 or roll < 0.25:
            return p.pick(self.names + [str(p.between(-5, 9))])
        e = lambda: self.expression(depth - 1)
        if roll < 0.55:
            return f"({e()} {p.pick(['+', '-', '*', '%', '//', '+', '-'])} {e()})"
        if roll < 0.62:
            return f"({e()} if {self.condition(depth - 1)} else {e()})"
        if roll < 0.68:
            return f"sum({e()} for k in range({p.between(0, 4)}){p.pick(['', ' if k % 2', ' if k'])})"
        if roll < 0.74:
            return f"len([{e()} for k in range({p.between(0, 4)})])"
        if roll < 0.8:
            return f"(lambda x, y={e()}: {p.pick(['x + y', 'x * 2', 'x - y', 'y'])})({e()})"
        if roll < 0.86:
            return f"{p.pick(['max', 'min'])}({e()}, {e()})"
        if roll < 0.95 and self.functions:
            return f"{p.pick(self.functions)}({e()}{p.pick(['', ', ' + e()])})"
        return f"abs({e()})"

    def condition(self, depth=1):
        p = self.p
        roll = p.rng.random()
        if depth and roll < 0.2:
            return f"({self.condition(depth - 1)} {p.pick(['and', 'or'])} {self.condition(depth - 1)})"
        if roll < 0.3:
            return f"not {self.expression(depth)}"
        if roll < 0.4:
            return f"{self.expression(0)} < {self.expression(0)} <= {self.expression(0)}"
        if roll < 0.5:
            return f"{self.expression(0)} {p.pick(['in', 'not in'])} [1, 2, 3]"
        return f"{self.expression(depth)} {p.pick(['<', '>', '==', '!=', '<=', '>='])} {self.expression(depth)}"

    def block(self, depth, loop=False, function=False):
        lines = []
        for _ in range(self.p.between(1, 3)):
            lines += self.statement(depth, loop, function)
        return ["    " + line for line in lines]

    def statement(self, depth, loop=False, function=False):
        p = self.p
        self.budget -= 1
        roll = p.rng.random()
        name = p.pick(self.names)
        if depth == 0 or self.budget < 0 or roll < 0.3:
            options = [f"{name} = {self.expression()}", f"{name} {p.pick(['+=', '-=', '*='])} {self.expression(1)}", f"print({name}, {self.expression()})", f"{name}, {p.pick(self.names)} = {self.expression(1)}, {self.expression(1)}", f"print(f'{{{name}}} {{{self.expression(1)}:4d}}')"]
            if loop:
                options += [f"if {self.condition()}: {p.pick(['break', 'continue'])}"] * 2
            if function:
                options += [f"return {self.expression()}", f"if {self.condition()}: return {self.expression(1)}"]
            if p.often(0.12):
                options = [f"assert {self.condition()}, {p.pick(['', 'f'])}'no {{{name}}}'", f"raise {p.pick(ERRORS)}({p.pick(['', repr('bad'), name, '1, 2'])})", f"del {name}\n{name} = 0".split("\n")[0], f"{name} // 0", "pass", f"print([{self.expression(1)} for {name} in range(3)], {name})", f"[1, 2][{name}]", f"{{'k': 1}}[{name}]", f"'a' + {name}", f"None.{name}", f"int('x')", f"undefined"]
            return [p.pick(options)]
        if roll < 0.42:
            lines = [f"if {self.condition()}:"] + self.block(depth - 1, loop, function)
            if p.often(0.3):
                lines += [f"elif {self.condition()}:"] + self.block(depth - 1, loop, function)
            if p.often(0.5):
                lines += ["else:"] + self.block(depth - 1, loop, function)
            return lines
        if roll < 0.56:
            target, source = p.pick([(name, f"range({p.between(0, 5)})"), ("i", f"[{self.expression(1)}, {self.expression(1)}]"), ("i, " + name, f"enumerate(range({p.between(0, 4)}))"), (f"{name}, i", "zip((1, 2, 3), [4, 5])"), ("i", "reversed(range(3))"), ("key", "{'p': 1, 'q': 2}")])
            lines = [f"for {target} in {source}:"] + self.block(depth - 1, True, function)
            if p.often(0.25):
                lines += ["else:"] + self.block(depth - 1, loop, function)
            return lines
        if roll < 0.64:
            counter = p.pick(["n", "m"])
            lines = [f"{counter} = {p.between(0, 4)}", f"while {counter} > 0{p.pick(['', f' and {self.condition(0)}'])}:", f"    {counter} -= 1"] + self.block(depth - 1, True, function)
            if p.often(0.2):
                lines += ["else:"] + self.block(depth - 1, loop, function)
            return lines
        if roll < 0.8:
            lines = ["try:"] + self.block(depth - 1, loop, function)
            kinds = p.pick([["Exception as error"], ["ZeroDivisionError"], ["(ValueError, TypeError) as error", "Exception"], ["KeyError", "LookupError as error"], [""], ["ArithmeticError as error", "Exception as error"], []])
            for each in kinds:
                said = "    print('caught', type(error).__name__, error)" if "as error" in each else "    print('caught')"
                lines += [f"except {each}:".replace(" :", ":"), said] + (["    raise"] if p.often(0.08) else []) + (["    raise ValueError('again') from error"] if "as error" in each and p.often(0.06) else [])
            if kinds and p.often(0.3):
                lines += ["else:"] + self.block(depth - 1, loop, function)
            if not kinds or p.often(0.35):
                lines += ["finally:", "    print('finally', " + p.pick(self.names) + ")"]
            return lines
        if roll < 0.9 and not function:
            f = f"f{len(self.functions)}"
            parameters = p.pick(["x", "x, y=2", "x, *rest", "x=1, **more", "x, y=3, *rest", "x, /", "x, *, y=1"])
            held, self.names = self.names, self.names + ["x"]
            body = ["    global " + p.pick(held)] if p.often(0.2) else []
            assigned_reads = self.block(depth - 1, False, True)
            self.names = held
            lines = [f"def {f}({parameters}):"] + body + assigned_reads + p.pick([[], [f"    return x{p.pick(['', ' + 1', ', 2'])}"]])
            self.functions.append(f)
            return lines + [f"print({f}({p.pick(['1', '2, 3', 'x=4', '', '1, 2, 3', '*[5, 6]', '1, y=2', '**{chr(120): 7}', '1, z=0'])}))"]
        if roll < 0.95:
            return [f"def g{depth}(n):", f"    for i in range(n):", f"        {p.pick(['yield i', 'yield i * 2', 'got = yield i', 'if i % 2: yield i', 'yield from range(i)'])}", f"    {p.pick(['return 5', 'yield -1', 'print(9)'])}", p.pick([f"print(list(g{depth}({p.between(0, 4)})))", f"for v in g{depth}(3): print(v, end=' ')", f"it = g{depth}(2)\nprint(next(it), next(it, None))".split("\n")[0], f"print(sum(v for v in g{depth}(4)), max(g{depth}(3), default=0))", f"x0, *x1 = g{depth}(3)", f"print(dict(zip('abc', g{depth}(3))), 2 in g{depth}(3), sorted(g{depth}(3), reverse=True))"])]
        return [f"print(sorted([{self.expression(1)}, {self.expression(1)}, {self.expression(1)}], key=lambda v: (v % 3, v)))"]


CLASS_PARTS = {
    "init": ["def __init__(self, x=1, *rest):", "    self.x = x", "    self.items = list(rest)"],
    "plain": ["count = 0", "names = []"],
    "method": ["def add(self, n):", "    self.x += n", "    return self"],
    "repr": ["def __repr__(self):", "    return f'{type(self).__name__}({self.x!r})'"],
    "str": ["def __str__(self):", "    return 'str ' + str(self.x)"],
    "eq": ["def __eq__(self, other):", "    return isinstance(other, A) and self.x == other.x"],
    "lt": ["def __lt__(self, other):", "    return self.x < other.x"],
    "add_op": ["def __add__(self, other):", "    return type(self)(self.x + (other.x if isinstance(other, A) else other))", "__radd__ = __add__"],
    "mul_op": ["def __mul__(self, other):", "    if not isinstance(other, (int, float)): return NotImplemented", "    return type(self)(self.x * other)", "def __rmul__(self, other):", "    return self * other"],
    "iadd": ["def __iadd__(self, other):", "    self.x += 100", "    return self"],
    "neg": ["def __neg__(self): return type(self)(-self.x)"],
    "sub": ["def __sub__(self, other): return self + (-other)", "def __rsub__(self, other): return other + (-self)"],
    "truediv": ["def __truediv__(self, other): return self.x / other", "def __pow__(self, n): return self.x ** n"],
    "call": ["def __call__(self, *args, **kwargs):", "    return args, kwargs"],
    "len": ["def __len__(self): return len(self.items)"],
    "getitem": ["def __getitem__(self, i): return self.items[i]", "def __setitem__(self, i, v): self.items[i] = v"],
    "iter": ["def __iter__(self): return iter(self.items)"],
    "gen": ["def walk(self):", "    for v in self.items: yield v, self.x"],
    "contains": ["def __contains__(self, v): return v == self.x"],
    "property": ["@property", "def double(self): return self.x * 2", "@double.setter", "def double(self, v): self.x = v // 2"],
    "static": ["@staticmethod", "def twice(v): return v * 2", "@classmethod", "def make(cls, v): return cls(v, v)"],
    "bool": ["def __bool__(self): return self.x > 0"],
    "getattr": ["def __getattr__(self, name):", "    if name.startswith('dyn'): return name", "    raise AttributeError(name)"],
    "private": ["__secret = 7", "def secret(self): return self.__secret + self._A__secret"],
    "context": ["def __enter__(self): print('enter'); return self", "def __exit__(self, kind, value, trace): print('exit', kind is None); return kind is ValueError"],
    "hash": ["def __hash__(self): return hash(self.x)"],
    "slots": ["kind = 'base'", "def describe(self): return self.kind, self.__class__.__name__"],
    "next": ["def __next__(self):", "    if self.x > 3: raise StopIteration", "    self.x += 1", "    return self.x"],
    "format": ["def __format__(self, spec): return format(self.x, spec)"],
}

USES = ["print(u)", "print([u], (u,), {'k': u})", "print(u.x, u.items)", "print(u.add(2).add(3).x)", "print(u == A(1), u != A(1), u == 1)", "print(u < v, sorted([v, u], key=lambda t: t.x)[0].x)", "print((u + v).x, (u + 1).x)", "print((1 + u).x)", "print((u * 2).x, (2 * u).x)", "u += 1\nprint(u.x)", "print((-u).x)", "print((u - 1).x)", "print(u / 2, u ** 2)", "print(u(1, k=2))", "print(len(u), bool(u))", "print(u[0])", "u[0] = 5\nprint(u.items)", "print(list(u))", "print(list(u.walk()))", "print(1 in u, 2 in u)", "print(u.double)", "u.double = 10\nprint(u.x)", "print(A.twice(3), u.twice(2), B.make(4).x)", "print('yes' if u else 'no')", "print(u.dynamic)", "print(u.missing)", "print(u.secret())", "with u as w:\n    print(w is u)", "with u:\n    raise ValueError('inside')", "with u:\n    raise KeyError('inside')", "print(isinstance(u, A), isinstance(v, B), issubclass(B, A), type(u) is A)", "print(type(u).__name__, u.__class__.__name__, B.__mro__ == (B, A, object))", "print(u.describe(), v.describe())", "A.count = 5\nprint(u.count, v.count)", "u.count += 1\nprint(A.count, u.count)", "u.names.append(1)\nprint(v.names)", "setattr(u, 'x', 9)\nprint(getattr(u, 'x'), getattr(u, 'zz', 'none'), hasattr(u, 'x'), hasattr(u, 'zz'))", "print(sorted(vars(u)))", "print(u.__dict__)", "print(sum([u, v], A(0)).x)", "print(sum([u, v]).x)", "print(max([u, v]).x)", "print(f'{u}', f'{u!r}', '%s' % u, '{}'.format(u))", "print(f'{u:>5}')", "del u.x\nprint(u.x)", "print(next(u), next(u))", "print({u: 1}[u])", "f = u.add\nprint(f(1).x)", "print(A.add(u, 1).x)", "u.extra = lambda: 3\nprint(u.extra())", "A.later = lambda self: self.x + 1\nprint(u.later())", "u.nothing()", "u.add()", "A.add()", "A(1, 2, z=3)", "print(list(map(A.twice, [1, 2])))", "print([t.x for t in (u, v)])", "print(u is u, u is v)", "print(repr(A), A.__name__)", "try:\n    u + 'a'\nexcept Exception as e: print(type(e).__name__, e)", "import copy\nw = copy.copy(u)\nw.x = 99\nprint(u.x)", "import copy\nw = copy.deepcopy(u)\nw.items.append(3)\nprint(u.items)", "print(callable(u), callable(A))", "print(u * 'a')", "print(reversed(u))", "print(u.__len__())"]

FIXED = [
    "def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n += 1\n        return n\n    return inner\nf = outer()\nprint(f(), f(), outer()())",
    "fs = [lambda: i for i in range(3)]\nprint([f() for f in fs])",
    "fs = [lambda i=i: i for i in range(3)]\nprint([f() for f in fs])",
    "def f(x, acc=[]):\n    acc.append(x)\n    return acc\nprint(f(1), f(2))",
    "def deco(fn):\n    def wrapper(*args, **kw):\n        print('call', fn.__name__, args, kw)\n        return fn(*args, **kw)\n    return wrapper\n@deco\ndef add(a, b=2): return a + b\nprint(add(1), add(1, b=5))",
    "def deco(n):\n    def inner(fn): return lambda *a: fn(*a) * n\n    return inner\n@deco(3)\ndef g(x): return x + 1\nprint(g(1))",
    "def fib():\n    a, b = 0, 1\n    while True:\n        yield a\n        a, b = b, a + b\ng = fib()\nprint([next(g) for _ in range(10)])",
    "def g():\n    x = yield 1\n    print('got', x)\n    y = yield 2\n    print('got', y)\nit = g()\nprint(next(it))\nprint(it.send('a'))\ntry: it.send('b')\nexcept StopIteration as s: print('stop', s.value)",
    "def g():\n    try:\n        yield 1\n        yield 2\n    finally:\n        print('closed')\nfor v in g():\n    print(v)\n    break",
    "def g():\n    try: yield 1\n    except ValueError as e: print('in', e); yield 9\nit = g(); next(it)\nprint(it.throw(ValueError('t')))",
    "def g():\n    r = yield from h()\n    print('r', r)\ndef h():\n    yield 1\n    return 7\nprint(list(g()))",
    "class E(Exception):\n    def __init__(self, code): super().__init__(f'code {code}'); self.code = code\ntry: raise E(4)\nexcept E as e: print(e, e.code, e.args, repr(e))",
    "try:\n    try: 1 / 0\n    except ZeroDivisionError as e: raise ValueError('bad') from e\nexcept ValueError as v: print(v, repr(v.__cause__))",
    "def f():\n    try: return 1\n    finally: print('f')\nprint(f())",
    "def f():\n    for i in range(3):\n        try:\n            if i == 1: continue\n            print(i)\n        finally: print('fin', i)\nf()",
"x = 1\ndef f():\n    print(x)\n    x = 2\nf()",
    "def f(): return undefined_name\nf()",
    "def f(n): return 1 if n < 2 else n * f(n - 1)\nprint(f(10), f(20))",
    "def f(n): return f(n + 1)\ntry: f(0)\nexcept RecursionError as e: print('deep')",
    "def f(a, b, *c, d=4, **e): return a, b, c, d, e\nprint(f(1, 2), f(1, 2, 3, d=5, z=6), f(*[1, 2, 3], **{'q': 1}))\nf(1)",
    "def f(a, *, b): return a, b\nprint(f(1, b=2))\nf(1, 2)",
    "def f(a, b): pass\nf(1, 2, 3)", "def f(a, b=1): pass\nf()", "def f(a): pass\nf(a=1, b=2)", "def f(a): pass\nf(1, a=2)", "def f(): pass\nprint(f())\nf(1)",
    "print([x * y for x in range(3) for y in range(x)], {x: x ** 2 for x in range(3)}, {x % 2 for x in range(5)}, list(x for x in 'ab'))",
    "print([[i * j for j in range(3)] for i in range(2)])\nprint([a for a, b in [(1, 2), (3, 4)] if b > 2])",
    "m = {'a': [1, 2], 'b': [3]}\nfor k, v in sorted(m.items(), key=lambda kv: -len(kv[1])): print(k, v)",
    "if (n := 10) > 5: print(n)\nprint([y for x in range(4) if (y := x * 2) > 2])",
    "a, (b, *c), d = 1, (2, 3, 4), 5\nprint(a, b, c, d)",
    "match 3:\n    case 1: print('one')\n    case _: print('other')",
    "for x in []: pass\nelse: print('empty')",
    "class P:\n    def __init__(self): self.a = 1\nclass Q(P):\n    def __init__(self):\n        super().__init__()\n        self.b = 2\nclass R(P):\n    def hi(self): return 'R'\nclass S(Q, R): pass\ns = S()\nprint(s.a, s.b, s.hi(), [k.__name__ for k in S.__mro__])",
    "class P:\n    @property\n    def v(self): return 5\np = P()\np.v = 3",
    "class P: pass\np = P()\np.q", "class P: pass\nP.q", "class P: pass\nP(1)", "class P:\n    def m(self): pass\nP().m(1)",
    "class P: pass\nP() + 1", "class P: pass\nP() < P()", "class P: pass\nlen(P())", "class P: pass\nP()[0]", "class P: pass\nfor x in P(): pass", "class P: pass\nP()()",
    "import numpy as np\nclass V:\n    def __init__(self, d): self.d = np.array(d)\n    def __add__(self, o): return V(self.d + o.d)\n    def __matmul__(self, o): return V(self.d @ o.d)\n    def __repr__(self): return f'V({self.d})'\nprint(V([1, 2]) + V([3, 4]), V([1, 2]) @ V([3, 4]))",
    "from dataclasses import dataclass, field\n@dataclass\nclass C:\n    x: int\n    y: float = 1.5\n    z: list = field(default_factory=list)\nprint(C(1), C(1) == C(1), C(2, 3.0, [1]).z)",
    "from collections import defaultdict, Counter, deque, namedtuple, OrderedDict\nd = defaultdict(list)\nd['a'].append(1)\nprint(d, dict(d))\nprint(Counter('hello').most_common(2), Counter([1, 1, 2]))\nq = deque([1, 2, 3], maxlen=3)\nq.append(4)\nprint(q, list(q), q.popleft())\nP = namedtuple('P', 'x y')\np = P(1, 2)\nprint(p, p.x, p[1], p._replace(x=5))\nprint(OrderedDict(a=1))",
    "import itertools\nprint(list(itertools.product([1, 2], 'ab')), list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.combinations(range(3), 2)), list(itertools.chain([1], [2, 3])), list(itertools.accumulate([1, 2, 3])), list(itertools.islice(itertools.count(5), 3)), [(k, list(g)) for k, g in itertools.groupby('aab')], list(itertools.zip_longest([1], [2, 3])), list(itertools.repeat(1, 2)), list(itertools.takewhile(lambda v: v < 2, [1, 2, 1])))",
    "from functools import reduce, partial, lru_cache\nprint(reduce(lambda a, b: a * b, [1, 2, 3, 4]), partial(pow, 2)(5))\n@lru_cache(maxsize=None)\ndef f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(30))",
    "import math\nprint(math.pi, math.e, math.sqrt(2), math.exp(1), math.log(10), math.log(8, 2), math.floor(-1.5), math.ceil(1.2), math.factorial(10), math.gcd(12, 18), math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3), math.inf, math.nan, math.atan2(1, 1), math.comb(5, 2), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.trunc(-2.7), math.degrees(math.pi), math.erf(0.5), math.fmod(7, 3), math.copysign(1, -0.0), math.modf(2.5), math.frexp(8.0), math.tau, math.dist([0, 0], [3, 4]), math.isqrt(17))",
    "import random\nrandom.seed(3)\nprint(random.random(), random.randint(1, 10), random.choice('abc'), random.uniform(-1, 1), random.gauss(0, 1), random.sample(range(10), 3), random.shuffle, random.randrange(5), random.choices([1, 2, 3], k=3))\na = [1, 2, 3, 4]\nrandom.shuffle(a)\nprint(a, random.normalvariate(0, 1), random.betavariate(1, 2), random.expovariate(1), random.getrandbits(8))",
    "import copy\na = [[1], [2]]\nb = copy.copy(a)\nc = copy.deepcopy(a)\na[0].append(9)\nprint(b, c)",
    "from typing import List, Optional, Dict, Tuple, Callable\ndef f(x: List[int], y: Optional[int] = None) -> Dict[str, int]: return {'n': len(x)}\nz: int = 3\nprint(f([1]), z)",
    "from enum import Enum\nclass C(Enum):\n    RED = 1\n    BLUE = 2\nprint(C.RED, C.RED.value, C.RED.name, list(C), C(2), C['RED'])",
    "from abc import ABC, abstractmethod\nclass A(ABC):\n    @abstractmethod\n    def f(self): pass\nclass B(A):\n    def f(self): return 1\nprint(B().f())\nA()",
    "print(__name__)\nif __name__ == '__main__': print('main')",
    "print(type(1), type('a'), type([]), type(None), type(lambda: 0), type(print), type(type), type(1.5), type((1,)), type({}), type(range(2)), type(set()))",
    "print(list(map(lambda x, y: x + y, [1, 2], [3, 4])), list(filter(lambda v: v > 1, [1, 2, 3])), any(v > 2 for v in [1, 3]), all([]))",
    "it = iter([1, 2])\nprint(next(it), next(it), next(it, 'end'))\nnext(it)",
    "print(2 ** 64, 2 ** 100, 10 ** 20 // 7, -(2 ** 65), 3 ** 50 % 1000, 1 << 70, int(1e20), 12345678901234567890 * 98765432109876543210)",
    "print(0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, -0.0, 5e-324, 1.7e308 * 10)",
    "global_list = []\ndef f(v):\n    global_list.append(v)\n    return len(global_list)\nprint(f(1), f(2), global_list)",
    "s = 0\nfor i in range(10):\n    if i % 2: continue\n    if i > 6: break\n    s += i\nelse: print('never')\nprint(s, i)",
    "def gen():\n    yield from (x for x in range(3))\nprint(*gen(), sep='-')\nprint(*[1, 2], *'ab', end='!\\n')",
    "x = [1, 2, 3]\nx[1:2] = [7, 8]\nfirst, *rest = x\nprint(first, rest, x[-1], x[::-1])",
    "assert 1 == 2", "assert 1 == 2, 'numbers'", "raise ValueError", "raise 5", "raise KeyError('k')", "{}['k']", "[][0]", "int('a')", "float('b')", "'a' + 1", "1 + 'a'", "[1] + (2,)", "None + 1", "len(5)", "5()", "for i in 5: pass", "x = 5\nx.y = 3", "import nothing_there", "from math import nothing", "import numpy.nothing", "sum(['a'])", "sorted([1, 'a'])", "max([])", "range(1.5)", "[1, 2].index(5)", "'abc'.index('z')", "dict([1])", "set([[1]])", "chr(-1)", "ord('ab')", "abs('a')", "round('a')", "zip(1)", "enumerate(1)", "int([1])", "float([1])", "''.join([1])", "'%d' % 'a'", "'%s %s' % 1", "'{}'.format()", "f'{1:q}'", "f'{\"a\":d}'", "lambda: x\n(lambda x: x)()", "print(1, foo=2)", "isinstance(1, 5)", "getattr(1, 'zz')", "del zzz", "(1, 2).append(3)", "'abc'[1] = 'x'", "s = 'abc'\ns[1] = 'x'", "t = (1, 2)\nt[0] = 3", "{1: 2}.foo", "a = 1\na[0]", "a = None\na.b", "a = None\nfor i in a: pass", "not_there += 1", "x: int\nprint(x)", "reversed(5)", "iter(5)", "next([1])", "pow(2, -1, 4)", "divmod(1, 0)", "1 % 0", "1.0 // 0", "1.5 % 0.0", "0 ** -1", "0.0 ** -1", "10.0 ** 400", "int(float('nan'))", "int(float('inf'))", "round(float('nan'))", "2 << -1", "min(1)", "max()", "exit(3)", "import sys\nsys.exit(2)", "raise SystemExit(4)",
]


def generate(rng):
    p = Pieces(rng)
    roll = rng.random()
    if roll < 0.45:
        for _ in range(5):
            w = Writer(p)
            lines = [f"a, b, c = {p.between(-5, 9)}, {p.between(-5, 9)}, {p.between(1, 9)}"]
            for _ in range(p.between(2, 6)):
                for line in w.statement(3):
                    lines += line.split("\n")
            p.chunks.append("\n".join(lines))
    elif roll < 0.75:
        parts = ["init"] + rng.sample(sorted(set(CLASS_PARTS) - {"init"}), p.between(3, 10))
        lines = ["class A:"] + ["    " + line for part in parts for line in CLASS_PARTS[part]]
        lines += ["class B(A):"] + p.pick([["    kind = 'derived'"], ["    def __init__(self, *args):", "        super().__init__(*args)", "        self.y = 2"], ["    def add(self, n):", "        return super().add(n * 10)"], ["    def __repr__(self): return 'B!'"], ["    pass"]])
        p.chunks.append("\n".join(lines))
        p.chunks.append("u, v = A(1, 5, 6), B(2)")
        p.chunks += rng.sample(USES, 18)
    else:
        p.chunks += rng.sample(FIXED, 14)
    return [], p.chunks
