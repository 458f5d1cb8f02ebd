extension ModuleTexts {
  /// The module `dataclasses`.
  static let dataclassesText = #"""
    from collections import _bound, _words


    class _Missing:
        def __repr__(self):
            return '<dataclasses._MISSING_TYPE object>'


    MISSING = _Missing()
    KW_ONLY = 'KW_ONLY'


    class FrozenInstanceError(AttributeError):
        pass


    class InitVar:
        def __class_getitem__(cls, type):
            return 'InitVar[...]'


    class Field:
        def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
            self.name = None
            self.type = None
            self.default = default
            self.default_factory = default_factory
            self.init = init
            self.repr = repr
            self.hash = hash
            self.compare = compare
            self.metadata = metadata
            self.kw_only = kw_only

        def __repr__(self):
            return 'Field(name=' + repr(self.name) + ',type=' + repr(self.type) + ')'


    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
              metadata=None, kw_only=MISSING):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError('cannot specify both default and default_factory')
        metadata = {} if metadata is None else metadata
        return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


    def _is(annotation, word):
        if not isinstance(annotation, str):
            return annotation is InitVar and word == 'InitVar'
        return annotation.split('[')[0].split('.')[-1] == word


    def _unhashable(value):
        try:
            hash(value)
        except TypeError:
            return not isinstance(value, tuple)
        return False


    def _collect(cls, kw_only):
        fields = {}
        for base in reversed(cls.__mro__[1:]):
            fields.update(getattr(base, '__dataclass_fields__', {}))
        only_names = kw_only
        own = []
        for name, annotation in cls.__dict__.get('__annotations__', {}).items():
            if _is(annotation, 'KW_ONLY'):
                only_names = True
                continue
            if _is(annotation, 'ClassVar'):
                continue
            given = cls.__dict__.get(name, MISSING)
            if isinstance(given, Field):
                item = given
                if item.default is not MISSING:
                    setattr(cls, name, item.default)
                else:
                    delattr(cls, name)
            else:
                item = field(default=given)
            item.name = name
            item.type = annotation
            item._is_init_var = _is(annotation, 'InitVar')
            if item.kw_only is MISSING:
                item.kw_only = only_names
            if item.default is not MISSING and _unhashable(item.default):
                raise ValueError(
                    'mutable default ' + str(type(item.default)) + ' for field ' + name
                    + ' is not allowed: use default_factory')
            fields[name] = item
            own.append(name)
        for name, value in cls.__dict__.items():
            if isinstance(value, Field) and name not in own:
                raise TypeError(repr(name) + ' is a field but has no type annotation')
        return fields


    def _has_default(item):
        return item.default is not MISSING or item.default_factory is not MISSING


    def _set_init(cls, fields, frozen):
        taken = [item for item in fields.values() if item.init]
        positional = [item for item in taken if not item.kw_only]
        seen = None
        for item in positional:
            if _has_default(item):
                seen = item
            elif seen is not None:
                raise TypeError("non-default argument '" + item.name + "' follows default argument")
        names = [item.name for item in positional]
        only = [item for item in taken if item.kw_only]
        defaults = {item.name: MISSING for item in positional if _has_default(item)}
        function = cls.__qualname__ + '.__init__'

        def __init__(self, /, *args, **given):
            rest = {}
            missing = []
            for item in only:
                if item.name in given:
                    rest[item.name] = given.pop(item.name)
                elif _has_default(item):
                    rest[item.name] = MISSING
                else:
                    missing.append(item.name)
            values = dict(zip(names, _bound(function, names, defaults, args, given)))
            if missing:
                raise TypeError(
                    function + '() missing ' + str(len(missing)) + ' required keyword-only argument'
                    + ('' if len(missing) == 1 else 's') + ': ' + _words(missing))
            values.update(rest)
            initial = []
            for item in fields.values():
                value = values.get(item.name, MISSING)
                if value is MISSING:
                    if item.default_factory is not MISSING:
                        value = item.default_factory()
                    elif item.default is not MISSING:
                        value = item.default
                    else:
                        continue
                if item._is_init_var:
                    initial.append(value)
                elif frozen:
                    object.__setattr__(self, item.name, value)
                else:
                    setattr(self, item.name, value)
            if hasattr(self, '__post_init__'):
                self.__post_init__(*initial)

        cls.__init__ = __init__


    def _values(self, names):
        return tuple([getattr(self, name) for name in names])


    def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, kw_only):
        all_fields = _collect(cls, kw_only)
        cls.__dataclass_fields__ = all_fields
        if init:
            _set_init(cls, all_fields, frozen)
        fields = [item for item in all_fields.values() if not item._is_init_var]
        own = cls.__dict__
        if repr_ and '__repr__' not in own:
            shown = [item.name for item in fields if item.repr]

            def __repr__(self):
                parts = [name + '=' + repr(getattr(self, name)) for name in shown]
                return type(self).__qualname__ + '(' + ', '.join(parts) + ')'

            cls.__repr__ = __repr__
        compared = [item.name for item in fields if item.compare]
        has_hash = '__hash__' in own and not (own['__hash__'] is None and '__eq__' in own)
        if eq and '__eq__' not in own:
            def __eq__(self, other):
                if type(other) is not type(self):
                    return NotImplemented
                return _values(self, compared) == _values(other, compared)

            cls.__eq__ = __eq__
        if order:
            if not eq:
                raise ValueError('eq must be true if order is true')

            def __lt__(self, other):
                if type(other) is not type(self):
                    return NotImplemented
                return _values(self, compared) < _values(other, compared)

            def __le__(self, other):
                if type(other) is not type(self):
                    return NotImplemented
                return _values(self, compared) <= _values(other, compared)

            def __gt__(self, other):
                if type(other) is not type(self):
                    return NotImplemented
                return _values(self, compared) > _values(other, compared)

            def __ge__(self, other):
                if type(other) is not type(self):
                    return NotImplemented
                return _values(self, compared) >= _values(other, compared)

            for method in (__lt__, __le__, __gt__, __ge__):
                if method.__name__ in own:
                    raise TypeError(
                        'Cannot overwrite attribute ' + method.__name__ + ' in class ' + cls.__name__
                        + '. Consider using functools.total_ordering')
                setattr(cls, method.__name__, method)
        if frozen:
            names = [item.name for item in fields]

            def __setattr__(self, name, value):
                if type(self) is cls or name in names:
                    raise FrozenInstanceError('cannot assign to field ' + repr(name))
                object.__setattr__(self, name, value)

            def __delattr__(self, name):
                raise FrozenInstanceError('cannot delete field ' + repr(name))

            cls.__setattr__ = __setattr__
            cls.__delattr__ = __delattr__
        if unsafe_hash or (eq and frozen and not has_hash):
            hashed = [item.name for item in fields if (item.compare if item.hash is None else item.hash)]

            def __hash__(self):
                return hash(_values(self, hashed))

            cls.__hash__ = __hash__
        elif eq and not has_hash:
            cls.__hash__ = None
        cls.__match_args__ = tuple([item.name for item in all_fields.values() if item.init and not item.kw_only])
        return cls


    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                  match_args=True, kw_only=False, slots=False, weakref_slot=False):
        def wrap(cls):
            return _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)

        return wrap if cls is None else wrap(cls)


    def fields(class_or_instance):
        if not hasattr(class_or_instance, '__dataclass_fields__'):
            raise TypeError('must be called with a dataclass type or instance')
        return tuple([item for item in class_or_instance.__dataclass_fields__.values() if not item._is_init_var])


    def is_dataclass(obj):
        return hasattr(obj, '__dataclass_fields__')


    def _is_instance(obj):
        return not isinstance(obj, type) and hasattr(type(obj), '__dataclass_fields__')


    def _as(obj, make):
        if _is_instance(obj):
            return make([(item.name, _as(getattr(obj, item.name), make)) for item in fields(obj)])
        if isinstance(obj, tuple) and hasattr(obj, '_fields'):
            return type(obj)(*[_as(item, make) for item in obj])
        if isinstance(obj, (list, tuple)):
            return type(obj)([_as(item, make) for item in obj])
        if isinstance(obj, dict):
            return type(obj)([(_as(key, make), _as(value, make)) for key, value in obj.items()])
        return _copied(obj)


    def _copied(obj):
        import copy
        return copy.deepcopy(obj)


    def asdict(obj, *, dict_factory=dict):
        if not _is_instance(obj):
            raise TypeError('asdict() should be called on dataclass instances')
        return _as(obj, dict_factory)


    def astuple(obj, *, tuple_factory=tuple):
        if not _is_instance(obj):
            raise TypeError('astuple() should be called on dataclass instances')
        return _as(obj, lambda pairs: tuple_factory([pair[1] for pair in pairs]))


    def replace(obj, /, **changes):
        if not _is_instance(obj):
            raise TypeError('replace() should be called on dataclass instances')
        for item in fields(obj):
            if not item.init:
                if item.name in changes:
                    raise ValueError(
                        'field ' + item.name + ' is declared with init=False, it cannot be specified with replace()')
            elif item.name not in changes:
                changes[item.name] = getattr(obj, item.name)
        return type(obj)(**changes)
    """#
}
