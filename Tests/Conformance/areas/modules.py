"""The modules that scripts import: math, itertools, collections, functools, copy, statistics, string, re, operator, json."""

from .pieces import Pieces

ONE = ["sqrt", "exp", "log", "log2", "log10", "log1p", "expm1", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "floor", "ceil", "trunc", "fabs", "degrees", "radians", "erf", "erfc", "gamma", "lgamma", "isnan", "isinf", "isfinite", "modf", "frexp", "factorial", "isqrt", "cbrt", "exp2"]
TWO = ["pow", "atan2", "hypot", "fmod", "copysign", "gcd", "lcm", "comb", "perm", "log", "ldexp", "isclose", "remainder", "dist", "nextafter"]

CALLS = [
    "list(itertools.product({a}, repeat=2))", "list(itertools.permutations({a}))[:5]", "list(itertools.combinations({a}, 2))", "list(itertools.chain({a}, {b}))", "list(itertools.chain.from_iterable([{a}, {b}]))", "list(itertools.accumulate({n}))", "list(itertools.accumulate({n}, lambda x, y: x * y))", "list(itertools.islice({a}, 1, 3))", "list(itertools.zip_longest({a}, {b}, fillvalue=0))",
    "list(itertools.takewhile(lambda v: v < 3, {n}))", "list(itertools.dropwhile(lambda v: v < 3, {n}))", "list(itertools.repeat(1, 3))", "list(itertools.starmap(pow, [(2, 3), (3, 2)]))", "[(k, list(g)) for k, g in itertools.groupby(sorted({n}), key=lambda v: v % 2)]", "list(zip(itertools.count(1, 2), {a}))", "list(itertools.islice(itertools.cycle({a}), 7))", "list(itertools.compress({a}, [1, 0, 1]))", "list(itertools.pairwise({a}))", "list(itertools.filterfalse(None, {n}))",
    "collections.Counter({a})", "collections.Counter({t}).most_common(2)", "sum(collections.Counter({a}).values())", "collections.Counter({a}) + collections.Counter({b})", "collections.Counter({t})['z']", "collections.deque({a}, maxlen=2)", "list(collections.deque({a}))[::-1]", "collections.OrderedDict(zip('ab', {a}))", "dict(collections.ChainMap({{'a': 1}}, {{'b': 2}}))", "collections.defaultdict(int, {{'a': 1}})['q']",
    "functools.reduce(lambda x, y: x + y, {n})", "functools.reduce(lambda x, y: x + y, {n}, 10)", "functools.reduce(max, {n})", "functools.partial(int, base=2)('101')", "sorted({n}, key=functools.cmp_to_key(lambda x, y: y - x))", "copy.copy({a})", "copy.deepcopy([{a}, {{'k': {b}}}])", "statistics.mean({n})", "statistics.median({n})", "statistics.stdev({n})", "statistics.mode({n})", "statistics.pvariance({n})",
    "operator.itemgetter(1)({a})", "operator.add(1, 2)", "max(enumerate({n}), key=operator.itemgetter(1))", "sorted([(1, 'b'), (0, 'a')], key=operator.itemgetter(1))", "operator.attrgetter('real')(5)", "operator.mul(2, {s})", "string.ascii_lowercase[:5], string.digits, string.punctuation", "re.sub('[aeiou]', '*', {t})", "re.findall('[a-z]+', {t})", "re.split(r'\\s+', {t})", "bool(re.match('a', {t}))", "re.search('(l)(.)', {t})", "json.dumps({{'a': {a}, 'b': None, 'c': True}})", "json.dumps({n}, indent=2)", "json.loads('[1, 2.5, null, \"x\"]')", "math.fsum({n})", "math.prod({n})", "math.pi, math.e, math.tau, math.inf, math.nan", "sys.maxsize, sys.version_info[0] >= 3", "heapq.nsmallest(2, {n})", "bisect.bisect([1, 3, 5], 3)", "fractions.Fraction(1, 3) + fractions.Fraction(1, 6)", "decimal.Decimal('0.1') + decimal.Decimal('0.2')", "textwrap.fill('a b c d', 3)", "datetime.date(2024, 1, 2)", "isinstance(time.time(), float)", "os.path.join('a', 'b')", "typing.List[int]", "contextlib.suppress(ValueError)",
]
BLOCKS = [
    "h = [5, 1, 3]\nheapq.heapify(h)\nheapq.heappush(h, 0)\nprint(heapq.heappop(h), h)", "q = collections.deque([1, 2])\nq.appendleft(0)\nq.append(3)\nq.rotate(1)\nprint(q, q.pop(), q.popleft(), len(q), q[0])\nq.extend([7])\nprint(list(q))",
    "P = collections.namedtuple('P', ['x', 'y'])\np = P(1, y=2)\nprint(p, p.x + p.y, p._asdict(), p == (1, 2), P._fields)\nx, y = p\nprint(x, y)", "d = collections.defaultdict(list)\nd['a'].append(1)\nd['b']\nprint(d, 'c' in d, len(d))", "c = collections.Counter('abca')\nc.update('bb')\nc['z'] -= 1\nprint(c, sorted(c.elements()), c.most_common())",
    "@functools.lru_cache(maxsize=None)\ndef f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(40))", "@functools.wraps(len)\ndef g(x):\n    return 1\nprint(g.__name__)", "a = [[1, 2], {'k': [3]}]\nb = copy.deepcopy(a)\nb[1]['k'].append(4)\nprint(a, b)\nc = copy.copy(a)\nprint(c[0] is a[0], b[0] is a[0])",
    "@dataclasses.dataclass\nclass C:\n    x: int\n    y: float = 0.5\n    z: list = dataclasses.field(default_factory=list)\n    def total(self): return self.x + self.y\nc = C(1)\nprint(c, c.total(), c == C(1), C(2, y=3).y, C(1).z is c.z)\nprint(dataclasses.asdict(c))\nC()", "@dataclasses.dataclass(frozen=True)\nclass F:\n    x: int = 1\nf = F()\nprint(f)\nf.x = 2", "@dataclasses.dataclass(order=True)\nclass O:\n    x: int\n    y: int = 0\nprint(sorted([O(2), O(1, 5), O(1)]), O(1) < O(2))",
    "class Color(enum.Enum):\n    RED = 1\n    GREEN = 2\nprint(Color.RED, repr(Color.GREEN), Color(2).name, [c.value for c in Color], Color.RED == Color.RED, Color['GREEN'] is Color.GREEN)", "class A(abc.ABC):\n    @abc.abstractmethod\n    def f(self): ...\n    @property\n    @abc.abstractmethod\n    def p(self): ...\nclass B(A):\n    def f(self): return 1\n    p = 3\nprint(B().f(), B().p)\nA()",
    "def f(x: typing.List[int], y: typing.Optional[str] = None, *a: int, **k: typing.Any) -> typing.Tuple[int, ...]:\n    return x, y, a, k\nprint(f([1], 'a', 2, q=3))", "T = typing.TypeVar('T')\nclass Box(typing.Generic[T]):\n    def __init__(self, v: T): self.v = v\nprint(Box(3).v)", "class N(typing.NamedTuple):\n    a: int\n    b: str = 'x'\nprint(N(1), N(1).b)", "with contextlib.suppress(ZeroDivisionError):\n    1 / 0\nprint('on')", "@contextlib.contextmanager\ndef m(v):\n    print('in')\n    yield v\n    print('out')\nwith m(3) as v: print(v)",
]


def generate(rng):
    p = Pieces(rng)
    for _ in range(18):
        roll = p.rng.random()
        if roll < 0.25:
            p.chunks.append(f"print(math.{p.pick(ONE)}({p.number()}))")
        elif roll < 0.4:
            name = p.pick(TWO)
            a, b = (p.number(), p.number()) if name not in ("gcd", "lcm", "comb", "perm") else (str(p.between(-2, 30)), str(p.between(0, 12)))
            if name == "ldexp":
                b = str(p.between(-10, 10))
            p.chunks.append(f"print(math.{name}({a}, {b}))" if name != "dist" else f"print(math.dist([{a}, 1.0], [{b}, 2.5]))")
        elif roll < 0.85:
            text = p.pick(CALLS)
            values = {"a": f"[{p.small()}, {p.text()}, {p.real()}]", "b": f"({p.small()}, {p.small()})", "n": f"[{', '.join(str(p.between(-5, 9)) for _ in range(p.between(1, 6)))}]", "t": p.text(), "s": p.small()}
            p.chunks.append(f"print({text.format(**values)})")
        else:
            p.chunks.append(p.pick(BLOCKS))
    modules = "math itertools collections functools copy statistics operator string re json sys heapq bisect fractions decimal textwrap datetime time os typing contextlib dataclasses enum abc".split()
    # Each module is imported where it is used, so that one that is missing does not hide the others.
    p.chunks = ["\n".join([f"import {m}" for m in modules if f"{m}." in chunk] + [chunk]) for chunk in p.chunks]
    return [], p.chunks
