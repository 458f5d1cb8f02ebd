extension ModuleTexts {
  /// The module `itertools`.
  static let itertoolsText = #"""
    def count(start=0, step=1):
        number = start
        while True:
            yield number
            number += step


    def cycle(iterable, /):
        items = list(iterable)
        while items:
            for item in items:
                yield item


    def repeat(object, times=None):
        if times is None:
            while True:
                yield object
        for _ in range(times):
            yield object


    def chain(*iterables):
        for iterable in iterables:
            yield from iterable


    def islice(iterable, first, /, *more):
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


    def product(*iterables, repeat=None):
        rows = [()]
        for items in [list(iterable) for iterable in iterables] * (1 if repeat is None else repeat):
            rows = [row + (item,) for row in rows for item in items]
        yield from rows


    def combinations(iterable, r, /):
        yield from _chosen(tuple(iterable), r, 0)


    def _chosen(pool, count, start):
        if count == 0:
            yield ()
            return
        for index in range(start, len(pool)):
            for rest in _chosen(pool, count - 1, index + 1):
                yield (pool[index],) + rest


    def permutations(iterable, r=None):
        pool = tuple(iterable)
        yield from _arranged(pool, len(pool) if r is None else r, [])


    def _arranged(pool, count, used):
        if count == 0:
            yield ()
            return
        for index in range(len(pool)):
            if index not in used:
                for rest in _arranged(pool, count - 1, used + [index]):
                    yield (pool[index],) + rest


    def accumulate(iterable, func=None, *, initial=None):
        totals = [] if initial is None else [initial]
        yield from totals
        for item in iterable:
            if not totals:
                totals.append(item)
            elif func is None:
                totals[0] = totals[0] + item
            else:
                totals[0] = func(totals[0], item)
            yield totals[0]


    def zip_longest(*iterables, fillvalue=None):
        rows = [list(iterable) for iterable in iterables]
        for index in range(max([len(row) for row in rows], default=0)):
            yield tuple([row[index] if index < len(row) else fillvalue for row in rows])



    def _from_iterable(iterable):
        for items in iterable:
            yield from items


    chain.from_iterable = _from_iterable


    def combinations_with_replacement(iterable, r):
        yield from _repeated(tuple(iterable), r, 0)


    def _repeated(pool, count, start):
        if count == 0:
            yield ()
            return
        for index in range(start, len(pool)):
            for rest in _repeated(pool, count - 1, index):
                yield (pool[index],) + rest


    def starmap(function, iterable, /):
        for items in iterable:
            yield function(*items)


    def takewhile(predicate, iterable, /):
        for item in iterable:
            if not predicate(item):
                return
            yield item


    def dropwhile(predicate, iterable, /):
        is_dropping = True
        for item in iterable:
            if is_dropping and predicate(item):
                continue
            is_dropping = False
            yield item


    def filterfalse(predicate, iterable, /):
        for item in iterable:
            if not (item if predicate is None else predicate(item)):
                yield item


    def compress(data, selectors):
        for item, chosen in zip(data, selectors):
            if chosen:
                yield item


    def pairwise(iterable, /):
        earlier = []
        for item in iterable:
            if earlier:
                yield earlier[0], item
            earlier = [item]


    def groupby(iterable, key=None):
        group = []
        current = None
        for item in iterable:
            found = item if key is None else key(item)
            if group and found != current:
                yield current, iter(group)
                group = []
            current = found
            group.append(item)
        if group:
            yield current, iter(group)


    def tee(iterable, n=2, /):
        iterator = iter(iterable)
        queues = [[] for _ in range(n)]

        def branch(queue):
            while True:
                if not queue:
                    for item in iterator:
                        for other in queues:
                            other.append(item)
                        break
                    else:
                        return
                yield queue.pop(0)

        return tuple([branch(queue) for queue in queues])
    """#
}
