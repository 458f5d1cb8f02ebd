extension ModuleTexts {
  /// The module `operator`.
  static let operatorText = #"""
    def add(a, b, /):
        return a + b


    def sub(a, b, /):
        return a - b


    def mul(a, b, /):
        return a * b


    def truediv(a, b, /):
        return a / b


    def floordiv(a, b, /):
        return a // b


    def mod(a, b, /):
        return a % b


    def pow(a, b, /):
        return a ** b


    def matmul(a, b, /):
        return a @ b


    def lt(a, b, /):
        return a < b


    def le(a, b, /):
        return a <= b


    def gt(a, b, /):
        return a > b


    def ge(a, b, /):
        return a >= b


    def eq(a, b, /):
        return a == b


    def ne(a, b, /):
        return a != b


    def getitem(a, b, /):
        return a[b]


    def neg(a, /):
        return -a


    def and_(a, b, /):
        return a & b


    def or_(a, b, /):
        return a | b


    def xor(a, b, /):
        return a ^ b


    def lshift(a, b, /):
        return a << b


    def rshift(a, b, /):
        return a >> b


    def not_(a, /):
        return not a


    def truth(a, /):
        return bool(a)


    def is_(a, b, /):
        return a is b


    def is_not(a, b, /):
        return a is not b


    def contains(a, b, /):
        return b in a


    def pos(a, /):
        return +a


    def inv(a, /):
        return ~a


    def invert(a, /):
        return ~a


    def abs(a, /):
        return a if a >= 0 else -a


    def concat(a, b, /):
        return a + b


    def index(a, /):
        return a.__index__()


    def setitem(a, b, c, /):
        a[b] = c


    def delitem(a, b, /):
        del a[b]


    def countOf(a, b, /):
        return list(a).count(b)


    def indexOf(a, b, /):
        return list(a).index(b)


    def iadd(a, b, /):
        a += b
        return a


    def isub(a, b, /):
        a -= b
        return a


    def imul(a, b, /):
        a *= b
        return a


    def itruediv(a, b, /):
        a /= b
        return a


    def ifloordiv(a, b, /):
        a //= b
        return a


    def imod(a, b, /):
        a %= b
        return a


    def ipow(a, b, /):
        a **= b
        return a


    def imatmul(a, b, /):
        a @= b
        return a


    def iand(a, b, /):
        a &= b
        return a


    def ior(a, b, /):
        a |= b
        return a


    def ixor(a, b, /):
        a ^= b
        return a


    class itemgetter:
        def __init__(self, item, /, *items):
            self._items = (item,) + items

        def __call__(self, obj, /):
            items = self._items
            return obj[items[0]] if len(items) == 1 else tuple([obj[item] for item in items])

        def __repr__(self):
            return 'operator.itemgetter(' + ', '.join([repr(item) for item in self._items]) + ')'


    def _follow(obj, path):
        for name in path.split('.'):
            obj = getattr(obj, name)
        return obj


    class attrgetter:
        def __init__(self, attr, /, *attrs):
            self._names = (attr,) + attrs

        def __call__(self, obj, /):
            names = self._names
            return _follow(obj, names[0]) if len(names) == 1 else tuple([_follow(obj, name) for name in names])

        def __repr__(self):
            return 'operator.attrgetter(' + ', '.join([repr(name) for name in self._names]) + ')'


    class methodcaller:
        def __init__(self, name, /, *args, **names):
            self._name = name
            self._args = args
            self._names = names

        def __call__(self, obj, /):
            return getattr(obj, self._name)(*self._args, **self._names)
    """#
}
