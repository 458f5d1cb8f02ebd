extension ModuleTexts {
  /// The module `numpy.testing`.
  static let testingText = #"""
    def _message(header, remark, values, verbose, names=('ACTUAL', 'DESIRED')):
        import numpy
        lines = ['\n' + header]
        if remark:
            if '\n' not in remark and len(remark) < 79 - len(header):
                lines = [lines[0] + ' ' + remark]
            else:
                lines.append(remark)
        if verbose:
            for name, value in zip(names, values):
                text = numpy.array_repr(value, precision=8) if isinstance(value, numpy.ndarray) else repr(value)
                if text.count('\n') > 3:
                    text = '\n'.join(text.splitlines()[:3]) + '...'
                lines.append(f' {name}: {text}')
        return '\n'.join(lines)


    def _item(value):
        return str(value) if isinstance(value, str) else value.item()


    def _places(fits, x, y, names):
        import numpy
        places = numpy.argwhere(~fits)
        many = len(places)
        if x.ndim == 0 and y.ndim == 0:
            return []
        shape = fits.shape
        x, y = numpy.broadcast_to(x, shape), numpy.broadcast_to(y, shape)
        lines = ['Mismatch at index:' if many == 1 else 'Mismatch at indices:' if many <= 5 else 'First 5 mismatches are at indices:']
        for place in places[:5]:
            place = tuple(place.tolist())
            lines.append(f' {list(place)}: {_item(x[place])} ({names[0]}), {_item(y[place])} ({names[1]})')
        return lines


    def _compare(comparison, actual, desired, header, err_msg, verbose, strict=False, equal_nan=True, names=('ACTUAL', 'DESIRED')):
        import numpy
        x, y = numpy.asarray(actual), numpy.asarray(desired)

        def fail(remark, values):
            raise AssertionError(_message(header, err_msg + '\n' + remark, values, verbose, names))

        if strict and (x.shape != y.shape or x.dtype != y.dtype):
            kind = 'shapes' if x.shape != y.shape else 'dtypes'
            one, other = (x.shape, y.shape) if x.shape != y.shape else (x.dtype, y.dtype)
            fail(f'({kind} {one}, {other} mismatch)', (x, y))
        if x.shape != () and y.shape != () and x.shape != y.shape:
            fail(f'(shapes {x.shape}, {y.shape} mismatch)', (x, y))
        flagged = numpy.zeros(numpy.broadcast_shapes(x.shape, y.shape), dtype=bool)
        if x.dtype.kind == 'f' or y.dtype.kind == 'f':
            if x.dtype.kind != 'U' and y.dtype.kind != 'U':
                for kind, find in (('nan', numpy.isnan), ('inf', numpy.isinf)):
                    if kind == 'nan' and not equal_nan:
                        continue
                    one, other = find(x), find(y)
                    if numpy.any(one != other):
                        fail(f'{kind} location mismatch:', (x, y))
                    if kind == 'inf' and one.shape == other.shape and numpy.any(one) and not numpy.all(x[one] == y[one]):
                        fail('inf values mismatch:', (x[one], y[one]))
                    flagged = flagged | one | other
        fits = numpy.asarray(comparison(x, y)) | flagged
        if numpy.all(fits):
            return
        fits = numpy.broadcast_to(fits, flagged.shape)
        wrong = numpy.count_nonzero(~fits)
        lines = [f'Mismatched elements: {wrong} / {fits.size} ({100 * wrong / fits.size:.3g}%)']
        lines = lines + _places(fits, x, y, names)
        if x.dtype.kind in 'iuf' and y.dtype.kind in 'iuf':
            one, other = numpy.broadcast_to(x, fits.shape)[~fits], numpy.broadcast_to(y, fits.shape)[~fits]
            error = numpy.where(one > other, one - other, other - one)
            lines.append('Max absolute difference among violations: ' + numpy.array2string(numpy.asarray(numpy.max(error))))
            known = other != 0
            relative = numpy.max(error[known] / abs(other[known])) if numpy.any(known) else numpy.inf
            lines.append('Max relative difference among violations: ' + numpy.array2string(numpy.asarray(relative)))
        fail('\n'.join(lines), (x, y))


    def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False):
        import numpy
        _compare(lambda x, y: numpy.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan), actual, desired,
                 f'Not equal to tolerance rtol={rtol:g}, atol={atol:g}', str(err_msg), verbose, strict, equal_nan)


    def assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
        _compare(lambda x, y: x == y, actual, desired, 'Arrays are not equal', err_msg, verbose, strict)


    def assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True):
        import numpy

        def near(x, y):
            return abs(numpy.asarray(x, dtype=float) - numpy.asarray(y, dtype=float)) < 1.5 * 10.0 ** (-decimal)

        _compare(near, actual, desired, f'Arrays are not almost equal to {decimal} decimals', err_msg, verbose)


    def assert_array_less(x, y, err_msg='', verbose=True, *, strict=False):
        _compare(lambda x, y: x < y, x, y, 'Arrays are not strictly ordered `x < y`', err_msg, verbose, strict, names=('x', 'y'))


    def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
        import numpy
        if isinstance(actual, (numpy.ndarray, tuple, list)) or isinstance(desired, (numpy.ndarray, tuple, list)):
            return assert_array_almost_equal(actual, desired, decimal, err_msg)
        same = actual == desired or actual != actual and desired != desired
        if not same and not abs(desired - actual) < 1.5 * 10.0 ** (-decimal):
            header = f'Arrays are not almost equal to {decimal} decimals'
            raise AssertionError(_message(header, err_msg, (actual, desired), verbose))


    def assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
        import numpy
        if isinstance(desired, dict):
            if not isinstance(actual, dict):
                raise AssertionError(repr(type(actual)))
            assert_equal(len(actual), len(desired), err_msg, verbose)
            for key in desired:
                if key not in actual:
                    raise AssertionError(repr(key))
                assert_equal(actual[key], desired[key], f'key={key!r}\n{err_msg}', verbose)
            return
        if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
            assert_equal(len(actual), len(desired), err_msg, verbose)
            for number in range(len(desired)):
                assert_equal(actual[number], desired[number], f'item={number!r}\n{err_msg}', verbose)
            return
        if isinstance(actual, numpy.ndarray) or isinstance(desired, numpy.ndarray):
            return assert_array_equal(actual, desired, err_msg, verbose, strict=strict)
        if not (actual == desired or actual != actual and desired != desired):
            raise AssertionError(_message('Items are not equal:', err_msg, (actual, desired), verbose))


    def assert_(val, msg=''):
        if not val:
            raise AssertionError(msg)


    def assert_raises(exception_class, *args, **names):
        class raises:
            def __enter__(self):
                return self

            def __exit__(self, kind, value, traceback):
                if kind is None:
                    raise AssertionError(f'{exception_class.__name__} not raised')
                if not issubclass(kind, exception_class):
                    return False
                self.exception = value
                return True

        if not args:
            return raises()
        try:
            args[0](*args[1:], **names)
        except exception_class:
            return
        raise AssertionError(f'{exception_class.__name__} not raised by {args[0].__name__}')
    """#
}
