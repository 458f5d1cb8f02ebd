class L(list):
    def total(self): return sum(self)
    def append(self, x): super().append(x * 2)
l = L([1, 2]); l.append(3); print(l, len(l), l.total(), l[0], l[1:], l == [1, 2, 6], isinstance(l, list), [*l], 2 in l, l + [1], sorted(l, reverse=True)); l += [9]; print(l, type(l).__name__); l.extend([1]); l[0] = 7; del l[1]; print(l); 
for x in l: print(x, end=' ')
print()
class D(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
    def __setattr__(self, k, v): self[k] = v
d = D(a=1); d.b = 2; print(d, d.a, d.b, d['b'], list(d.items()), 'a' in d, len(d)); 
try: d.zz
except AttributeError as e: print('AE', e)
class F(float):
    def __new__(cls, v, unit='m'):
        o = super().__new__(cls, v); o.unit = unit; return o
    def __repr__(self): return f'{float(self)}{self.unit}'
f = F(2.5, 'kg'); print(f, f + 1, f * 2, f > 2, f'{f:.2f}', abs(f), round(f), int(f), f.unit)
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
print(I(5) + 3, I(5) * 2, I(7), hash(I(3)), I(3) == 3, {3: 'x'}[I(3)], [1, 2, 3, 4][I(2)])
class S(str):
    def shout(self): return self.upper() + '!'
s = S('abc'); print(s, s.shout(), s + 'd', len(s), s[1], 'a' in s, s == 'abc', {'abc': 1}[s], '-'.join([s, s]), repr(s), s.replace('a', 'b'), f'{s:>5}')
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
t = T(1, 2); print(t, t.first, len(t), t + (3,)); a, b = t; print(a, b)
class MyErr(ValueError):
    def __init__(self, msg, code): super().__init__(msg); self.code = code
try: raise MyErr('bad', 7)
except ValueError as e: print(e, e.code, e.args, repr(e))
class Singleton:
    _i = None
    def __new__(cls, *a, **k):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v): self.v = v
print(Singleton(1) is Singleton(2), Singleton(3).v)
class Base:
    reg = []
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); Base.reg.append((cls.__name__, tag))
class A1(Base): pass
class A2(Base, tag='t'): pass
print(Base.reg)
class Desc:
    def __set_name__(self, owner, name): self.n = '_' + name
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.n, 0)
    def __set__(self, o, v):
        if v < 0: raise ValueError('neg')
        setattr(o, self.n, v)
class H:
    x = Desc()
h = H(); h.x = 5; print(h.x, h.__dict__)
try: h.x = -1
except ValueError as e: print(e)
import copy
class Net:
    def __init__(self): self.w = [1, 2]; self.sub = {'a': [3]}
n = Net(); m = copy.deepcopy(n); m.w.append(5); m.sub['a'].append(4); print(n.w, n.sub, m.w, m.sub, type(m).__name__); k = copy.copy(n); k.w.append(8); print(n.w)
class St(set):
    pass
z = St([1, 2]); z.add(3); print(z, len(z), z | {9}, 2 in z)
print([].__len__(), (1).__add__(2), 'a'.__contains__('a'), {}.__class__, [1].__iter__().__next__())
