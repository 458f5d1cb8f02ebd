extension ModuleTexts {
  /// What of `numpy` calls the script back, or is an object with a state.
  static let numpyText = #"""
    import numpy


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


    def _lines(source, comments, skip):
        if isinstance(source, str) or not hasattr(source, '__iter__'):
            _missing('reading a file (put the text into `io.StringIO`)')
        lines = []
        for number, line in enumerate(source):
            if number < skip:
                continue
            for comment in [comments] if isinstance(comments, str) else comments or []:
                line = line.split(comment)[0]
            if line.strip():
                lines.append(line.strip('\r\n'))
        return lines


    def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False,
                ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
        import numpy
        if converters is not None or quotechar is not None:
            _missing('`converters=` or `quotechar=` of `np.loadtxt`')
        rows = []
        for number, line in enumerate(_lines(fname, comments, skiprows)[:max_rows]):
            words = [word.strip() for word in line.split(delimiter)]
            if usecols is not None:
                words = [words[column] for column in ([usecols] if isinstance(usecols, int) else usecols)]
            if rows and len(words) != len(rows[0]):
                raise ValueError(
                    f'the number of columns changed from {len(rows[0])} to {len(words)} at row {number + 1}; '
                    'use `usecols` to select a subset and avoid this error')
            row = []
            for column, word in enumerate(words):
                try:
                    row.append(word if dtype is str else int(word) if dtype is int else float(word))
                except ValueError:
                    raise ValueError(
                        f"could not convert string {word!r} to {numpy.dtype(dtype).name} at row {number}, column {column + 1}.")
            rows.append(row)
        array = numpy.array(rows, dtype=dtype)
        if ndmin < 2:
            array = array.squeeze() if rows else array
        if array.ndim < ndmin:
            array = numpy.atleast_1d(array)
        return array.T if unpack else array


    def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None,
                   missing_values=None, filling_values=None, usecols=None, names=None, **others):
        import numpy
        if dtype is None or names is not None or converters is not None or missing_values is not None or others:
            _missing('this form of `np.genfromtxt`')
        rows = []
        lines = _lines(fname, comments, skip_header)
        for line in lines[:len(lines) - skip_footer]:
            words = [word.strip() for word in line.split(delimiter)]
            if usecols is not None:
                words = [words[column] for column in ([usecols] if isinstance(usecols, int) else usecols)]
            row = []
            for word in words:
                try:
                    row.append(word if dtype is str else float(word))
                except ValueError:
                    row.append(numpy.nan if filling_values is None else filling_values)
            rows.append(row)
        return numpy.array(rows, dtype=dtype).squeeze()


    def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
        import numpy
        if isinstance(fname, str) or not hasattr(fname, 'write'):
            _missing('writing a file (write into `io.StringIO`)')
        array = numpy.asarray(X)
        if array.ndim == 1:
            array = array.reshape(-1, 1)
        form = delimiter.join([fmt] * array.shape[1] if isinstance(fmt, str) and fmt.count('%') == 1 else fmt)
        if isinstance(fmt, str) and fmt.count('%') > 1:
            form = fmt
        if header:
            fname.write(comments + header.replace('\n', '\n' + comments) + newline)
        for row in array:
            fname.write(form % tuple(row) + newline)
        if footer:
            fname.write(comments + footer.replace('\n', '\n' + comments) + newline)


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
