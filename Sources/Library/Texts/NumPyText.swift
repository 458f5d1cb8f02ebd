extension ModuleTexts {
  /// What of `numpy` calls the script back, or is an object with a state.
  static let numpyText = #"""
    def fromfunction(function, shape, dtype=None, **names):
        import numpy
        return function(*numpy.indices(shape, dtype=float if dtype is None else dtype), **names)


    def apply_along_axis(func1d, axis, arr, *args, **names):
        import numpy
        array = numpy.asarray(arr)
        turned = numpy.moveaxis(array, axis, -1)
        outer = turned.shape[:-1]
        if 0 in outer:
            raise ValueError('Cannot apply_along_axis when any iteration dimensions are 0')
        axis = axis + array.ndim if axis < 0 else axis
        result = None
        for index in numpy.ndindex(outer):
            value = numpy.asarray(func1d(turned[index], *args, **names))
            if result is None:
                result = numpy.zeros(outer + value.shape, dtype=value.dtype)
            result[index] = value
        for number in range(result.ndim - len(outer)):
            result = numpy.moveaxis(result, len(outer) + number, axis + number)
        return result


    def piecewise(x, condlist, funclist, *args, **names):
        import numpy
        array = numpy.asarray(x)
        count = len(funclist)
        if numpy.isscalar(condlist) or not isinstance(condlist[0], (list, numpy.ndarray)) and array.ndim != 0:
            condlist = [condlist]
        conditions = numpy.asarray(condlist, dtype=bool)
        given = len(conditions)
        if given == count - 1:
            conditions = numpy.concatenate([conditions, ~numpy.any(conditions, axis=0, keepdims=True)], axis=0)
        elif given != count:
            raise ValueError(f'with {given} condition(s), either {given} or {given + 1} functions are expected')
        result = numpy.zeros_like(array)
        for condition, function in zip(conditions, funclist):
            if not callable(function):
                result[condition] = function
            else:
                values = array[condition]
                if values.size > 0:
                    result[condition] = function(values, *args, **names)
        return result


    def ndindex(*shape):
        import numpy
        if len(shape) == 1 and not isinstance(shape[0], int):
            shape = tuple(shape[0])
        for number in range(numpy.prod(shape, dtype=int)):
            index = []
            for length in reversed(shape):
                index.append(number % length)
                number //= length
            yield tuple(reversed(index))


    def ndenumerate(arr, /):
        import numpy
        array = numpy.asarray(arr)
        for index in numpy.ndindex(array.shape):
            yield index, array[index]


    def vectorize(pyfunc=None, otypes=None, doc=None, excluded=None, cache=None, signature=None):
        import numpy
        if excluded is not None or signature is not None:
            _missing('`excluded=` or `signature=` of `np.vectorize`')

        class vectorize:
            def __init__(self, function):
                self.pyfunc = function

            def __call__(self, *args, **names):
                arrays = [numpy.asarray(value) for value in args + tuple(names.values())]
                shape = numpy.broadcast_shapes(*[array.shape for array in arrays])
                lines = [numpy.broadcast_to(array, shape).ravel().tolist() for array in arrays]
                keys = list(names)
                count = len(args)

                def called(items):
                    return self.pyfunc(*items[:count], **dict(zip(keys, items[count:])))

                types = otypes
                if types is None:
                    if 0 in shape:
                        raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
                    first = called([array.ravel()[0] for array in arrays])
                    types = [numpy.asarray(value).dtype for value in (first if isinstance(first, tuple) else (first,))]
                    types = [str if kind.kind == 'U' else kind for kind in types]
                results = [called(list(items)) for items in zip(*lines)]
                if len(types) == 1:
                    return numpy.array(results, dtype=types[0]).reshape(shape)
                columns = zip(types, zip(*results))
                return tuple([numpy.array(list(column), dtype=kind).reshape(shape) for kind, column in columns])

        return vectorize if pyfunc is None else vectorize(pyfunc)


    def nditer(op, flags=None, op_flags=None, op_dtypes=None, order=None, casting=None, op_axes=None, itershape=None):
        import numpy
        for flag in flags or []:
            if flag not in ('multi_index', 'c_index', 'refs_ok', 'zerosize_ok', 'reduce_ok'):
                _missing('the flag `' + flag + '` of `np.nditer`')
        if op_dtypes is not None or op_axes is not None or itershape is not None or order not in (None, 'K', 'C'):
            _missing('this form of `np.nditer`')
        given = list(op) if isinstance(op, (list, tuple)) else [op]
        if None in [value if value is None else 0 for value in given]:
            _missing('an operand that `np.nditer` allocates')
        arrays = [numpy.asarray(value) for value in given]
        shape = numpy.broadcast_shapes(*[array.shape for array in arrays])
        looks = [array if array.shape == shape else numpy.broadcast_to(array, shape) for array in arrays]
        axes = list(range(len(shape)))
        if order != 'C':
            axes = sorted(axes, key=lambda axis: -abs(looks[0].strides[axis]))
        places = list(numpy.ndindex(tuple([shape[axis] for axis in axes])))
        if axes != sorted(axes):
            places = [tuple([place[axes.index(axis)] for axis in range(len(axes))]) for place in places]
        if not places and 'zerosize_ok' not in (flags or []):
            raise ValueError('Iteration of zero-sized operands is not enabled')

        class nditer:
            def __init__(self):
                self.operands = tuple(arrays)
                self.ndim = len(shape)
                self.shape = shape
                self.itersize = len(places)
                self.iterindex = 0

            @property
            def finished(self):
                return self.iterindex >= self.itersize

            @property
            def multi_index(self):
                if 'multi_index' not in (flags or []):
                    raise ValueError('Iterator is not tracking a multi-index')
                return places[self.iterindex]

            @property
            def index(self):
                number = 0
                for length, place in zip(shape, places[self.iterindex]):
                    number = number * length + place
                return number

            @property
            def value(self):
                items = tuple([look[places[self.iterindex] + (...,)] for look in looks])
                return items if len(items) > 1 else items[0]

            def iternext(self):
                self.iterindex += 1
                return self.iterindex < self.itersize

            def reset(self):
                self.iterindex = 0

            def close(self):
                pass

            def __len__(self):
                return len(looks)

            def __getitem__(self, number):
                return looks[number][places[self.iterindex] + (...,)]

            def __setitem__(self, number, value):
                looks[number][places[self.iterindex] + (...,)] = value

            def __enter__(self):
                return self

            def __exit__(self, kind, value, traceback):
                return False

            def __iter__(self):
                while self.iterindex < self.itersize:
                    yield self.value
                    self.iterindex += 1

        return nditer()


    def errstate(**handling):
        import numpy

        class errstate:
            def __enter__(self):
                self.old = numpy.seterr(**handling)

            def __exit__(self, kind, value, traceback):
                numpy.seterr(**self.old)
                return False

            def __call__(self, function):
                def wrapped(*args, **names):
                    with self:
                        return function(*args, **names)

                return wrapped

        return errstate()


    def printoptions(**options):
        import numpy

        class printoptions:
            def __enter__(self):
                self.old = numpy.get_printoptions()
                numpy.set_printoptions(**options)
                return numpy.get_printoptions()

            def __exit__(self, kind, value, traceback):
                del self.old['legacy'], self.old['override_repr']
                numpy.set_printoptions(**self.old)
                return False

        return printoptions()
    """#
}
