extension ModuleTexts {
  /// The module `statistics`.
  static let statisticsText = #"""
    import math


    class StatisticsError(ValueError):
        pass


    def _ratio(x):
        if isinstance(x, int):
            return int(x), 0
        mantissa, exponent = math.frexp(x)
        return int(mantissa * 9007199254740992.0), exponent - 53


    def _numbers(data, what):
        items = list(data)
        if len(items) < what[0]:
            raise StatisticsError(what[1])
        return items


    def _sums(items):
        pairs = [_ratio(x) for x in items]
        low = min([0] + [exponent for _, exponent in pairs])
        whole = [number << (exponent - low) for number, exponent in pairs]
        return sum(whole), sum([number * number for number in whole]), -low


    def _quotient(numerator, denominator, items):
        if all([isinstance(x, int) for x in items]) and numerator % denominator == 0:
            return numerator // denominator
        return numerator / denominator


    def _are_finite(items):
        return all([isinstance(x, int) or math.isfinite(x) for x in items])


    def mean(data):
        items = _numbers(data, (1, 'mean requires at least one data point'))
        if not _are_finite(items):
            return sum(items) / len(items)
        total, _, scale = _sums(items)
        return _quotient(total, len(items) << scale, items)


    def fmean(data, weights=None):
        items = _numbers(data, (1, 'fmean requires at least one data point'))
        if weights is None:
            return math.fsum(items) / len(items)
        given = list(weights)
        if len(given) != len(items):
            raise StatisticsError('data and weights must be the same length')
        below = math.fsum(given)
        if not below:
            raise StatisticsError('sum of weights must be non-zero')
        return math.fsum([x * w for x, w in zip(items, given)]) / below


    def geometric_mean(data):
        try:
            return math.exp(fmean([math.log(x) for x in data]))
        except ValueError:
            raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


    def harmonic_mean(data, weights=None):
        items = _numbers(data, (1, 'harmonic_mean requires at least one data point'))
        given = [1] * len(items) if weights is None else list(weights)
        if any([x < 0 for x in items]):
            raise StatisticsError('harmonic mean does not support negative values')
        if any([x == 0 for x in items]):
            return 0
        return sum(given) / math.fsum([w / x for x, w in zip(items, given)])


    def median(data):
        items = _numbers(sorted(data), (1, 'no median for empty data'))
        middle = len(items) // 2
        return items[middle] if len(items) % 2 else (items[middle - 1] + items[middle]) / 2


    def median_low(data):
        items = _numbers(sorted(data), (1, 'no median for empty data'))
        return items[(len(items) - 1) // 2]


    def median_high(data):
        items = _numbers(sorted(data), (1, 'no median for empty data'))
        return items[len(items) // 2]


    def _counts(items):
        counts = {}
        for item in items:
            counts[item] = counts.get(item, 0) + 1
        return counts


    def mode(data):
        counts = _counts(_numbers(data, (1, 'no mode for empty data')))
        return max(counts, key=lambda item: counts[item])


    def multimode(data):
        counts = _counts(data)
        most = max(counts.values(), default=0)
        return [item for item, count in counts.items() if count == most]


    def _spread(items, divisor):
        total, squares, scale = _sums(items)
        numerator = len(items) * squares - total * total
        return numerator, (len(items) * divisor) << (2 * scale)


    def variance(data, xbar=None):
        items = _numbers(data, (2, 'variance requires at least two data points'))
        if xbar is not None:
            return math.fsum([(x - xbar) ** 2 for x in items]) / (len(items) - 1)
        return _quotient(*_spread(items, len(items) - 1), items)


    def pvariance(data, mu=None):
        items = _numbers(data, (1, 'pvariance requires at least one data point'))
        if mu is not None:
            return math.fsum([(x - mu) ** 2 for x in items]) / len(items)
        return _quotient(*_spread(items, len(items)), items)


    def _bits(number):
        return number.bit_length()


    def _root(numerator, denominator):
        if numerator == 0:
            return 0.0
        shift = (_bits(numerator) - _bits(denominator) - 112) // 2
        above = numerator << (-2 * shift) if shift < 0 else numerator
        below = denominator << (2 * shift) if shift > 0 else denominator
        whole = math.isqrt(above // below)
        # An odd last bit keeps what was cut off from being taken for a tie.
        if whole * whole * below != above:
            whole = whole | 1
        return (whole << shift) / 1 if shift >= 0 else whole / (1 << -shift)


    def stdev(data, xbar=None):
        items = _numbers(data, (2, 'stdev requires at least two data points'))
        if xbar is not None:
            return math.sqrt(variance(items, xbar))
        return _root(*_spread(items, len(items) - 1))


    def pstdev(data, mu=None):
        items = _numbers(data, (1, 'pstdev requires at least one data point'))
        if mu is not None:
            return math.sqrt(pvariance(items, mu))
        return _root(*_spread(items, len(items)))


    def quantiles(data, *, n=4, method='exclusive'):
        if n < 1:
            raise StatisticsError('n must be at least 1')
        items = _numbers(sorted(data), (2, 'must have at least two data points'))
        count = len(items) - 1 if method == 'inclusive' else len(items) + 1
        result = []
        for i in range(1, n):
            if method == 'inclusive':
                j, delta = divmod(i * count, n)
                result.append((items[j] * (n - delta) + items[j + 1] * delta) / n)
            else:
                j = min(max(i * count // n, 1), len(items) - 1)
                delta = i * count - j * n
                result.append((items[j - 1] * (n - delta) + items[j] * delta) / n)
        return result


    def covariance(x, y, /):
        if len(x) != len(y):
            raise StatisticsError('covariance requires that both inputs have same number of data points')
        if len(x) < 2:
            raise StatisticsError('covariance requires at least two data points')
        xbar = math.fsum(x) / len(x)
        ybar = math.fsum(y) / len(x)
        return math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (len(x) - 1)


    def correlation(x, y, /):
        if len(x) != len(y):
            raise StatisticsError('correlation requires that both inputs have same number of data points')
        if len(x) < 2:
            raise StatisticsError('correlation requires at least two data points')
        xbar = math.fsum(x) / len(x)
        ybar = math.fsum(y) / len(x)
        sxy = math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
        sxx = math.fsum([(a - xbar) ** 2 for a in x])
        syy = math.fsum([(b - ybar) ** 2 for b in y])
        if not sxx * syy:
            raise StatisticsError('at least one of the inputs is constant')
        return sxy / math.sqrt(sxx * syy)
    """#
}
