extension ModuleTexts {
  /// The module `collections`.
  static let collectionsText = #"""
    class defaultdict(dict):
        def __init__(self, default_factory=None, /, *args, **names):
            if default_factory is not None and not callable(default_factory):
                raise TypeError('first argument must be callable or None')
            self.default_factory = default_factory
            super().__init__(*args, **names)

        def __missing__(self, key):
            if self.default_factory is None:
                raise KeyError(key)
            value = self.default_factory()
            self[key] = value
            return value

        def __repr__(self):
            return 'defaultdict(' + repr(self.default_factory) + ', ' + super().__repr__() + ')'

        def copy(self):
            return type(self)(self.default_factory, self)

        __copy__ = copy


    class OrderedDict(dict):
        def popitem(self, last=True):
            if not self:
                raise KeyError('dictionary is empty')
            key = next(reversed(self)) if last else next(iter(self))
            return key, self.pop(key)

        def move_to_end(self, key, last=True):
            value = self[key]
            rest = [] if last else [pair for pair in self.items() if pair[0] != key]
            del self[key]
            if not last:
                self.clear()
            self[key] = value
            for other, item in rest:
                self[other] = item

        def copy(self):
            return type(self)(self)

        __copy__ = copy

        def __repr__(self):
            name = type(self).__name__
            return name + '(' + repr(list(self.items())) + ')' if self else name + '()'

        def __eq__(self, other):
            if isinstance(other, OrderedDict):
                return list(self.items()) == list(other.items())
            return super().__eq__(other)

        __hash__ = None


    class Counter(dict):
        def __init__(self, iterable=None, /, **names):
            super().__init__()
            self.update(iterable, **names)

        def __missing__(self, key):
            return 0

        def __delitem__(self, key):
            if key in self:
                super().__delitem__(key)

        def update(self, iterable=None, /, **names):
            if iterable is not None:
                if isinstance(iterable, dict):
                    for key, count in iterable.items():
                        self[key] = self[key] + count
                else:
                    for key in iterable:
                        self[key] = self[key] + 1
            for key, count in names.items():
                self[key] = self[key] + count

        def subtract(self, iterable=None, /, **names):
            if iterable is not None:
                if isinstance(iterable, dict):
                    for key, count in iterable.items():
                        self[key] = self[key] - count
                else:
                    for key in iterable:
                        self[key] = self[key] - 1
            for key, count in names.items():
                self[key] = self[key] - count

        def most_common(self, n=None):
            pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
            return pairs if n is None else pairs[:max(n, 0)]

        def elements(self):
            for key, count in self.items():
                for _ in range(count):
                    yield key

        def total(self):
            return sum(self.values())

        def copy(self):
            return type(self)(self)

        __copy__ = copy

        @classmethod
        def fromkeys(cls, iterable, v=None):
            raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

        def __repr__(self):
            name = type(self).__name__
            if not self:
                return name + '()'
            try:
                pairs = self.most_common()
            except TypeError:
                pairs = self.items()
            return name + '(' + repr(dict(pairs)) + ')'

        def _joined(self, other, choose):
            result = Counter()
            keys = list(self) + [key for key in other if key not in self]
            for key in keys:
                count = choose(self[key], other[key])
                if count > 0:
                    result[key] = count
            return result

        def __add__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self._joined(other, lambda one, two: one + two)

        def __sub__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self._joined(other, lambda one, two: one - two)

        def __or__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self._joined(other, lambda one, two: max(one, two))

        def __and__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self._joined(other, lambda one, two: min(one, two))

        def __pos__(self):
            return self + Counter()

        def __neg__(self):
            return Counter() - self

        def _become(self, other):
            self.clear()
            for key, count in other.items():
                self[key] = count
            return self

        def __iadd__(self, other):
            return self._become(self + other)

        def __isub__(self, other):
            return self._become(self - other)

        def __ior__(self, other):
            return self._become(self | other)

        def __iand__(self, other):
            return self._become(self & other)

        def __eq__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all([self[key] == other[key] for counts in (self, other) for key in counts])

        __hash__ = None

        def __le__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all([self[key] <= other[key] for counts in (self, other) for key in counts])

        def __lt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self <= other and self != other

        def __ge__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all([self[key] >= other[key] for counts in (self, other) for key in counts])

        def __gt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self >= other and self != other


    class deque:
        def __init__(self, iterable=(), maxlen=None):
            if maxlen is not None:
                if not isinstance(maxlen, int):
                    raise TypeError('an integer is required')
                if maxlen < 0:
                    raise ValueError('maxlen must be non-negative')
            self._maxlen = maxlen
            self._start = 0
            self._items = []
            self.extend(iterable)

        @property
        def maxlen(self):
            return self._maxlen

        def append(self, x, /):
            if self._maxlen == 0:
                return
            self._items.append(x)
            if self._maxlen is not None and len(self._items) - self._start > self._maxlen:
                self._forget()

        def _forget(self):
            self._items[self._start] = None
            self._start += 1
            if self._start > 32 and 2 * self._start > len(self._items):
                del self._items[:self._start]
                self._start = 0

        def appendleft(self, x, /):
            if self._maxlen == 0:
                return
            if self._maxlen is not None and len(self) == self._maxlen:
                self._items.pop()
            if self._start == 0:
                room = len(self._items) + 1
                self._items[:0] = [None] * room
                self._start = room
            self._start -= 1
            self._items[self._start] = x

        def extend(self, iterable, /):
            for x in list(iterable):
                self.append(x)

        def extendleft(self, iterable, /):
            for x in list(iterable):
                self.appendleft(x)

        def pop(self):
            if len(self) == 0:
                raise IndexError('pop from an empty deque')
            return self._items.pop()

        def popleft(self):
            if len(self) == 0:
                raise IndexError('pop from an empty deque')
            x = self._items[self._start]
            self._forget()
            return x

        def _all(self):
            return self._items[self._start:]

        def _become(self, items):
            self._items = items
            self._start = 0

        def clear(self):
            self._become([])

        def copy(self):
            return deque(self._all(), self._maxlen)

        __copy__ = copy

        def rotate(self, n=1, /):
            items = self._all()
            if items:
                n %= len(items)
                if n:
                    self._become(items[-n:] + items[:-n])

        def reverse(self):
            self._become(self._all()[::-1])

        def count(self, x, /):
            return self._all().count(x)

        def index(self, x, *bounds):
            try:
                return self._all().index(x, *bounds)
            except ValueError:
                raise ValueError(repr(x) + ' is not in deque') from None

        def remove(self, value, /):
            items = self._all()
            if value not in items:
                raise ValueError('deque.remove(x): x not in deque')
            items.remove(value)
            self._become(items)

        def insert(self, i, x, /):
            if self._maxlen is not None and len(self) == self._maxlen:
                raise IndexError('deque already at its maximum size')
            items = self._all()
            items.insert(i, x)
            self._become(items)

        def _place(self, i):
            count = len(self._items) - self._start
            if not isinstance(i, int):
                raise TypeError("sequence index must be integer, not '" + type(i).__name__ + "'")
            if i < 0:
                i += count
            if i < 0 or i >= count:
                raise IndexError('deque index out of range')
            return self._start + i

        def __len__(self):
            return len(self._items) - self._start

        def __iter__(self):
            return iter(self._all())

        def __reversed__(self):
            return reversed(self._all())

        def __contains__(self, x):
            return x in self._all()

        def __getitem__(self, i):
            return self._items[self._place(i)]

        def __setitem__(self, i, x):
            self._items[self._place(i)] = x

        def __delitem__(self, i):
            del self._items[self._place(i)]

        def __repr__(self):
            limit = '' if self._maxlen is None else ', maxlen=' + str(self._maxlen)
            return 'deque(' + repr(self._all()) + limit + ')'

        def __eq__(self, other):
            return self._all() == other._all() if isinstance(other, deque) else NotImplemented

        __hash__ = None

        def __lt__(self, other):
            return self._all() < other._all() if isinstance(other, deque) else NotImplemented

        def __le__(self, other):
            return self._all() <= other._all() if isinstance(other, deque) else NotImplemented

        def __gt__(self, other):
            return self._all() > other._all() if isinstance(other, deque) else NotImplemented

        def __ge__(self, other):
            return self._all() >= other._all() if isinstance(other, deque) else NotImplemented

        def __add__(self, other):
            if not isinstance(other, deque):
                raise TypeError('can only concatenate deque (not "' + type(other).__name__ + '") to deque')
            return deque(self._all() + other._all(), self._maxlen)

        def __iadd__(self, other):
            self.extend(other)
            return self

        def __mul__(self, n):
            return deque(self._all() * n, self._maxlen)

        __rmul__ = __mul__


    def _words(names):
        quoted = ["'" + name + "'" for name in names]
        if len(quoted) < 3:
            return ' and '.join(quoted)
        return ', '.join(quoted[:-1]) + ', and ' + quoted[-1]


    def _bound(function, fields, defaults, args, names):
        if len(args) > len(fields):
            least = len([name for name in fields if name not in defaults]) + 1
            most = len(fields) + 1
            takes = str(most) if least == most else 'from ' + str(least) + ' to ' + str(most)
            raise TypeError(
                function + '() takes ' + takes + ' positional argument' + ('' if takes == '1' else 's') + ' but '
                + str(len(args) + 1) + ' were given')
        values = dict(zip(fields, args))
        for name, value in names.items():
            if name not in fields:
                raise TypeError(function + "() got an unexpected keyword argument '" + name + "'")
            if name in values:
                raise TypeError(function + "() got multiple values for argument '" + name + "'")
            values[name] = value
        missing = [name for name in fields if name not in values and name not in defaults]
        if missing:
            raise TypeError(
                function + '() missing ' + str(len(missing)) + ' required positional argument'
                + ('' if len(missing) == 1 else 's') + ': ' + _words(missing))
        return [values[name] if name in values else defaults[name] for name in fields]


    class _Item:
        def __init__(self, index):
            self._index = index

        def __get__(self, instance, owner=None):
            return self if instance is None else instance[self._index]

        def __set__(self, instance, value):
            raise AttributeError("can't set attribute")


    def _make_named(cls, fields, defaults):
        for index, name in enumerate(fields):
            setattr(cls, name, _Item(index))

        def __new__(_cls, /, *args, **names):
            return tuple.__new__(_cls, _bound(cls.__name__ + '.__new__', fields, defaults, args, names))

        def __repr__(self):
            parts = [name + '=' + repr(value) for name, value in zip(fields, self)]
            return type(self).__name__ + '(' + ', '.join(parts) + ')'

        def _asdict(self):
            return dict(zip(fields, self))

        def _replace(self, /, **names):
            values = [names.pop(name, value) for name, value in zip(fields, self)]
            if names:
                raise ValueError('Got unexpected field names: ' + repr(list(names)))
            return type(self)._make(values)

        def _make(cls, iterable):
            values = tuple(iterable)
            if len(values) != len(fields):
                raise TypeError('Expected ' + str(len(fields)) + ' arguments, got ' + str(len(values)))
            return tuple.__new__(cls, values)

        cls.__new__ = __new__
        if '__repr__' not in cls.__dict__:
            cls.__repr__ = __repr__
        cls._asdict = _asdict
        cls._replace = _replace
        cls._make = classmethod(_make)
        cls._fields = tuple(fields)
        cls.__match_args__ = tuple(fields)
        cls._field_defaults = defaults


    class ChainMap:
        def __init__(self, *maps):
            self.maps = list(maps) or [{}]

        def __missing__(self, key):
            raise KeyError(key)

        def __getitem__(self, key):
            for mapping in self.maps:
                if key in mapping:
                    return mapping[key]
            return self.__missing__(key)

        def get(self, key, default=None):
            return self[key] if key in self else default

        def __contains__(self, key):
            return any([key in mapping for mapping in self.maps])

        def _merged(self):
            merged = {}
            for mapping in reversed(self.maps):
                merged.update(mapping)
            return merged

        def __len__(self):
            return len(self._merged())

        def __iter__(self):
            return iter(self._merged())

        def keys(self):
            return self._merged().keys()

        def items(self):
            return {key: self[key] for key in self._merged()}.items()

        def values(self):
            return {key: self[key] for key in self._merged()}.values()

        def __bool__(self):
            return any([bool(mapping) for mapping in self.maps])

        def __eq__(self, other):
            return dict(self.items()) == (dict(other.items()) if isinstance(other, ChainMap) else other)

        def __repr__(self):
            return type(self).__name__ + '(' + ', '.join([repr(mapping) for mapping in self.maps]) + ')'

        def new_child(self, m=None, **names):
            return type(self)({**({} if m is None else m), **names}, *self.maps)

        @property
        def parents(self):
            return type(self)(*self.maps[1:])

        def __setitem__(self, key, value):
            self.maps[0][key] = value

        def __delitem__(self, key):
            if key not in self.maps[0]:
                raise KeyError('Key not found in the first mapping: ' + repr(key))
            del self.maps[0][key]

        def pop(self, key, *default):
            return self.maps[0].pop(key, *default)

        def update(self, *args, **names):
            self.maps[0].update(*args, **names)


    class UserDict(dict):
        @property
        def data(self):
            return self


    class UserList(list):
        @property
        def data(self):
            return self


    def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
        if isinstance(field_names, str):
            field_names = field_names.replace(',', ' ').split()
        fields = [str(name) for name in field_names]
        seen = set()
        for index, name in enumerate(fields):
            if rename and (name.startswith('_') or name in seen or not name.isidentifier()):
                name = fields[index] = '_' + str(index)
            if name.startswith('_') and not rename:
                raise ValueError("Field names cannot start with an underscore: '" + name + "'")
            if not name.isidentifier():
                raise ValueError("Type names and field names must be valid identifiers: '" + name + "'")
            if name in seen:
                raise ValueError("Encountered duplicate field name: '" + name + "'")
            seen.add(name)
        given = () if defaults is None else tuple(defaults)
        if len(given) > len(fields):
            raise TypeError('Got more default values than field names')

        class Named(tuple):
            pass

        Named.__name__ = typename
        Named.__qualname__ = typename
        Named.__module__ = '__main__' if module is None else module
        _make_named(Named, fields, dict(zip(fields[len(fields) - len(given):], given)))
        return Named
    """#
}
