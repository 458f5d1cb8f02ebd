extension ModuleTexts {
  /// The module `enum`.
  static let enumText = #"""
    class auto:
        def __init__(self, value=None):
            self.value = value

        def __or__(self, other):
            return _Parts(lambda one, other: one | other, self, other)

        def __and__(self, other):
            return _Parts(lambda one, other: one & other, self, other)

        def __xor__(self, other):
            return _Parts(lambda one, other: one ^ other, self, other)

        __ror__ = __or__
        __rand__ = __and__
        __rxor__ = __xor__


    class _Parts(auto):
        def __init__(self, function, one, other):
            self.function = function
            self.parts = one, other

        @property
        def value(self):
            one, other = [part.value if isinstance(part, auto) else part for part in self.parts]
            return self.function(one, other)


    _function = type(lambda: 0)


    def _is_member(name, value):
        if name.startswith('_') or isinstance(value, (_function, property, staticmethod, classmethod)):
            return False
        return not hasattr(value, '__get__')


    class EnumType(type):
        def __iter__(cls):
            return iter([cls._member_map_[name] for name in cls._member_names_])

        def __reversed__(cls):
            return reversed([cls._member_map_[name] for name in cls._member_names_])

        def __len__(cls):
            return len(cls._member_names_)

        def __bool__(cls):
            return True

        def __contains__(cls, member):
            if not isinstance(member, Enum):
                raise TypeError(
                    "unsupported operand type(s) for 'in': '" + type(member).__qualname__ + "' and '"
                    + type(cls).__qualname__ + "'")
            return isinstance(member, cls) and member._name_ in cls._member_map_

        def __getitem__(cls, name):
            return cls._member_map_[name]

        def __call__(cls, value, names=None, **others):
            if names is not None:
                return _functional(cls, value, names)
            if isinstance(value, cls):
                return value
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
            found = cls._missing_(value)
            if found is None:
                raise ValueError(repr(value) + ' is not a valid ' + cls.__qualname__)
            return found

        def __repr__(cls):
            return '<enum ' + repr(cls.__name__) + '>'

        @property
        def __members__(cls):
            return dict(cls._member_map_)


    EnumMeta = EnumType


    def _functional(base, typename, names):
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        pairs = list(names.items()) if isinstance(names, dict) else [
            (item, index + 1) if isinstance(item, str) else tuple(item) for index, item in enumerate(names)]

        class New(base):
            pass

        New.__name__ = typename
        New.__qualname__ = typename
        New.__module__ = '__main__'
        for name, value in pairs:
            _add(New, name, value)
        return New


    def _next(cls, name):
        values = [member._value_ for member in cls._member_map_.values()]
        if '_generate_next_value_' in [key for base in cls.__mro__ for key in getattr(base, '__dict__', {})]:
            return cls._generate_next_value_(name, 1, len(values), values)
        if issubclass(cls, str):
            return name.lower()
        numbers = [value for value in values if isinstance(value, int)]
        if issubclass(cls, Flag):
            return 1 << max(numbers).bit_length() if numbers else 1
        return max(numbers) + 1 if numbers else 1


    def _add(cls, name, value):
        if isinstance(value, _Parts):
            value = value.value
        elif isinstance(value, auto):
            value.value = _next(cls, name)
            value = value.value
        for other in cls._member_map_.values():
            if other._value_ == value and type(other._value_) is type(value):
                cls._member_map_[name] = other
                setattr(cls, name, other)
                return
        arguments = value if isinstance(value, tuple) else (value,)
        if issubclass(cls, int):
            member = int.__new__(cls, *arguments)
        elif issubclass(cls, str):
            member = str.__new__(cls, *arguments)
        elif issubclass(cls, float):
            member = float.__new__(cls, *arguments)
        else:
            member = object.__new__(cls)
        member._name_ = name
        member._value_ = value
        if cls.__init__ is not Enum.__init__:
            cls.__init__(member, *arguments)
        # A flag of several bits is another name for what it is made of.
        if not issubclass(cls, Flag) or value & (value - 1) == 0 and value:
            cls._member_names_.append(name)
        cls._member_map_[name] = member
        setattr(cls, name, member)


    class Enum(metaclass=EnumType):
        _member_names_ = []
        _member_map_ = {}

        def __init__(self, *args, **names):
            pass

        def __init_subclass__(cls, **names):
            super().__init_subclass__(**names)
            for base in cls.__mro__[1:]:
                if getattr(base, '__dict__', {}).get('_member_names_'):
                    raise TypeError(
                        '<enum ' + repr(cls.__name__) + '> cannot extend <enum ' + repr(base.__name__) + '>')
            cls._member_names_ = []
            cls._member_map_ = {}
            for name, value in list(cls.__dict__.items()):
                if _is_member(name, value):
                    _add(cls, name, value)

        @classmethod
        def _missing_(cls, value):
            return None

        @property
        def name(self):
            return self._name_

        @property
        def value(self):
            return self._value_

        def __repr__(self):
            return '<' + type(self).__name__ + '.' + self._name_ + ': ' + repr(self._value_) + '>'

        def __str__(self):
            return type(self).__name__ + '.' + self._name_

        def __format__(self, format_spec):
            return format(str(self), format_spec)

        def __hash__(self):
            return hash(self._name_)

        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self


    class ReprEnum(Enum):
        def __str__(self):
            return str(self._value_)

        def __format__(self, format_spec):
            return format(self._value_, format_spec)


    class IntEnum(int, ReprEnum):
        __str__ = ReprEnum.__str__
        __format__ = ReprEnum.__format__
        __repr__ = Enum.__repr__


    class StrEnum(str, ReprEnum):
        __str__ = ReprEnum.__str__
        __format__ = ReprEnum.__format__
        __repr__ = Enum.__repr__


    class Flag(Enum):
        @classmethod
        def _of(cls, value):
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
            made = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
            parts = [name for name in cls._member_names_ if cls._member_map_[name]._value_ & value]
            rest = value
            for name in parts:
                rest &= ~cls._member_map_[name]._value_
            made._name_ = '|'.join(parts + ([str(rest)] if rest else [])) if parts else None
            made._value_ = value
            return made

        @classmethod
        def _missing_(cls, value):
            if not isinstance(value, int):
                raise ValueError(repr(value) + ' is not a valid ' + cls.__qualname__)
            every = cls._every()
            if value < 0:
                value = every & value
            if value & ~every and not issubclass(cls, int):
                width = max(every.bit_length(), value.bit_length())
                raise ValueError(
                    repr(cls) + ' invalid value ' + repr(value) + '\n    given 0b0 ' + bin(value)[2:].zfill(width)
                    + '\n  allowed 0b0 ' + bin(every)[2:].zfill(width))
            return cls._of(value)

        @classmethod
        def _every(cls):
            every = 0
            for member in cls._member_map_.values():
                every |= member._value_
            return every

        def _with(self, other):
            if isinstance(other, type(self)):
                return other._value_
            return other if isinstance(self, int) and isinstance(other, int) else None

        def __or__(self, other):
            value = self._with(other)
            return NotImplemented if value is None else type(self)._of(self._value_ | value)

        def __and__(self, other):
            value = self._with(other)
            return NotImplemented if value is None else type(self)._of(self._value_ & value)

        def __xor__(self, other):
            value = self._with(other)
            return NotImplemented if value is None else type(self)._of(self._value_ ^ value)

        __ror__ = __or__
        __rand__ = __and__
        __rxor__ = __xor__

        def __invert__(self):
            return type(self)._of(type(self)._every() & ~self._value_)

        def __contains__(self, other):
            if not isinstance(other, type(self)):
                raise TypeError(
                    "unsupported operand type(s) for 'in': " + repr(type(other).__qualname__) + ' and '
                    + repr(type(self).__qualname__))
            return other._value_ & self._value_ == other._value_

        def __iter__(self):
            for name in type(self)._member_names_:
                member = type(self)._member_map_[name]
                if member._value_ & self._value_:
                    yield member

        def __len__(self):
            return bin(self._value_).count('1')

        def __bool__(self):
            return bool(self._value_)

        def __repr__(self):
            if self._name_ is None:
                return '<' + type(self).__name__ + ': ' + repr(self._value_) + '>'
            return '<' + type(self).__name__ + '.' + self._name_ + ': ' + repr(self._value_) + '>'

        def __str__(self):
            if self._name_ is None:
                return type(self).__name__ + '(' + repr(self._value_) + ')'
            return type(self).__name__ + '.' + self._name_

        def __hash__(self):
            return hash(self._value_)


    class IntFlag(int, Flag):
        __or__ = Flag.__or__
        __and__ = Flag.__and__
        __xor__ = Flag.__xor__
        __ror__ = Flag.__or__
        __rand__ = Flag.__and__
        __rxor__ = Flag.__xor__
        __invert__ = Flag.__invert__
        __bool__ = Flag.__bool__
        __repr__ = Flag.__repr__

        def __str__(self):
            return str(self._value_)

        def __format__(self, format_spec):
            return format(self._value_, format_spec)


    def unique(enumeration):
        doubled = [
            name + ' -> ' + member._name_
            for name, member in enumeration._member_map_.items() if name != member._name_]
        if doubled:
            raise ValueError('duplicate values found in ' + repr(enumeration) + ': ' + ', '.join(doubled))
        return enumeration
    """#
}
