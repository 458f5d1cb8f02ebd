extension ModuleTexts {
  /// The module `typing`.
  static let typingText = #"""
    from collections import _make_named

    TYPE_CHECKING = False


    class TypeVar:
        def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
            self.__name__ = name

        def __repr__(self):
            return '~' + self.__name__


    def NewType(name, tp):
        def new(value):
            return value

        return new


    def cast(typ, val):
        return val


    def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
        for value in obj.__annotations__.values():
            if isinstance(value, str):
                _missing('`typing.get_type_hints` of annotations that are texts')
        return dict(obj.__annotations__)


    def overload(func):
        return func


    def final(f):
        return f


    def no_type_check(arg):
        return arg


    class NamedTuple(tuple):
        def __init_subclass__(cls, **names):
            super().__init_subclass__(**names)
            if NamedTuple in cls.__bases__:
                fields = list(cls.__dict__.get('__annotations__', {}))
                defaults = {name: cls.__dict__[name] for name in fields if name in cls.__dict__}
                _make_named(cls, fields, defaults)


    class TypedDict(dict):
        def __init_subclass__(cls, total=True, **names):
            super().__init_subclass__(**names)
    """#
}
