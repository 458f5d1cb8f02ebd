import json, statistics, bisect, heapq, operator, itertools, functools
print(json.dumps({'a': [1, 2.5, None, True], 'b': {'c': 'x"y\né'}}), json.dumps([1, {'z': 1, 'a': ()}], indent=2, sort_keys=True))
print(json.loads('{"a": [1, -2.5e3, "s\\u00e9\\n", null, true], "b": {}}'), json.dumps({1: 2, None: 3, 2.5: 1}), json.dumps('é', ensure_ascii=False), json.dumps([1, 2], separators=(',', ':')))
for t in ('{', '[1,]', '{"a" 1}', 'x', '[1] 2', '"abc'):
    try: print(json.loads(t))
    except json.JSONDecodeError as e: print(e)
try: json.dumps({1, 2})
except TypeError as e: print(e)
print(statistics.mean([1, 2, 3, 4]), statistics.mean([1.5, 2.25, 9.1]), statistics.mean([1, 2, 3]), statistics.stdev([1.1, 2.2, 3.5]), statistics.variance([1, 2, 3, 4]), statistics.pstdev([1, 5, 9]), statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]), statistics.mode([1, 1, 2]), statistics.pvariance([0.1, 0.2, 0.7]))
a = [1, 3, 5]; bisect.insort(a, 4); print(a, bisect.bisect(a, 3), bisect.bisect_left(a, 3))
h = [5, 3, 8, 1, 9, 2]; heapq.heapify(h); print(h, heapq.heappop(h), h); heapq.heappush(h, 0); print(h, heapq.nlargest(2, h), heapq.nsmallest(2, h), heapq.heappushpop(h, 7), h)
print(operator.add(1, 2), operator.itemgetter(1)([4, 5]), sorted([(1, 'b'), (0, 'a')], key=operator.itemgetter(1)), functools.reduce(operator.mul, [1, 2, 3, 4]))
print(list(itertools.chain([1], [2, 3])), list(itertools.chain.from_iterable([[1], [2]])), list(itertools.accumulate([1, 2, 3])), [(k, list(g)) for k, g in itertools.groupby('aabbc')], list(itertools.islice(itertools.count(3), 3)), list(itertools.combinations('abc', 2)), list(itertools.product([0, 1], repeat=2)), list(itertools.zip_longest([1], [2, 3])), list(itertools.pairwise([1, 2, 3])), list(itertools.starmap(pow, [(2, 3)])))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
add5 = functools.partial(operator.add, 5); print(add5(3), functools.partial(int, base=2)('101'))
@functools.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(2), V(3) > V(2), V(3) >= V(3), sorted([V(3), V(1)])[0].v)
class C:
    @functools.cached_property
    def x(self): print('once'); return 5
c = C(); print(c.x, c.x)
def deco(f):
    @functools.wraps(f)
    def inner(*a): return f(*a) + 1
    return inner
@deco
def g(x): return x
print(g(1), g.__name__)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
