/// Functions that call the script back, written in Python: so the machine can stop inside what they call, and go back.
/// Defaults must be None. Those that begin with an underscore are asked for by builtins; `functools_reduce` is the `reduce` of
/// `functools`.
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


    def abc_abstractmethod(function, /):
        function.__isabstractmethod__ = True
        return function


    def contextlib_contextmanager(function, /):
        class _GeneratorContextManager:
            def __init__(self, generator):
                self.generator = generator

            def __enter__(self):
                return next(self.generator)

            def __exit__(self, kind, value, traceback):
                if kind is None:
                    for item in self.generator:
                        raise RuntimeError("generator didn't stop")
                    return False
                try:
                    self.generator.throw(value)
                except StopIteration:
                    return True
                except BaseException as error:
                    if error is value:
                        return False
                    raise
                raise RuntimeError("generator didn't stop after throw()")

        def helper(*args, **names):
            return _GeneratorContextManager(function(*args, **names))

        return helper


    def warnings_catch_warnings(record=None, module=None, action=None, category=None):
        if record:
            _missing('`record=` of `warnings.catch_warnings`')

        class catch_warnings:
            def __enter__(self):
                self.filters = _warning_filters()
                if action is not None:
                    import warnings
                    warnings.simplefilter(action, category)

            def __exit__(self, kind, value, traceback):
                _warning_filters(self.filters)
                return False

        return catch_warnings()


    def functools_wraps(wrapped, /):
        def decorate(wrapper):
            wrapper.__name__ = wrapped.__name__
            wrapper.__wrapped__ = wrapped
            return wrapper

        return decorate


    def functools_partial(function, /, *given, **names):
        def partial(*args, **others):
            return function(*given, *args, **{**names, **others})

        return partial


    def functools_reduce(function, iterable, /, *initial):
        iterator = iter(iterable)
        if initial:
            total = initial[0]
        else:
            for total in iterator:
                break
            else:
                raise TypeError('reduce() of empty iterable with no initial value')
        for item in iterator:
            total = function(total, item)
        return total


    def functools_cache(function, /):
        return functools_memo(function)


    def functools_lru_cache(maxsize=None):
        if callable(maxsize):
            return functools_memo(maxsize)
        return functools_memo


    def functools_memo(function):
        known = {}

        def cached(*args):
            if args not in known:
                known[args] = function(*args)
            return known[args]

        return cached


    def operator_add(a, b, /):
        return a + b


    def operator_sub(a, b, /):
        return a - b


    def operator_mul(a, b, /):
        return a * b


    def operator_truediv(a, b, /):
        return a / b


    def operator_floordiv(a, b, /):
        return a // b


    def operator_mod(a, b, /):
        return a % b


    def operator_pow(a, b, /):
        return a ** b


    def operator_matmul(a, b, /):
        return a @ b


    def operator_lt(a, b, /):
        return a < b


    def operator_le(a, b, /):
        return a <= b


    def operator_gt(a, b, /):
        return a > b


    def operator_ge(a, b, /):
        return a >= b


    def operator_eq(a, b, /):
        return a == b


    def operator_ne(a, b, /):
        return a != b


    def operator_getitem(a, b, /):
        return a[b]


    def operator_neg(a, /):
        return -a


    def operator_itemgetter(key, /, *keys):
        def getter(item):
            return (item[key], *[item[other] for other in keys]) if keys else item[key]

        return getter


    def operator_attrgetter(name, /, *names):
        def getter(item):
            return (getattr(item, name), *[getattr(item, other) for other in names]) if names else getattr(item, name)

        return getter


    def itertools_count(start=None, step=None):
        number = 0 if start is None else start
        while True:
            yield number
            number += 1 if step is None else step


    def itertools_cycle(iterable, /):
        items = list(iterable)
        while items:
            for item in items:
                yield item


    def itertools_repeat(item, times=None):
        if times is None:
            while True:
                yield item
        for _ in range(times):
            yield item


    def itertools_chain(*iterables):
        for iterable in iterables:
            yield from iterable


    def itertools_islice(iterable, first, /, *more):
        start, stop = (first or 0, more[0]) if more else (0, first)
        step = more[1] or 1 if len(more) > 1 else 1
        number = 0
        if stop is not None and stop <= start:
            return
        for item in iterable:
            if number >= start and (number - start) % step == 0:
                yield item
            number += 1
            if stop is not None and number >= stop:
                return


    def itertools_product(*iterables, repeat=None):
        rows = [()]
        for items in [list(iterable) for iterable in iterables] * (1 if repeat is None else repeat):
            rows = [row + (item,) for row in rows for item in items]
        yield from rows


    def itertools_combinations(iterable, r, /):
        yield from itertools_chosen(tuple(iterable), r, 0)


    def itertools_chosen(pool, count, start):
        if count == 0:
            yield ()
            return
        for index in range(start, len(pool)):
            for rest in itertools_chosen(pool, count - 1, index + 1):
                yield (pool[index],) + rest


    def itertools_permutations(iterable, r=None):
        pool = tuple(iterable)
        yield from itertools_arranged(pool, len(pool) if r is None else r, [])


    def itertools_arranged(pool, count, used):
        if count == 0:
            yield ()
            return
        for index in range(len(pool)):
            if index not in used:
                for rest in itertools_arranged(pool, count - 1, used + [index]):
                    yield (pool[index],) + rest


    def itertools_accumulate(iterable, function=None):
        totals = []
        for item in iterable:
            if not totals:
                totals.append(item)
            elif function is None:
                totals[0] = totals[0] + item
            else:
                totals[0] = function(totals[0], item)
            yield totals[0]


    def itertools_zip_longest(*iterables, fillvalue=None):
        rows = [list(iterable) for iterable in iterables]
        for index in range(max([len(row) for row in rows], default=0)):
            yield tuple([row[index] if index < len(row) else fillvalue for row in rows])

    """
}
