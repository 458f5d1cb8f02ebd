extension ModuleTexts {
  /// What of `numpy` are matrices: arrays of two axes whose `*` is the matrix product. It is part of the text of `numpy`.
  static let matrixText = #"""


    def asmatrix(data, dtype=None):
        return data if isinstance(data, matrix) and dtype is None else matrix(data, dtype=dtype, copy=False)


    def bmat(obj, ldict=None, gdict=None):
        if isinstance(obj, str):
            _missing('`np.bmat` of a text')
        rows = [numpy.concatenate(row, axis=-1) for row in obj] if isinstance(obj[0], (list, tuple)) else obj
        return matrix(numpy.concatenate(rows, axis=0 if isinstance(obj[0], (list, tuple)) else -1))


    def _of_text(text):
        rows = []
        for row in text.replace('[', ' ').replace(']', ' ').split(';'):
            numbers = []
            for word in row.replace(',', ' ').split():
                numbers.append(float(word) if '.' in word or 'e' in word or 'n' in word else int(word))
            rows.append(numbers)
            if len(numbers) != len(rows[0]):
                raise ValueError('Rows not the same size.')
        return rows


    def _plain(value):
        if isinstance(value, matrix):
            return value._array
        if isinstance(value, (list, tuple)):
            return type(value)([_plain(item) for item in value])
        return value


    def _as_matrix(value):
        if isinstance(value, numpy.ndarray):
            return matrix(value, copy=False) if value.ndim == 2 else value
        if type(value) is list or type(value) is tuple:
            return type(value)([_as_matrix(item) for item in value])
        return value


    def _elementwise():
        return (
            'abs absolute acos acosh add arccos arccosh arcsin arcsinh arctan arctan2 arctanh asin asinh atan '
            'atan2 atanh bitwise_and bitwise_count bitwise_invert bitwise_left_shift bitwise_not bitwise_or '
            'bitwise_right_shift bitwise_xor cbrt ceil conj conjugate copysign cos cosh deg2rad degrees divide '
            'divmod equal exp exp2 expm1 fabs float_power floor floor_divide fmax fmin fmod frexp gcd greater '
            'greater_equal heaviside hypot invert isfinite isinf isnan isnat lcm ldexp left_shift less less_equal '
            'log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor matvec '
            'maximum minimum mod modf multiply negative nextafter not_equal positive pow power rad2deg radians '
            'reciprocal remainder right_shift rint sign signbit sin sinh spacing sqrt square subtract tan tanh '
            'true_divide trunc vecdot vecmat ').split()


    class matrix(numpy.ndarray):
        __array_priority__ = 10.0

        def __new__(subtype, data, dtype=None, copy=True):
            if isinstance(data, str):
                data = _of_text(data)
            array = numpy.array(_plain(data), dtype=dtype) if copy else numpy.asarray(_plain(data), dtype=dtype)
            if array.ndim > 2:
                raise ValueError('matrix must be 2-dimensional')
            made = numpy.ndarray.__new__(subtype, array if array.ndim == 2 else array.reshape(1, -1))
            made._array = array if array.ndim == 2 else array.reshape(1, -1)
            return made

        def __init__(self, *args, **names):
            pass

        def _numpy(self, name, function, args, names):
            given = [_plain(value) for value in args]
            named = {key: _plain(value) for key, value in names.items()}
            if name in (
                    'sum', 'mean', 'std', 'var', 'prod', 'max', 'min', 'amax', 'amin', 'argmax', 'argmin', 'ptp', 'any', 'all'):
                return _as_matrix(args[0])._reduced(function, *given[1:], **named)
            if name in (
                    'ravel', 'diag', 'unique', 'flatnonzero', 'norm', 'copy', 'array', 'asarray', 'ascontiguousarray',
                    'argwhere', 'tril', 'triu', 'cov', 'corrcoef', 'outer', 'where', 'nonzero', 'shape', 'size', 'ndim', 'trace',
                    'det', 'count_nonzero', 'matrix_rank', 'isscalar', 'allclose', 'array_equal', 'eigvals', 'array_repr',
                    'array_str', 'array2string', 'shuffle', 'fill_diagonal', 'copyto', 'put'):
                return function(*given, **named)
            if name in ('cumsum', 'cumprod', 'repeat', 'reshape', 'append'):
                result = function(*given, **named)
                return matrix(result, copy=False) if result.ndim < 3 else result
            if name in _elementwise() or name in (
                    'matmul', 'abs', 'round', 'around', 'conj', 'real', 'sort', 'argsort', 'transpose', 'squeeze',
                    'zeros_like', 'ones_like', 'empty_like', 'full_like', 'nan_to_num', 'flip', 'fliplr', 'flipud', 'rot90',
                    'inv', 'pinv', 'atleast_1d', 'atleast_2d', 'diff', 'isreal', 'dot', 'inner', 'kron', 'isclose',
                    'concatenate', 'hstack', 'vstack', 'column_stack', 'row_stack', 'clip', 'tile', 'solve', 'take', 'delete',
                    'insert', 'matrix_power', 'swapaxes', 'roll', 'eig', 'eigh', 'svd', 'qr', 'lstsq', 'split', 'array_split',
                    'meshgrid', 'gradient', 'isnan', 'isinf', 'isfinite', 'fix', 'cholesky'):
                return _as_matrix(function(*given, **named))
            _missing('`np.' + name + '` of a matrix')

        def _reduced(self, function, axis=None, **others):
            if axis is None:
                return function(self._array, **others)
            result = function(self._array, axis=axis, **others)
            if result.ndim == 2:
                return matrix(result, copy=False)
            return matrix(result.reshape((1, -1) if axis % 2 == 0 else (-1, 1)), copy=False)

        def sum(self, axis=None, dtype=None, out=None):
            return self._reduced(numpy.sum, axis, dtype=dtype)

        def mean(self, axis=None, dtype=None, out=None):
            return self._reduced(numpy.mean, axis, dtype=dtype)

        def std(self, axis=None, dtype=None, out=None, ddof=0):
            return self._reduced(numpy.std, axis, ddof=ddof)

        def var(self, axis=None, dtype=None, out=None, ddof=0):
            return self._reduced(numpy.var, axis, ddof=ddof)

        def prod(self, axis=None, dtype=None, out=None):
            return self._reduced(numpy.prod, axis)

        def max(self, axis=None, out=None):
            return self._reduced(numpy.max, axis)

        def min(self, axis=None, out=None):
            return self._reduced(numpy.min, axis)

        def argmax(self, axis=None, out=None):
            return self._reduced(numpy.argmax, axis)

        def argmin(self, axis=None, out=None):
            return self._reduced(numpy.argmin, axis)

        def any(self, axis=None, out=None):
            return self._reduced(numpy.any, axis)

        def all(self, axis=None, out=None):
            return self._reduced(numpy.all, axis)

        def cumsum(self, axis=None):
            return matrix(self._array.cumsum(axis), copy=False)

        def trace(self):
            return matrix([[self._array.trace()]])

        @property
        def T(self):
            return matrix(self._array.T, copy=False)

        def transpose(self, *axes):
            return matrix(self._array.transpose(*axes), copy=False)

        getT = transpose

        @property
        def H(self):
            return matrix(self._array.T, copy=False)

        @property
        def A(self):
            return self._array

        def getA(self):
            return self._array

        @property
        def A1(self):
            return self._array.ravel()

        def getA1(self):
            return self._array.ravel()

        @property
        def I(self):
            rows, columns = self.shape
            return matrix((numpy.linalg.inv if rows == columns else numpy.linalg.pinv)(self._array), copy=False)

        def getI(self):
            return self.I

        @property
        def flat(self):
            return self._array.flat

        def ravel(self, order='C'):
            return matrix(self._array.ravel(order), copy=False)

        def flatten(self, order='C'):
            return matrix(self._array.flatten(order), copy=False)

        def reshape(self, *shape, order='C'):
            result = self._array.reshape(*shape, order=order)
            return matrix(result, copy=False) if result.ndim < 3 else result

        def squeeze(self, axis=None):
            return matrix(self._array, copy=False)

        def copy(self, order='C'):
            return matrix(self._array)

        def astype(self, dtype, **others):
            return matrix(self._array.astype(dtype), copy=False)

        def round(self, decimals=0, out=None):
            return matrix(self._array.round(decimals), copy=False)

        def clip(self, min=None, max=None):
            return matrix(self._array.clip(min, max), copy=False)

        def dot(self, b, out=None):
            return _as_matrix(self._array.dot(_plain(b)))

        def repeat(self, repeats, axis=None):
            return matrix(self._array.repeat(repeats, axis), copy=False)

        def argsort(self, axis=-1):
            return matrix(self._array.argsort(axis), copy=False)

        def sort(self, axis=-1):
            self._array.sort(axis)

        def nonzero(self):
            return self._array.nonzero()

        def __getitem__(self, index):
            result = self._array[_plain(index)]
            if not isinstance(result, numpy.ndarray) or result.ndim == 0:
                return result
            if result.ndim == 1:
                column = isinstance(index, tuple) and len(index) > 1 and numpy.isscalar(index[1])
                result = result.reshape((-1, 1) if column else (1, -1))
            return matrix(result, copy=False) if result.ndim == 2 else result

        def __setitem__(self, index, value):
            self._array[_plain(index)] = _plain(value)

        def __iter__(self):
            for row in self._array:
                yield matrix(row, copy=False)

        def __len__(self):
            return len(self._array)

        def __contains__(self, item):
            return item in self._array

        def __repr__(self):
            return 'matrix' + repr(self._array)[5:].replace('\n      ', '\n       ')

        def __str__(self):
            return str(self._array)

        def __format__(self, spec):
            return format(self._array, spec)

        def __bool__(self):
            return bool(self._array)

        def __float__(self):
            return float(self._array)

        def __int__(self):
            return int(self._array)

        def __index__(self):
            return self._array.__index__()

        def __abs__(self):
            return matrix(abs(self._array), copy=False)

        def __neg__(self):
            return matrix(-self._array, copy=False)

        def __pos__(self):
            return matrix(+self._array, copy=False)

        def __invert__(self):
            return matrix(~self._array, copy=False)

        def __mul__(self, other):
            if isinstance(other, (numpy.ndarray, list, tuple)):
                return _as_matrix(numpy.dot(self._array, asmatrix(other)._array))
            return _as_matrix(self._array * other)

        def __rmul__(self, other):
            if isinstance(other, (numpy.ndarray, list, tuple)):
                return _as_matrix(numpy.dot(asmatrix(other)._array, self._array))
            return _as_matrix(other * self._array)

        def __imul__(self, other):
            return self * other

        def __pow__(self, other):
            return matrix(numpy.linalg.matrix_power(self._array, other), copy=False)

        def __matmul__(self, other):
            return _as_matrix(self._array @ _plain(other))

        def __rmatmul__(self, other):
            return _as_matrix(_plain(other) @ self._array)

        def __hash__(self):
            raise TypeError("unhashable type: 'matrix'")

        def __deepcopy__(self, memo):
            return matrix(self._array)

        __copy__ = copy
    """#

  /// The operators of matrices that work element by element, and those in place.
  static let matrixOperators: String = {
    var text = "\n"
    for (name, symbol) in [
      ("add", "+"), ("sub", "-"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("and", "&"), ("or", "|"),
      ("xor", "^"),
    ] {
      text += """

            def __\(name)__(self, other):
                return _as_matrix(self._array \(symbol) _plain(other))

            def __r\(name)__(self, other):
                return _as_matrix(_plain(other) \(symbol) self._array)

            def __i\(name)__(self, other):
                self._array \(symbol)= _plain(other)
                return self

        """
    }
    for (name, symbol) in [("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")] {
      text += """

            def __\(name)__(self, other):
                return _as_matrix(self._array \(symbol) _plain(other))

        """
    }
    return text
  }()
}
