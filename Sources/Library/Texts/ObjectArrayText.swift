extension ModuleTexts {
  /// Arrays of objects: an array of places in a list of what they hold, so that views share it.
  static let objectArrayText = #"""
    import numpy


    class _ObjectType:
        name = 'object'
        kind = 'O'
        char = 'O'
        itemsize = 8

        def __str__(self):
            return 'object'

        def __repr__(self):
            return "dtype('O')"

        def __eq__(self, other):
            return other is object or isinstance(other, _ObjectType) or other in ('O', 'object')

        def __hash__(self):
            return hash('O')


    _dtype = _ObjectType()


    def _shape(value):
        if isinstance(value, numpy.ndarray):
            return value.shape
        if not isinstance(value, (list, tuple)):
            return ()
        shapes = [_shape(item) for item in value]
        common = shapes[0] if shapes else ()
        for shape in shapes[1:]:
            count = 0
            while count < len(common) and count < len(shape) and common[count] == shape[count]:
                count += 1
            common = common[:count]
        return (len(value),) + common


    def _flat(value, depth, items):
        if depth == 0:
            items.append(value)
        else:
            for item in value:
                _flat(item, depth - 1, items)


    def array(value):
        if isinstance(value, ndarray):
            return value.copy()
        shape = _shape(value)
        if len(shape) > 8:
            _missing('an array of objects with more than 8 axes')
        items = []
        if isinstance(value, numpy.ndarray):
            value = value.tolist()
        _flat(value, len(shape), items)
        return ndarray(items, numpy.arange(len(items)).reshape(shape))


    def full(shape, value):
        shape = (shape,) if isinstance(shape, int) else tuple(shape)
        count = 1
        for length in shape:
            count *= length
        return ndarray([value] * count, numpy.arange(count).reshape(shape))


    def _words(value):
        return 'list(' + repr(value) + ')' if type(value) is list else repr(value)


    def _extended(text, line, word, width, prefix):
        words = word.split('\n')
        longest = max([len(part) for part in words])
        if len(line) + longest > width and len(line) > len(prefix):
            text += line.rstrip() + '\n'
            line = prefix
        indent = len(line) * ' '
        line += words[0]
        for part in words[1:]:
            text += line.rstrip() + '\n'
            line = indent + part
        return text, line + (longest - len(words[-1])) * ' '


    def _formatted(array, places, depth, prefix, width, separator):
        if depth == array.ndim:
            return _words(array._items[int(places)])
        inner = prefix + ' '
        left = width - 1
        options = numpy.get_printoptions()
        edge = options['edgeitems']
        short = array.size > options['threshold'] and len(places) > 2 * edge
        rows = [places[number] for number in range(len(places))]
        if short:
            rows = rows[:edge] + [None] + rows[len(rows) - edge:]
        words = ['...' if row is None else _formatted(array, row, depth + 1, inner, left, separator) for row in rows]
        if depth == array.ndim - 1:
            end = left - max(len(separator.rstrip()), 1)
            text = ''
            line = inner
            for number, word in enumerate(words):
                text, line = _extended(text, line, word, end if number < len(words) - 1 else left - 1, inner)
                if number < len(words) - 1:
                    line += separator
            text += line
        else:
            gap = separator.rstrip() + '\n' * (array.ndim - depth - 1)
            text = inner + (gap + inner).join(words)
        return '[' + text[len(inner):] + ']'


    class ndarray(numpy.ndarray):
        __module__ = 'numpy'
        __array_priority__ = 5.0

        def __new__(cls, items, places):
            made = numpy.ndarray.__new__(cls, places)
            made._items = items
            made._places = places
            return made

        def __init__(self, *args):
            pass

        def _look(self, places):
            return ndarray(self._items, places) if isinstance(places, numpy.ndarray) else self._items[int(places)]

        def _values(self):
            return [self._items[place] for place in self._places.ravel().tolist()]

        @property
        def dtype(self):
            return _dtype

        @property
        def T(self):
            return self._look(self._places.T)

        def transpose(self, *axes):
            return self._look(self._places.transpose(*axes))

        def reshape(self, *shape, order='C'):
            return self._look(self._places.reshape(*shape, order=order))

        def ravel(self, order='C'):
            return self._look(self._places.ravel(order))

        def squeeze(self, axis=None):
            return self._look(self._places.squeeze(axis))

        def swapaxes(self, axis1, axis2):
            return self._look(self._places.swapaxes(axis1, axis2))

        def copy(self, order='C'):
            return ndarray(self._values(), numpy.arange(self.size).reshape(self.shape))

        __copy__ = copy

        def __deepcopy__(self, memo):
            import copy
            return ndarray(copy.deepcopy(self._values(), memo), numpy.arange(self.size).reshape(self.shape))

        def flatten(self, order='C'):
            return self._look(self._places.ravel(order)).copy()

        def tolist(self):
            def listed(places):
                return [listed(part) for part in places] if isinstance(places, list) else self._items[places]

            return listed(self._places.tolist())

        def item(self, *args):
            return self._items[self._places.item(*args)]

        def fill(self, value):
            for place in self._places.ravel().tolist():
                self._items[place] = value

        def astype(self, dtype, **others):
            if dtype is object:
                return self.copy()
            return numpy.array(self.tolist(), dtype=dtype)

        def _folded(self, function, axis):
            if axis is None:
                values = self._values()
                total = values[0]
                for value in values[1:]:
                    total = function(total, value)
                return total
            lines = numpy.moveaxis(self._places, axis, 0)
            total = self._look(lines[0])
            for line in lines[1:]:
                total = self._each(function, total, self._look(line)) if isinstance(total, ndarray) else function(
                    total, self._look(line))
            return total

        def sum(self, axis=None, **others):
            if self.size == 0:
                return 0
            return self._folded(lambda a, b: a + b, axis)

        def prod(self, axis=None, **others):
            return self._folded(lambda a, b: a * b, axis)

        def max(self, axis=None, **others):
            return self._folded(lambda a, b: a if a >= b else b, axis)

        def min(self, axis=None, **others):
            return self._folded(lambda a, b: a if a <= b else b, axis)

        def mean(self, axis=None, **others):
            count = self.size if axis is None else self.shape[axis]
            return self.sum(axis) / count

        def all(self, axis=None):
            return all(self._values())

        def any(self, axis=None):
            return any(self._values())

        def sort(self, axis=-1):
            if self.ndim != 1:
                _missing('sorting an array of objects with several axes')
            for place, value in zip(self._places.tolist(), sorted(self._values())):
                self._items[place] = value

        def __len__(self):
            return len(self._places)

        def __iter__(self):
            for places in self._places:
                yield self._look(places)

        def __contains__(self, item):
            return item in self._values()

        def __getitem__(self, index):
            return self._look(self._places[index])

        def __setitem__(self, index, value):
            places = self._places[index]
            if not isinstance(places, numpy.ndarray):
                self._items[int(places)] = value
                return
            if not isinstance(value, (list, tuple, numpy.ndarray)):
                for place in places.ravel().tolist():
                    self._items[place] = value
                return
            given = array(value)
            chosen = numpy.broadcast_to(given._places, places.shape)
            values = [given._items[place] for place in chosen.ravel().tolist()]
            for place, item in zip(places.ravel().tolist(), values):
                self._items[place] = item

        @staticmethod
        def _each(function, one, other):
            parts = [value if isinstance(value, ndarray) else array(value) for value in (one, other)]
            shape = numpy.broadcast_shapes(parts[0].shape, parts[1].shape)
            lines = [
                [part._items[place] for place in numpy.broadcast_to(part._places, shape).ravel().tolist()] for part in parts]
            values = [function(a, b) for a, b in zip(*lines)]
            return ndarray(values, numpy.arange(len(values)).reshape(shape))

        def _compared(self, function, other):
            result = self._each(function, self, other)
            return numpy.array([bool(value) for value in result._items], dtype=bool).reshape(result.shape)

        def _mapped(self, function):
            return ndarray([function(value) for value in self._values()], numpy.arange(self.size).reshape(self.shape))

        def __neg__(self):
            return self._mapped(lambda value: -value)

        def __abs__(self):
            return self._mapped(abs)

        def __hash__(self):
            raise TypeError("unhashable type: 'numpy.ndarray'")

        def __bool__(self):
            if self.size == 1:
                return bool(self._values()[0])
            raise ValueError(
                'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')

        def __str__(self):
            if self.ndim == 0:
                return str(self._values()[0])
            return _formatted(self, self._places, 0, '', numpy.get_printoptions()['linewidth'], ' ')

        def __repr__(self):
            width = numpy.get_printoptions()['linewidth']
            if self.ndim == 0:
                return 'array(' + repr(self._values()[0]) + ', dtype=object)'
            text = 'array(' + (_formatted(self, self._places, 0, '      ', width, ', ') if self.size else '[]')
            shape = '' if self.size or self.shape == (0,) else ', shape=' + repr(self.shape)
            last = text.split('\n')[-1]
            gap = '\n      ' if len(last) + len(', dtype=object)') > width else ' '
            return text + shape + ',' + gap + 'dtype=object)'

        def _numpy(self, name, function, args, names):
            plain = [value for value in args if isinstance(value, ndarray)]
            if name in ('shape', 'size', 'ndim'):
                return function(*[value._places if isinstance(value, ndarray) else value for value in args], **names)
            if name in ('array', 'asarray', 'copy'):
                dtype = names.get('dtype', args[1] if len(args) > 1 else None)
                if dtype is not None and dtype is not object:
                    return args[0].astype(dtype) if plain else function([value.tolist() for value in args[0]], dtype)
                if not plain:
                    return array(args[0])
                return args[0] if name == 'asarray' else args[0].copy()
            if name in ('sum', 'prod', 'max', 'min', 'amax', 'amin', 'mean', 'any', 'all'):
                return getattr(args[0], name.replace('a', '', 1) if name[:2] == 'am' else name)(*args[1:], **names)
            if name in (
                    'transpose', 'reshape', 'ravel', 'squeeze', 'swapaxes', 'moveaxis', 'flip', 'fliplr', 'flipud', 'roll',
                    'take', 'expand_dims', 'atleast_1d', 'atleast_2d', 'delete', 'tile', 'repeat', 'permutation'):
                return args[0]._look(function(args[0]._places, *args[1:], **names))
            if name == 'choice':
                return args[0]._look(function(args[0]._places, *args[1:], **names))
            if name in ('split', 'array_split'):
                return [args[0]._look(part) for part in function(args[0]._places, *args[1:], **names)]
            if name == 'shuffle':
                order = numpy.arange(len(args[0]))
                function(order)
                args[0][:] = args[0][order].copy()
                return None
            if name in ('concatenate', 'hstack', 'vstack', 'stack', 'column_stack', 'append'):
                parts = list(args[:2]) if name == 'append' else list(args[0])
                items = []
                places = []
                for part in parts:
                    part = part if isinstance(part, ndarray) else array(part)
                    places.append(part._places + len(items))
                    items.extend(part._items)
                rest = args[2:] if name == 'append' else args[1:]
                joined = function(*places, *rest, **names) if name == 'append' else function(places, *rest, **names)
                return ndarray(items, joined)
            if name == 'array_equal':
                return list(args[0]) == list(args[1])
            if name in ('equal', 'not_equal'):
                return args[0] == args[1] if name == 'equal' else args[0] != args[1]
            _missing('`np.' + name + '` of an array of objects')
    """#

  /// The operators of arrays of objects, which ask the objects.
  static let objectOperators: String = {
    var text = "\n"
    for (name, symbol) in [
      ("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"),
      ("and", "&"), ("or", "|"),
    ] {
      text += """

            def __\(name)__(self, other):
                return self._each(lambda a, b: a \(symbol) b, self, other)

            def __r\(name)__(self, other):
                return self._each(lambda a, b: a \(symbol) b, other, self)

            def __i\(name)__(self, other):
                self[...] = self._each(lambda a, b: a \(symbol) b, self, other)
                return self

        """
    }
    for (name, symbol) in [("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")] {
      text += """

            def __\(name)__(self, other):
                return self._compared(lambda a, b: a \(symbol) b, other)

        """
    }
    return text
  }()
}
