extension ModuleTexts {
  /// What of `numpy` are polynomials by their coefficients, the highest power first. It is part of the text of `numpy`.
  static let polynomialText = #"""


    def _trimmed(coefficients):
        array = numpy.atleast_1d(numpy.asarray(_coefficients(coefficients)))
        if array.ndim > 1:
            raise ValueError('Polynomial must be 1d only.')
        places = numpy.flatnonzero(array)
        return array[places[0]:] if len(places) else numpy.array([0], dtype=array.dtype)


    def _coefficients(value):
        return value.coeffs if isinstance(value, poly1d) else value


    def _same(result, *values):
        return poly1d(result) if any([isinstance(value, poly1d) for value in values]) else result


    def roots(p):
        array = numpy.atleast_1d(numpy.asarray(_coefficients(p)))
        if array.ndim != 1:
            raise ValueError('Input must be a rank-1 array.')
        places = numpy.flatnonzero(array)
        if len(places) == 0:
            return numpy.array([])
        zeros = len(array) - 1 - int(places[-1])
        array = array[int(places[0]):int(places[-1]) + 1].astype(float)
        count = len(array)
        found = numpy.array([])
        if count > 1:
            companion = numpy.diag(numpy.ones(count - 2), -1)
            companion[0, :] = -array[1:] / array[0]
            found = numpy.linalg.eigvals(companion)
        return numpy.hstack((found, numpy.zeros(zeros)))


    def poly(seq_of_zeros):
        zeros = numpy.atleast_1d(numpy.asarray(seq_of_zeros))
        if zeros.ndim == 2:
            zeros = numpy.linalg.eigvals(zeros)
        if len(zeros) == 0:
            return 1.0
        result = numpy.ones(1)
        for zero in zeros:
            result = numpy.convolve(result, numpy.array([1, -zero]), mode='full')
        return result


    def polyadd(a1, a2):
        one, other = [numpy.atleast_1d(numpy.asarray(_coefficients(value))) for value in (a1, a2)]
        gap = len(other) - len(one)
        if gap > 0:
            one = numpy.concatenate((numpy.zeros(gap, one.dtype), one))
        elif gap < 0:
            other = numpy.concatenate((numpy.zeros(-gap, other.dtype), other))
        return _same(one + other, a1, a2)


    def polysub(a1, a2):
        one, other = [numpy.atleast_1d(numpy.asarray(_coefficients(value))) for value in (a1, a2)]
        return _same(polyadd(one, -other), a1, a2)


    def polymul(a1, a2):
        return _same(numpy.convolve(_trimmed(a1), _trimmed(a2)), a1, a2)


    def polydiv(u, v):
        one, other = [numpy.atleast_1d(numpy.asarray(_coefficients(value))) + 0.0 for value in (u, v)]
        m = len(one) - 1
        n = len(other) - 1
        scale = 1.0 / other[0]
        quotient = numpy.zeros((max(m - n + 1, 1),))
        rest = one.copy()
        for k in range(0, m - n + 1):
            d = scale * rest[k]
            quotient[k] = d
            rest[k:k + n + 1] -= d * other
        while numpy.allclose(rest[0], 0, rtol=1e-14) and rest.shape[-1] > 1:
            rest = rest[1:]
        return _same(quotient, u, v), _same(rest, u, v)


    def polyder(p, m=1):
        if m < 0:
            raise ValueError('Order of derivative must be positive (see polyint)')
        array = numpy.asarray(_coefficients(p))
        for number in range(m):
            array = array[:-1] * numpy.arange(len(array) - 1, 0, -1)
        return _same(array, p)


    def polyint(p, m=1, k=None):
        if m < 0:
            raise ValueError('Order of integral must be positive (see polyder)')
        constants = [0.0] * m if k is None else list(numpy.atleast_1d(k))
        if len(constants) == 1 and m > 1:
            constants = constants * m
        array = numpy.asarray(_coefficients(p))
        for number in range(m):
            array = numpy.concatenate((array / numpy.arange(len(array), 0, -1), [constants[number]]))
        return _same(array, p)


    def _raised(text, width=70):
        above = ''
        below = ''
        output = ' '
        while '**' in text:
            place = text.index('**')
            part = text[:place]
            end = place + 2
            while end < len(text) and text[end].isdigit():
                end += 1
            power = text[place + 2:end]
            text = text[end:]
            added_below = part + ' ' * (len(power) - 1)
            added_above = ' ' * (len(part) - 1) + power
            if len(below) + len(added_below) > width or len(above) + len(added_above) > width:
                output += above + '\n' + below + '\n '
                above = added_above
                below = added_below
            else:
                below += part + ' ' * (len(power) - 1)
                above += ' ' * (len(part) - 1) + power
        output += above + '\n' + below
        return output + text


    class poly1d:
        __hash__ = None
        __array_priority__ = 100.0

        def __init__(self, c_or_r, r=False, variable=None):
            if isinstance(c_or_r, poly1d):
                self._variable = c_or_r.variable
                self._coeffs = c_or_r.coeffs
            else:
                self._coeffs = _trimmed(poly(c_or_r) if r else c_or_r)
                self._variable = 'x'
            if variable is not None:
                self._variable = variable

        @property
        def coeffs(self):
            return self._coeffs

        c = coef = coefficients = coeffs

        @property
        def variable(self):
            return self._variable

        @property
        def order(self):
            return len(self._coeffs) - 1

        o = order

        @property
        def roots(self):
            return roots(self._coeffs)

        r = roots

        def __repr__(self):
            return 'poly1d' + repr(self._coeffs)[5:]

        def __len__(self):
            return self.order

        def __iter__(self):
            return iter(self._coeffs)

        def __str__(self):
            text = '0'
            count = len(self._coeffs) - 1
            for number in range(count + 1):
                word = '%.4g' % self._coeffs[number]
                if word[-4:] == '0000':
                    word = word[:-5]
                power = count - number
                if power == 0:
                    term = word if word != '0' or number == 0 else ''
                elif word == '0':
                    term = ''
                elif power == 1:
                    term = self._variable if word == 'b' else word + ' ' + self._variable
                else:
                    term = word + ' ' + self._variable + '**' + str(power)
                if number == 0:
                    text = term
                elif term:
                    text += ' - ' + term[1:] if term.startswith('-') else ' + ' + term
            return _raised(text)

        def __call__(self, value):
            if isinstance(value, poly1d):
                result = poly1d([0])
                for coefficient in self._coeffs:
                    result = result * value + coefficient
                return result
            return numpy.polyval(self._coeffs, value)

        def __neg__(self):
            return poly1d(-self._coeffs)

        def __pos__(self):
            return self

        def __add__(self, other):
            return poly1d(polyadd(self._coeffs, poly1d(other)._coeffs))

        __radd__ = __add__

        def __sub__(self, other):
            return poly1d(polysub(self._coeffs, poly1d(other)._coeffs))

        def __rsub__(self, other):
            return poly1d(polysub(poly1d(other)._coeffs, self._coeffs))

        def __mul__(self, other):
            if numpy.isscalar(other):
                return poly1d(self._coeffs * other)
            return poly1d(polymul(self._coeffs, poly1d(other)._coeffs))

        def __rmul__(self, other):
            return self * other

        def __pow__(self, value):
            if not numpy.isscalar(value) or int(value) != value or value < 0:
                raise ValueError('Power to non-negative integers only.')
            result = [1]
            for number in range(value):
                result = polymul(self._coeffs, result)
            return poly1d(result)

        def __truediv__(self, other):
            if numpy.isscalar(other):
                return poly1d(self._coeffs / other)
            return polydiv(self, poly1d(other))

        def __eq__(self, other):
            if not isinstance(other, poly1d):
                return NotImplemented
            return self._coeffs.shape == other._coeffs.shape and bool((self._coeffs == other._coeffs).all())

        def __getitem__(self, value):
            place = self.order - value
            return self._coeffs.dtype.type(0) if value > self.order or value < 0 else self._coeffs[place]

        def __setitem__(self, key, value):
            place = self.order - key
            if key < 0:
                raise ValueError('Does not support negative powers.')
            if key > self.order:
                self._coeffs = numpy.concatenate((numpy.zeros(key - self.order, self._coeffs.dtype), self._coeffs))
                place = 0
            self._coeffs[place] = value

        def deriv(self, m=1):
            return poly1d(polyder(self._coeffs, m=m))

        def integ(self, m=1, k=0):
            return poly1d(polyint(self._coeffs, m=m, k=k))
    """#
}
