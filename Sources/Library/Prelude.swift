/// Functions that call the script back, written in Python: so the machine can stop inside what they call, and go back.
/// Defaults must be None. Those that begin with an underscore are asked for by builtins. Modules have texts of their own.
enum Prelude {
  static let source = """
    def sorted(iterable, /, *, key=None, reverse=None):
        items = list(iterable)
        if key is None:
            return _sorted(items, items, reverse)
        keys = []
        for item in items:
            keys.append(key(item))
        return _sorted(items, keys, reverse)


    def map(function, /, *iterables):
        for items in zip(*iterables):
            yield function(*items)


    def filter(function, iterable, /):
        for item in iterable:
            if item if function is None else function(item):
                yield item


    def _zip(iterators):
        while iterators:
            items = []
            for iterator in iterators:
                for item in iterator:
                    items.append(item)
                    break
                else:
                    return
            yield tuple(items)


    def _enumerate(iterator, number):
        for item in iterator:
            yield number, item
            number += 1


    def _by_index(container):
        index = 0
        while True:
            try:
                item = container[index]
            except IndexError:
                return
            yield item
            index += 1


    def _drain(iterable):
        items = []
        for item in iterable:
            items.append(item)
        return items


    def _contains(iterable, wanted):
        for item in iterable:
            if item is wanted or item == wanted:
                return True
        return False


    def _any(iterable):
        for item in iterable:
            if item:
                return True
        return False


    def _all(iterable):
        for item in iterable:
            if not item:
                return False
        return True


    def _sum(items, total):
        for item in items:
            total = total + item
        return total


    def _keys(items, key):
        keys = []
        for item in items:
            keys.append(key(item))
        return keys


    def _construct(type, args, names):
        object = type.__new__(type, *args, **names)
        if isinstance(object, type):
            type.__init__(object, *args, **names)
        return object


    def _prepare_class(made, names):
        kind = type(made)
        makes = kind is not type and kind.__new__ is not object.__new__
        if makes:
            space = {'__module__': '__main__', '__qualname__': made.__qualname__}
            space.update(made.__dict__)
            made = kind.__new__(kind, made.__name__, _bases(made), space, **names)
            if not isinstance(made, kind):
                return made
        for name, value in list(made.__dict__.items()):
            if hasattr(value, '__set_name__'):
                value.__set_name__(made, name)
        if kind is type or not makes and kind.__init__ is object.__init__:
            super(made, made).__init_subclass__(**names)
        else:
            super(made, made).__init_subclass__()
            kind.__init__(made, made.__name__, _bases(made), dict(made.__dict__), **names)
        return made


    def _close(items):
        if hasattr(items, 'gi_running'):
            items.close()


    def _bases(made):
        return () if made.__bases__ == (object,) else made.__bases__


    def _match_sequence(subject, least, is_exact):
        if not isinstance(subject, (list, tuple, range)) and type(subject).__name__ != 'deque':
            return None
        count = len(subject)
        return subject if count == least or count > least and not is_exact else None


    def _match_mapping(subject, keys):
        if not isinstance(subject, dict):
            return None
        values = []
        for key in keys:
            if key not in subject:
                return None
            values.append(subject[key])
        values.append({key: value for key, value in subject.items() if key not in keys})
        return values


    def _match_class(subject, wanted, count, names):
        if not isinstance(wanted, type):
            raise TypeError('called match pattern must be a class')
        if not isinstance(subject, wanted):
            return None
        own = getattr(wanted, '__match_args__', None)
        if own is None and count == 1 and issubclass(wanted, (int, float, str, bytes, list, tuple, dict, set, frozenset)):
            values = [subject]
        else:
            own = () if own is None else own
            if count > len(own):
                raise TypeError(
                    wanted.__name__ + '() accepts ' + str(len(own)) + ' positional sub-pattern'
                    + ('' if len(own) == 1 else 's') + ' (' + str(count) + ' given)')
            values = []
            names = list(own[:count]) + names
        for name in names:
            if not hasattr(subject, name):
                return None
            values.append(getattr(subject, name))
        return values


    def _reversed(sequence, count):
        for index in range(count - 1, -1, -1):
            yield sequence[index]

    """
}
