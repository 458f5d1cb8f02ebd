/// Functions that call the script back, written in Python: so the machine can stop inside what they call, and go back.
/// Defaults must be None. Those with an underscore are asked for by builtins.
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

    """
}
