/// Functions that call the script back, written in Python: so the machine can stop inside what they call, and go back.
/// Defaults must be None.
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
        results = []
        for items in zip(*iterables):
            results.append(function(*items))
        return results


    def filter(function, iterable, /):
        results = []
        for item in iterable:
            if item if function is None else function(item):
                results.append(item)
        return results

    """
}
