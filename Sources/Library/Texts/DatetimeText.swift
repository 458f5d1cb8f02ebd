extension ModuleTexts {
  /// The module `datetime`.
  static let datetimeText = #"""
    import time as _time

    MINYEAR = 1
    MAXYEAR = 9999
    _lengths = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    _days = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
    _months = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
               'November', 'December')


    def _is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


    def _length(year, month):
        return 29 if month == 2 and _is_leap(year) else _lengths[month - 1]


    def _ordinal(year, month, day):
        before = year - 1
        days = before * 365 + before // 4 - before // 100 + before // 400
        for other in range(1, month):
            days += _length(year, other)
        return days + day


    def _from_ordinal(number):
        year = min(max(number * 400 // 146097, 1), 9999)
        while _ordinal(year, 1, 1) > number:
            year -= 1
        while year < 9999 and _ordinal(year + 1, 1, 1) <= number:
            year += 1
        number -= _ordinal(year, 1, 1)
        month = 1
        while number >= _length(year, month):
            number -= _length(year, month)
            month += 1
        return year, month, number + 1


    def _two(number):
        return '%02d' % number


    class timedelta:
        def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
            whole = ((days + weeks * 7) * 86400 + seconds + minutes * 60 + hours * 3600) * 1000000
            self._set(round(whole + microseconds + milliseconds * 1000))

        def _set(self, total):
            seconds, self._microseconds = divmod(total, 1000000)
            self._days, self._seconds = divmod(seconds, 86400)
            if abs(self._days) > 999999999:
                raise OverflowError('days=' + str(self._days) + '; must have magnitude <= 999999999')

        @staticmethod
        def _of(total):
            result = timedelta()
            result._set(total)
            return result

        def _total(self):
            return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

        @property
        def days(self):
            return self._days

        @property
        def seconds(self):
            return self._seconds

        @property
        def microseconds(self):
            return self._microseconds

        def total_seconds(self):
            return self._total() / 1000000

        def __repr__(self):
            parts = []
            for name in ('days', 'seconds', 'microseconds'):
                if getattr(self, name):
                    parts.append(name + '=' + str(getattr(self, name)))
            return 'datetime.timedelta(' + (', '.join(parts) or '0') + ')'

        def __str__(self):
            text = '%d:%02d:%02d' % (self._seconds // 3600, self._seconds // 60 % 60, self._seconds % 60)
            if self._days:
                text = '%d day%s, ' % (self._days, '' if abs(self._days) == 1 else 's') + text
            return text + '.%06d' % self._microseconds if self._microseconds else text

        def __add__(self, other):
            return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

        __radd__ = __add__

        def __sub__(self, other):
            return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

        def __mul__(self, other):
            return timedelta._of(round(self._total() * other)) if isinstance(other, (int, float)) else NotImplemented

        __rmul__ = __mul__

        def __truediv__(self, other):
            if isinstance(other, timedelta):
                return self._total() / other._total()
            return timedelta._of(round(self._total() / other)) if isinstance(other, (int, float)) else NotImplemented

        def __floordiv__(self, other):
            if isinstance(other, timedelta):
                return self._total() // other._total()
            return timedelta._of(self._total() // other) if isinstance(other, int) else NotImplemented

        def __mod__(self, other):
            return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

        def __neg__(self):
            return timedelta._of(-self._total())

        def __pos__(self):
            return self

        def __abs__(self):
            return timedelta._of(abs(self._total()))

        def __bool__(self):
            return self._total() != 0

        def __hash__(self):
            return hash(self._total())

        def __eq__(self, other):
            return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

        def __lt__(self, other):
            return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

        def __le__(self, other):
            return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

        def __gt__(self, other):
            return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

        def __ge__(self, other):
            return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented


    class tzinfo:
        pass


    class timezone(tzinfo):
        def __init__(self, offset, name=None):
            self._offset = offset
            self._name = name

        def utcoffset(self, dt):
            return self._offset

        def __repr__(self):
            return 'datetime.timezone.utc' if self is timezone.utc else 'datetime.timezone(' + repr(self._offset) + ')'

        def __str__(self):
            if self._name is not None:
                return self._name
            total = self._offset._total() // 60000000
            if total == 0:
                return 'UTC'
            return 'UTC' + ('-' if total < 0 else '+') + _two(abs(total) // 60) + ':' + _two(abs(total) % 60)


    timezone.utc = timezone(timedelta(0))
    UTC = timezone.utc


    def _check_date(year, month, day):
        if not 1 <= year <= 9999:
            raise ValueError('year ' + str(year) + ' is out of range')
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12')
        if not 1 <= day <= _length(year, month):
            raise ValueError('day is out of range for month')


    def _check_time(hour, minute, second, microsecond):
        if not 0 <= hour <= 23:
            raise ValueError('hour must be in 0..23')
        if not 0 <= minute <= 59:
            raise ValueError('minute must be in 0..59')
        if not 0 <= second <= 59:
            raise ValueError('second must be in 0..59')
        if not 0 <= microsecond <= 999999:
            raise ValueError('microsecond must be in 0..999999')


    def _format(self, format):
        hour = getattr(self, 'hour', 0)
        parts = []
        place = 0
        while place < len(format):
            letter = format[place]
            place += 1
            if letter != '%' or place == len(format):
                parts.append(letter)
                continue
            code = format[place]
            place += 1
            day = self.weekday() if code in 'aAwu' else 0
            known = {
                'a': lambda: _days[day][:3], 'A': lambda: _days[day],
                'w': lambda: str((day + 1) % 7), 'u': lambda: str(day + 1),
                'd': lambda: _two(self.day), 'm': lambda: _two(self.month),
                'b': lambda: _months[self.month - 1][:3], 'B': lambda: _months[self.month - 1],
                'y': lambda: _two(self.year % 100), 'Y': lambda: str(self.year),
                'H': lambda: _two(hour), 'I': lambda: _two((hour + 11) % 12 + 1),
                'p': lambda: 'AM' if hour < 12 else 'PM',
                'M': lambda: _two(getattr(self, 'minute', 0)), 'S': lambda: _two(getattr(self, 'second', 0)),
                'f': lambda: '%06d' % getattr(self, 'microsecond', 0),
                'j': lambda: '%03d' % (_ordinal(self.year, self.month, self.day) - _ordinal(self.year, 1, 1) + 1),
                'F': lambda: '%d-%02d-%02d' % (self.year, self.month, self.day),
                'D': lambda: '%02d/%02d/%02d' % (self.month, self.day, self.year % 100),
                'T': lambda: '%02d:%02d:%02d' % (hour, self.minute, self.second), 'Z': lambda: '', 'z': lambda: '',
                '%': lambda: '%',
            }
            if code not in known:
                not_supported('this directive of strftime')
            parts.append(known[code]())
        return ''.join(parts)


    class date:
        def __init__(self, year, month, day):
            _check_date(year, month, day)
            self._year = year
            self._month = month
            self._day = day

        @property
        def year(self):
            return self._year

        @property
        def month(self):
            return self._month

        @property
        def day(self):
            return self._day

        @classmethod
        def today(cls):
            return cls.fromtimestamp(_time.time())

        @classmethod
        def fromtimestamp(cls, timestamp, /):
            return cls(*_from_ordinal(719163 + int(timestamp // 86400)))

        @classmethod
        def fromordinal(cls, n, /):
            return cls(*_from_ordinal(n))

        @classmethod
        def fromisoformat(cls, text, /):
            parts = text.split('-')
            if len(parts) != 3 or [len(part) for part in parts] != [4, 2, 2]:
                raise ValueError('Invalid isoformat string: ' + repr(text))
            return cls(*[int(part) for part in parts])

        def toordinal(self):
            return _ordinal(self._year, self._month, self._day)

        def weekday(self):
            return (self.toordinal() + 6) % 7

        def isoweekday(self):
            return self.weekday() + 1

        def isoformat(self):
            return '%04d-%02d-%02d' % (self._year, self._month, self._day)

        def strftime(self, format):
            return _format(self, format)

        def __format__(self, format):
            return _format(self, format) if format else str(self)

        def replace(self, year=None, month=None, day=None):
            return date(
                self._year if year is None else year, self._month if month is None else month,
                self._day if day is None else day)

        def __str__(self):
            return self.isoformat()

        def __repr__(self):
            return 'datetime.date(%d, %d, %d)' % (self._year, self._month, self._day)

        def _key(self):
            return (self._year, self._month, self._day)

        def __hash__(self):
            return hash(self._key())

        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return date.fromordinal(self.toordinal() + other.days)

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return date.fromordinal(self.toordinal() - other.days)
            return timedelta(days=self.toordinal() - other.toordinal()) if isinstance(other, date) else NotImplemented

        def __eq__(self, other):
            return self._key() == other._key() if type(other) is type(self) else NotImplemented

        def __lt__(self, other):
            return self._key() < other._key() if type(other) is type(self) else NotImplemented

        def __le__(self, other):
            return self._key() <= other._key() if type(other) is type(self) else NotImplemented

        def __gt__(self, other):
            return self._key() > other._key() if type(other) is type(self) else NotImplemented

        def __ge__(self, other):
            return self._key() >= other._key() if type(other) is type(self) else NotImplemented


    class time:
        def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
            _check_time(hour, minute, second, microsecond)
            self.hour = hour
            self.minute = minute
            self.second = second
            self.microsecond = microsecond

        def isoformat(self):
            text = '%02d:%02d:%02d' % (self.hour, self.minute, self.second)
            return text + '.%06d' % self.microsecond if self.microsecond else text

        __str__ = isoformat


    class datetime(date):
        def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
            super().__init__(year, month, day)
            _check_time(hour, minute, second, microsecond)
            self._hour = hour
            self._minute = minute
            self._second = second
            self._microsecond = microsecond
            self._tzinfo = tzinfo

        @property
        def hour(self):
            return self._hour

        @property
        def minute(self):
            return self._minute

        @property
        def second(self):
            return self._second

        @property
        def microsecond(self):
            return self._microsecond

        @property
        def tzinfo(self):
            return self._tzinfo

        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(_time.time(), tz)

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(_time.time())

        @classmethod
        def today(cls):
            return cls.fromtimestamp(_time.time())

        @classmethod
        def fromtimestamp(cls, timestamp, tz=None):
            return cls._of(719163 * 86400000000 + round(timestamp * 1000000), tz)

        @classmethod
        def _of(cls, total, tz=None):
            days, rest = divmod(total, 86400000000)
            seconds, microseconds = divmod(rest, 1000000)
            return cls(
                *_from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, microseconds, tz)

        @classmethod
        def combine(cls, date, time):
            return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond)

        @classmethod
        def fromisoformat(cls, text, /):
            day = date.fromisoformat(text[:10])
            parts = text[11:].split(':') if len(text) > 10 else []
            seconds = parts[2].split('.') if len(parts) > 2 else ['0']
            return cls(
                day.year, day.month, day.day, int(parts[0]) if parts else 0, int(parts[1]) if len(parts) > 1 else 0,
                int(seconds[0]), int((seconds[1] + '000000')[:6]) if len(seconds) > 1 else 0)

        def _total(self):
            seconds = self._hour * 3600 + self._minute * 60 + self._second
            return (self.toordinal() * 86400 + seconds) * 1000000 + self._microsecond

        def timestamp(self):
            return (self._total() - 719163 * 86400000000) / 1000000

        def date(self):
            return _date(self._year, self._month, self._day)

        def time(self):
            return time(self._hour, self._minute, self._second, self._microsecond)

        def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None):
            given = (year, month, day, hour, minute, second, microsecond)
            return datetime(*[own if other is None else other for own, other in zip(self._key(), given)])

        def isoformat(self, sep='T', timespec='auto'):
            text = super().isoformat() + sep + '%02d:%02d:%02d' % (self._hour, self._minute, self._second)
            if timespec == 'milliseconds':
                text += '.%03d' % (self._microsecond // 1000)
            elif timespec == 'microseconds' or timespec == 'auto' and self._microsecond:
                text += '.%06d' % self._microsecond
            return text + '+00:00' if self._tzinfo is not None else text

        def __str__(self):
            return self.isoformat(' ')

        def __repr__(self):
            parts = [str(number) for number in self._key()]
            if parts[-1] == '0':
                parts.pop()
                if parts[-1] == '0':
                    parts.pop()
            return 'datetime.datetime(' + ', '.join(parts) + ')'

        def _key(self):
            return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

        def __add__(self, other):
            return datetime._of(self._total() + other._total(), self._tzinfo) if isinstance(
                other, timedelta) else NotImplemented

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return datetime._of(self._total() - other._total(), self._tzinfo)
            return timedelta._of(self._total() - other._total()) if isinstance(other, datetime) else NotImplemented


    _date = date
    """#
}
