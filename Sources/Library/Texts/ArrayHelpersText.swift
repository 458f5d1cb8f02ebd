extension ModuleTexts {
  /// What of `numpy` is made of its other functions. It is part of the text of `numpy`.
  static let arrayHelpersText = #"""


    def row_stack(tup, *, dtype=None, casting='same_kind'):
        return numpy.vstack(tup)


    def concat(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind'):
        return numpy.concatenate(arrays, axis=axis)


    def acos(x, /):
        return numpy.arccos(x)


    def acosh(x, /):
        return numpy.arccosh(x)


    def asin(x, /):
        return numpy.arcsin(x)


    def asinh(x, /):
        return numpy.arcsinh(x)


    def atan(x, /):
        return numpy.arctan(x)


    def atanh(x, /):
        return numpy.arctanh(x)


    def atan2(x1, x2, /):
        return numpy.arctan2(x1, x2)


    def pow(x1, x2, /):
        return numpy.power(x1, x2)


    def cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
        array = numpy.atleast_1d(x)
        if axis is None:
            if array.ndim > 1:
                raise ValueError('For arrays which have more than one dimension ``axis`` argument is required.')
            axis = 0
        sums = numpy.cumsum(array, axis=axis, dtype=dtype)
        if include_initial:
            shape = list(sums.shape)
            shape[axis] = 1
            sums = numpy.concatenate([numpy.zeros(shape, sums.dtype), sums], axis=axis)
        return sums


    def cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
        array = numpy.atleast_1d(x)
        if axis is None:
            if array.ndim > 1:
                raise ValueError('For arrays which have more than one dimension ``axis`` argument is required.')
            axis = 0
        products = numpy.cumprod(array, axis=axis, dtype=dtype)
        if include_initial:
            shape = list(products.shape)
            shape[axis] = 1
            products = numpy.concatenate([numpy.ones(shape, products.dtype), products], axis=axis)
        return products


    def asanyarray(a, dtype=None, order=None):
        return a if dtype is None and isinstance(a, numpy.ndarray) else numpy.asarray(a, dtype=dtype)


    def asarray_chkfinite(a, dtype=None, order=None):
        array = numpy.asarray(a, dtype=dtype)
        if not numpy.isfinite(array).all():
            raise ValueError('array must not contain infs or NaNs')
        return array


    def astype(x, dtype, /, *, copy=True, device=None):
        if not isinstance(x, numpy.ndarray):
            raise TypeError(f'Input should be a NumPy array. It is of type {type(x)}.')
        return x.astype(dtype)


    def diag_indices(n, ndim=2):
        return (numpy.arange(n),) * ndim


    def diag_indices_from(arr):
        if arr.ndim < 2:
            raise ValueError('input array must be at least 2-d')
        if min(arr.shape) != max(arr.shape):
            raise ValueError('All dimensions of input must be of equal length')
        return numpy.diag_indices(arr.shape[0], arr.ndim)


    def tril_indices_from(arr, k=0):
        if arr.ndim != 2:
            raise ValueError('input array must be 2-d')
        return numpy.tril_indices(arr.shape[-2], k=k, m=arr.shape[-1])


    def triu_indices_from(arr, k=0):
        if arr.ndim != 2:
            raise ValueError('input array must be 2-d')
        return numpy.triu_indices(arr.shape[-2], k=k, m=arr.shape[-1])


    def mask_indices(n, mask_func, k=0):
        return numpy.nonzero(mask_func(numpy.ones((n, n), int), k) != 0)


    def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
        if mode not in ('raise', 'wrap', 'clip') or order not in ('C', 'F'):
            _missing('this form of `np.ravel_multi_index`')
        dims = (dims,) if isinstance(dims, int) else tuple(dims)
        rows = [numpy.asarray(row) for row in multi_index]
        if len(rows) != len(dims):
            raise ValueError(f'parameter multi_index must be a sequence of length {len(dims)}')
        flat = 0
        pairs = list(zip(rows, dims))
        for row, length in pairs if order == 'C' else reversed(pairs):
            if mode == 'wrap':
                row = row % length
            elif mode == 'clip':
                row = numpy.clip(row, 0, length - 1)
            elif numpy.any(row < 0) or numpy.any(row >= length):
                raise ValueError('invalid entry in coordinates array')
            flat = flat * length + row
        return flat if isinstance(flat, numpy.ndarray) and flat.ndim else numpy.int64(flat)


    def trim_zeros(filt, trim='fb', axis=None):
        if axis is not None or numpy.ndim(filt) > 1:
            _missing('`np.trim_zeros` of several axes')
        first = 0
        last = len(filt)
        if 'f' in trim.lower():
            while first < last and filt[first] == 0:
                first += 1
        if 'b' in trim.lower():
            while last > first and filt[last - 1] == 0:
                last -= 1
        return filt[first:last]


    def array_equiv(a1, a2):
        one, other = numpy.asarray(a1), numpy.asarray(a2)
        try:
            numpy.broadcast_shapes(one.shape, other.shape)
        except ValueError:
            return False
        return bool((one == other).all())


    def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
        given = [bins, bins] if isinstance(bins, int) else list(bins)
        if len(given) != 2:
            given = [numpy.asarray(bins, float)] * 2
        edges = []
        for number, values in enumerate((x, y)):
            span = None if range is None else range[number]
            edges.append(numpy.histogram_bin_edges(numpy.asarray(values), given[number], range=span) + 0.0)
        counts = numpy.zeros((len(edges[0]) - 1, len(edges[1]) - 1))
        scale = numpy.ones(len(x)) if weights is None else numpy.asarray(weights)
        for a, b, weight in zip(numpy.asarray(x), numpy.asarray(y), scale):
            places = []
            for value, marks in zip((a, b), edges):
                place = int(numpy.searchsorted(marks, value, side='right')) - 1
                if value == marks[-1]:
                    place = len(marks) - 2
                places.append(place)
            if 0 <= places[0] < counts.shape[0] and 0 <= places[1] < counts.shape[1]:
                counts[places[0], places[1]] += weight
        if density:
            counts = counts / counts.sum() / numpy.diff(edges[0])[:, None] / numpy.diff(edges[1])
        return counts, edges[0], edges[1]


    def bartlett(M):
        if M < 1:
            return numpy.array([])
        if M == 1:
            return numpy.ones(1)
        n = numpy.arange(1 - M, M, 2.0)
        return numpy.where(numpy.less_equal(n, 0), 1 + n / (M - 1), 1 - n / (M - 1))


    def hanning(M):
        if M < 1:
            return numpy.array([])
        if M == 1:
            return numpy.ones(1)
        n = numpy.arange(1 - M, M, 2.0)
        return 0.5 + 0.5 * numpy.cos(numpy.pi * n / (M - 1))


    def hamming(M):
        if M < 1:
            return numpy.array([])
        if M == 1:
            return numpy.ones(1)
        n = numpy.arange(1 - M, M, 2.0)
        return 0.54 + 0.46 * numpy.cos(numpy.pi * n / (M - 1))


    def blackman(M):
        if M < 1:
            return numpy.array([])
        if M == 1:
            return numpy.ones(1)
        n = numpy.arange(1 - M, M, 2.0)
        return 0.42 + 0.5 * numpy.cos(numpy.pi * n / (M - 1)) + 0.08 * numpy.cos(2.0 * numpy.pi * n / (M - 1))


    def binary_repr(num, width=None):
        num = int(num)
        if num >= 0:
            digits = bin(num)[2:]
            return digits if width is None else digits.zfill(width)
        if width is None:
            return '-' + bin(-num)[2:]
        return bin(2 ** width + num)[2:].zfill(width)


    def base_repr(number, base=2, padding=0):
        if base > 36:
            raise ValueError('Bases greater than 36 not handled in base_repr.')
        if base < 2:
            raise ValueError('Bases less than 2 not handled in base_repr.')
        rest = abs(int(number))
        digits = ''
        while rest:
            digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[rest % base] + digits
            rest //= base
        digits = '0' * padding + (digits or ('0' if not padding else ''))
        return '-' + digits if number < 0 else digits


    def fromiter(iter, dtype, count=-1, *, like=None):
        items = []
        for item in iter:
            if count >= 0 and len(items) == count:
                break
            items.append(item)
        if count > len(items):
            raise ValueError(f'iterator too short: Expected {count} but iterator had only {len(items)} items.')
        return numpy.array(items, dtype=dtype)


    def fromstring(string, dtype=float, count=-1, *, sep, like=None):
        if sep == '':
            raise ValueError('The binary mode of fromstring is removed, use frombuffer instead')
        words = string.split() if sep.isspace() else [word for word in string.split(sep) if word.strip()]
        numbers = [int(word) if dtype is int else float(word) for word in words]
        return numpy.array(numbers if count < 0 else numbers[:count], dtype=dtype)


    def putmask(a, mask, values):
        values = numpy.ravel(values)
        places = numpy.flatnonzero(mask)
        a.flat[places] = values[places % len(values)]


    def vecdot(x1, x2, /, axis=-1):
        return numpy.sum(numpy.multiply(x1, x2), axis=axis)


    def unstack(x, /, *, axis=0):
        if numpy.ndim(x) == 0:
            raise ValueError('Input array must be at least 1-d.')
        return tuple(numpy.moveaxis(numpy.asarray(x), axis, 0))


    def apply_over_axes(func, a, axes):
        value = numpy.asarray(a)
        for axis in [axes] if isinstance(axes, int) else axes:
            axis = axis + value.ndim if axis < 0 else axis
            result = func(value, axis)
            value = result if result.ndim == value.ndim else numpy.expand_dims(result, axis)
        return value


    def iscomplexobj(x):
        return False


    def isrealobj(x):
        return True


    def iscomplex(x):
        return numpy.zeros(numpy.shape(x), dtype=bool) if numpy.ndim(x) else numpy.bool(False)


    def imag(val):
        array = numpy.asarray(val)
        return numpy.zeros_like(array) if array.ndim else array.dtype.type(0)


    def real_if_close(a, tol=100):
        return numpy.asarray(a)


    def iterable(y):
        try:
            iter(y)
        except TypeError:
            return False
        return True
    """#
}
