extension ModuleTexts {
  /// The module `functools`.
  static let functoolsText = #"""
    WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__')


    def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=('__dict__',)):
        for name in assigned:
            if hasattr(wrapped, name):
                setattr(wrapper, name, getattr(wrapped, name))
        wrapper.__dict__.update(getattr(wrapped, '__dict__', {}))
        wrapper.__wrapped__ = wrapped
        return wrapper


    def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=('__dict__',)):
        def decorate(wrapper):
            return update_wrapper(wrapper, wrapped, assigned, updated)

        return decorate


    class partial:
        def __init__(self, func, /, *args, **keywords):
            if not callable(func):
                raise TypeError('the first argument must be callable')
            if isinstance(func, partial):
                args = func.args + args
                keywords = {**func.keywords, **keywords}
                func = func.func
            self.func = func
            self.args = args
            self.keywords = keywords

        def __call__(self, /, *args, **keywords):
            return self.func(*self.args, *args, **{**self.keywords, **keywords})

        def __repr__(self):
            parts = [repr(self.func)] + [repr(item) for item in self.args]
            parts += [name + '=' + repr(value) for name, value in self.keywords.items()]
            return 'functools.partial(' + ', '.join(parts) + ')'


    class partialmethod:
        def __init__(self, func, /, *args, **keywords):
            self.func = func
            self.args = args
            self.keywords = keywords

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            return partial(self.func, instance, *self.args, **self.keywords)


    def reduce(function, iterable, /, *initial):
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


    def _memo(function, maxsize, typed):
        known = {}
        state = {'hits': 0, 'misses': 0}

        def cached(*args, **names):
            key = (args, tuple(names.items())) if names else args
            if typed:
                key = (key, tuple([type(item) for item in args]))
            if key in known:
                state['hits'] += 1
                if maxsize is not None:
                    known[key] = known.pop(key)
                return known[key]
            value = function(*args, **names)
            state['misses'] += 1
            if maxsize == 0:
                return value
            if maxsize is not None and len(known) >= maxsize and key not in known:
                del known[next(iter(known))]
            known[key] = value
            return value

        def cache_info():
            from collections import namedtuple
            info = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
            return info(state['hits'], state['misses'], maxsize, len(known))

        def cache_clear():
            known.clear()
            state['hits'] = state['misses'] = 0

        cached.cache_info = cache_info
        cached.cache_clear = cache_clear
        return update_wrapper(cached, function)


    def lru_cache(maxsize=128, typed=False):
        if callable(maxsize):
            return _memo(maxsize, 128, False)

        def decorate(function):
            return _memo(function, maxsize, typed)

        return decorate


    def cache(user_function, /):
        return _memo(user_function, None, False)


    class cached_property:
        def __init__(self, func):
            self.func = func
            self.attrname = None

        def __set_name__(self, owner, name):
            self.attrname = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = self.func(instance)
            instance.__dict__[self.attrname] = value
            return value


    def cmp_to_key(mycmp):
        class K:
            def __init__(self, obj):
                self.obj = obj

            def __lt__(self, other):
                return mycmp(self.obj, other.obj) < 0

            def __gt__(self, other):
                return mycmp(self.obj, other.obj) > 0

            def __eq__(self, other):
                return mycmp(self.obj, other.obj) == 0

            def __le__(self, other):
                return mycmp(self.obj, other.obj) <= 0

            def __ge__(self, other):
                return mycmp(self.obj, other.obj) >= 0

            __hash__ = None

        return K


    def total_ordering(cls):
        own = [name for base in cls.__mro__ if base is not object for name in getattr(base, '__dict__', {})]
        if '__lt__' in own:
            others = {
                '__gt__': lambda self, other: _not(type(self).__lt__(self, other), self != other),
                '__le__': lambda self, other: _or(type(self).__lt__(self, other), self, other),
                '__ge__': lambda self, other: _not(type(self).__lt__(self, other), True),
            }
        elif '__le__' in own:
            others = {
                '__ge__': lambda self, other: _or(_not(type(self).__le__(self, other), True), self, other),
                '__lt__': lambda self, other: _and(type(self).__le__(self, other), self, other),
                '__gt__': lambda self, other: _not(type(self).__le__(self, other), True),
            }
        elif '__gt__' in own:
            others = {
                '__lt__': lambda self, other: _not(type(self).__gt__(self, other), self != other),
                '__ge__': lambda self, other: _or(type(self).__gt__(self, other), self, other),
                '__le__': lambda self, other: _not(type(self).__gt__(self, other), True),
            }
        elif '__ge__' in own:
            others = {
                '__le__': lambda self, other: _or(_not(type(self).__ge__(self, other), True), self, other),
                '__gt__': lambda self, other: _and(type(self).__ge__(self, other), self, other),
                '__lt__': lambda self, other: _not(type(self).__ge__(self, other), True),
            }
        else:
            raise ValueError('must define at least one ordering operation: < > <= >=')
        for name, method in others.items():
            if name not in own:
                setattr(cls, name, method)
        return cls


    def _not(result, besides):
        return result if result is NotImplemented else not result and besides


    def _or(result, one, other):
        return result if result is NotImplemented else result or one == other


    def _and(result, one, other):
        return result if result is NotImplemented else result and one != other


    def singledispatch(func):
        registry = {object: func}

        def dispatch(cls):
            for base in cls.__mro__:
                if base in registry:
                    return registry[base]
            return func

        def register(cls, func=None):
            if func is None:
                if isinstance(cls, type):
                    return lambda function: register(cls, function)
                kinds = list(getattr(cls, '__annotations__', {}).values())
                if not kinds:
                    raise TypeError(
                        'Invalid first argument to `register()`: ' + repr(cls)
                        + '. Use either `@register(some_class)` or plain `@register` on an annotated function.')
                return register(kinds[0], cls)
            registry[cls] = func
            return func

        def wrapper(*args, **names):
            if not args:
                raise TypeError(func.__name__ + ' requires at least 1 positional argument')
            return dispatch(type(args[0]))(*args, **names)

        wrapper.__name__ = func.__name__
        wrapper.__doc__ = func.__doc__
        wrapper.register = register
        wrapper.dispatch = dispatch
        wrapper.registry = registry
        return wrapper
    """#
}
