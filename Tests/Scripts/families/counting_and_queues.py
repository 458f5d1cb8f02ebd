from collections import Counter, defaultdict, deque, OrderedDict, namedtuple
c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], sum(c.values()), list(c.elements()))
d = Counter(a=3, b=1)
print(c + d, c - d, c & d, c | d, +d, c == d)
c.update('aaa'); c.subtract({'b': 5}); print(c, len(c), 'a' in c, dict(c))
dd = defaultdict(list)
for k, v in [('x', 1), ('y', 2), ('x', 3)]: dd[k].append(v)
print(dd, dd['q'], sorted(dd), dict(dd), isinstance(dd, dict), type(dd))
di = defaultdict(int)
for ch in 'hello': di[ch] += 1
print(di, di.get('z'), len(di)); print({**di})
q = deque([1, 2, 3], maxlen=3)
q.append(4); print(q, q[0], q[-1], len(q), list(q)); q.appendleft(9); print(q); q.rotate(1); print(q); q.extend([7, 8]); print(q, q.maxlen)
q2 = deque(); 
for i in range(100): q2.append(i)
while len(q2) > 95: print(q2.popleft(), end=' ')
print()
try: deque().pop()
except IndexError as e: print(e)
od = OrderedDict(); od['a'] = 1; od['b'] = 2; od.move_to_end('a'); print(od, list(od.items()), od.popitem(last=False), od)
P = namedtuple('P', ['x', 'y'])
p = P(1, y=2); print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, p == (1, 2), len(p), *p); x, y = p; print(x + y, isinstance(p, tuple), P._make([3, 4]), hash(p) == hash((1, 2)), {p: 1}, p + (3,))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=3), lambda: p.q):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: p.x = 5
except AttributeError as e: print(e)
Q = namedtuple('Q', 'a b c', defaults=[10]); print(Q(1, 2), Q._field_defaults, P, sorted([P(3, 1), P(1, 2)]), max(P(1,2), P(0,9)))
print('%s %s' % p, '%d-%d' % p, f'{p}', str(p), p.__class__.__name__, type(p))
import random
random.seed(1); mem = deque(range(20), maxlen=10); print(random.sample(list(mem), 3), random.choice(mem), random.sample(mem, 2))
import numpy as np
print(np.array(p), np.array([P(1, 2), P(3, 4)]).sum(), np.mean(q), np.array(q))
