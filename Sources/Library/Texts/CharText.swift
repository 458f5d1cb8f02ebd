extension ModuleTexts {
  /// The modules `numpy.char` and `numpy.strings`.
  static let charText = #"""
    def _spread(values):
        import numpy
        arrays = [numpy.asarray(value) for value in values]
        shape = numpy.broadcast_shapes(*[array.shape for array in arrays])
        lines = [numpy.broadcast_to(array, shape).ravel().tolist() for array in arrays]
        return shape, list(zip(*lines)) if shape != () else [tuple([line[0] for line in lines])]


    def _text(a):
        import numpy
        array = numpy.asarray(a)
        if array.dtype.kind != 'U':
            raise TypeError('string operation on non-string array')
        return array


    def _kept(function, a, *others):
        import numpy
        array = _text(a)
        shape, items = _spread((array,) + others)
        return numpy.array([function(*item) for item in items], dtype=array.dtype).reshape(shape)


    def _fitted(function, a, *others):
        import numpy
        shape, items = _spread((_text(a),) + others)
        return numpy.array([function(*item) for item in items], dtype=str).reshape(shape)


    def _found(function, kind, a, *others):
        import numpy
        shape, items = _spread((_text(a),) + others)
        result = numpy.array([function(*item) for item in items], dtype=kind).reshape(shape)
        return result if shape != () else result[()]


    def upper(a):
        return _kept(str.upper, a)


    def lower(a):
        return _kept(str.lower, a)


    def title(a):
        return _kept(str.title, a)


    def capitalize(a):
        return _kept(str.capitalize, a)


    def swapcase(a):
        return _kept(str.swapcase, a)


    def strip(a, chars=None):
        return _kept(lambda text: text.strip(chars), a)


    def lstrip(a, chars=None):
        return _kept(lambda text: text.lstrip(chars), a)


    def rstrip(a, chars=None):
        return _kept(lambda text: text.rstrip(chars), a)


    def add(x1, x2):
        import numpy
        return numpy.add(_text(x1), _text(x2))


    def multiply(a, i):
        return _fitted(lambda text, times: text * times, a, i)


    def mod(a, values):
        return _fitted(lambda text, value: text % (value,), a, values)


    def replace(a, old, new, count=-1):
        return _fitted(lambda text, old, new, count: text.replace(old, new, count), a, old, new, count)


    def join(sep, seq):
        return _fitted(lambda text, sep: sep.join(text), seq, sep)


    def center(a, width, fillchar=' '):
        return _fitted(lambda text, width, fill: text.center(width, fill), a, width, fillchar)


    def ljust(a, width, fillchar=' '):
        return _fitted(lambda text, width, fill: text.ljust(width, fill), a, width, fillchar)


    def rjust(a, width, fillchar=' '):
        return _fitted(lambda text, width, fill: text.rjust(width, fill), a, width, fillchar)


    def zfill(a, width):
        return _fitted(lambda text, width: text.zfill(width), a, width)


    def str_len(a):
        return _found(len, int, a)


    def _searched(method, kind, a, sub, start, end):
        return _found(lambda text, sub: method(text, sub, start, len(text) if end is None else end), kind, a, sub)


    def count(a, sub, start=0, end=None):
        return _searched(str.count, int, a, sub, start, end)


    def find(a, sub, start=0, end=None):
        return _searched(str.find, int, a, sub, start, end)


    def rfind(a, sub, start=0, end=None):
        return _searched(str.rfind, int, a, sub, start, end)


    def index(a, sub, start=0, end=None):
        return _searched(str.index, int, a, sub, start, end)


    def rindex(a, sub, start=0, end=None):
        return _searched(str.rindex, int, a, sub, start, end)


    def startswith(a, prefix, start=0, end=None):
        return _searched(str.startswith, bool, a, prefix, start, end)


    def endswith(a, suffix, start=0, end=None):
        return _searched(str.endswith, bool, a, suffix, start, end)


    def isalpha(a):
        return _found(str.isalpha, bool, a)


    def isdigit(a):
        return _found(str.isdigit, bool, a)


    def isalnum(a):
        return _found(str.isalnum, bool, a)


    def isspace(a):
        return _found(str.isspace, bool, a)


    def isupper(a):
        return _found(str.isupper, bool, a)


    def islower(a):
        return _found(str.islower, bool, a)


    def equal(x1, x2):
        return _text(x1) == _text(x2)


    def not_equal(x1, x2):
        return _text(x1) != _text(x2)


    def less(x1, x2):
        return _text(x1) < _text(x2)


    def less_equal(x1, x2):
        return _text(x1) <= _text(x2)


    def greater(x1, x2):
        return _text(x1) > _text(x2)


    def greater_equal(x1, x2):
        return _text(x1) >= _text(x2)
    """#
}
