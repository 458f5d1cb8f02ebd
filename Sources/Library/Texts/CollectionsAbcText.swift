extension ModuleTexts {
  /// The module `collections.abc`.
  static let collectionsAbcText = #"""
    class _Kind(type):
        def __instancecheck__(cls, instance):
            for base in type(instance).__mro__:
                if base is cls:
                    return True
            names = cls.__dict__.get('_names')
            return names is not None and all([hasattr(instance, name) for name in names]) and cls._fits(instance)


    class Hashable(metaclass=_Kind):
        _names = ('__hash__',)

        def _fits(instance):
            try:
                hash(instance)
            except TypeError:
                return isinstance(instance, tuple)
            return True


    class _Generic(metaclass=_Kind):
        def __class_getitem__(cls, item):
            return cls

        def _fits(instance):
            return True


    class Iterable(_Generic):
        _names = ('__iter__',)


    class Iterator(Iterable):
        _names = ('__iter__', '__next__')

        def __iter__(self):
            return self


    class Generator(Iterator):
        _names = ('send', 'throw', 'close')


    class Sized(_Generic):
        _names = ('__len__',)


    class Container(_Generic):
        _names = ('__contains__',)


    class Collection(Sized):
        _names = ('__len__', '__iter__', '__contains__')


    class Callable(_Generic):
        _names = ()

        def _fits(instance):
            return callable(instance)


    class Sequence(Collection):
        _names = ()

        def _fits(instance):
            return isinstance(instance, (list, tuple, str, bytes, range))


    class MutableSequence(Sequence):
        _names = ()

        def _fits(instance):
            return isinstance(instance, list)


    class Mapping(Collection):
        _names = ()

        def _fits(instance):
            return isinstance(instance, dict)


    class MutableMapping(Mapping):
        _names = ()


    class Set(Collection):
        _names = ()

        def _fits(instance):
            return isinstance(instance, (set, frozenset))


    class MutableSet(Set):
        _names = ()

        def _fits(instance):
            return isinstance(instance, set)
    """#
}
