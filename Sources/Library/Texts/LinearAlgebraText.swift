extension ModuleTexts {
  /// What of `numpy.linalg` has another name elsewhere in `numpy`.
  static let linearAlgebraText = #"""
    import numpy


    def cross(x1, x2, /, *, axis=-1):
        if axis != -1:
            _missing('`axis=` of `np.linalg.cross`')
        return numpy.cross(x1, x2)


    def diagonal(x, /, *, offset=0):
        return numpy.diagonal(x, offset, -2, -1)


    def matmul(x1, x2, /):
        return numpy.matmul(x1, x2)


    def outer(x1, x2, /):
        return numpy.outer(x1, x2)


    def tensordot(x1, x2, /, *, axes=2):
        return numpy.tensordot(x1, x2, axes=axes)


    def trace(x, /, *, offset=0, dtype=None):
        return numpy.sum(numpy.diagonal(x, offset, -2, -1), axis=-1, dtype=dtype)


    def vecdot(x1, x2, /, *, axis=-1):
        return numpy.vecdot(x1, x2, axis=axis)


    def matrix_transpose(x, /):
        return numpy.swapaxes(x, -1, -2)


    def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
        array = numpy.asarray(x)
        return numpy.linalg.norm(array.ravel() if axis is None else array, axis=0 if axis is None else axis, ord=ord)


    def matrix_norm(x, /, *, keepdims=False, ord='fro'):
        return numpy.linalg.norm(x, axis=(-2, -1), keepdims=keepdims, ord=ord)
    """#
}
