extension ModuleTexts {
  /// The module `json`.
  static let jsonText = #"""
    _escapes = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}


    class JSONDecodeError(ValueError):
        def __init__(self, msg, doc, pos):
            line = doc.count('\n', 0, pos) + 1
            column = pos - doc.rfind('\n', 0, pos)
            super().__init__(msg + ': line ' + str(line) + ' column ' + str(column) + ' (char ' + str(pos) + ')')
            self.msg = msg
            self.doc = doc
            self.pos = pos
            self.lineno = line
            self.colno = column


    JSONDecodeError.__module__ = 'json.decoder'


    def _hex(code):
        return '\\u' + ('0000' + hex(code)[2:])[-4:]


    def _quoted(text, ascii):
        parts = []
        for letter in text:
            code = ord(letter)
            if letter in _escapes:
                parts.append(_escapes[letter])
            elif code < 32 or ascii and 126 < code < 65536 or ascii and code == 127:
                parts.append(_hex(code))
            elif ascii and code > 65535:
                code -= 65536
                parts.append(_hex(55296 + (code >> 10)) + _hex(56320 + (code & 1023)))
            else:
                parts.append(letter)
        return '"' + ''.join(parts) + '"'


    def _number(value, allow_nan):
        if value != value or value in (float('inf'), float('-inf')):
            if not allow_nan:
                raise ValueError('Out of range float values are not JSON compliant')
            return 'NaN' if value != value else 'Infinity' if value > 0 else '-Infinity'
        return float.__repr__(value)


    class _Writer:
        def __init__(self, skipkeys, ensure_ascii, allow_nan, indent, separators, default, sort_keys):
            self.skipkeys = skipkeys
            self.ascii = ensure_ascii
            self.allow_nan = allow_nan
            self.indent = ' ' * indent if isinstance(indent, int) else indent
            if separators is None:
                separators = (', ', ': ') if indent is None else (',', ': ')
            self.between, self.after = separators
            self.default = default
            self.sort_keys = sort_keys
            self.open = []

        def scalar(self, value):
            if value is None:
                return 'null'
            if value is True:
                return 'true'
            if value is False:
                return 'false'
            if isinstance(value, str):
                return _quoted(value, self.ascii)
            if isinstance(value, int):
                return int.__repr__(value)
            if isinstance(value, float):
                return _number(value, self.allow_nan)
            return None

        def key(self, key):
            if isinstance(key, str):
                return key
            if key is None or isinstance(key, (int, float)):
                return self.scalar(key)
            if self.skipkeys:
                return None
            raise TypeError('keys must be str, int, float, bool or None, not ' + type(key).__name__)

        def write(self, value, depth):
            text = self.scalar(value)
            if text is not None:
                return text
            if any([value is other for other in self.open]):
                raise ValueError('Circular reference detected')
            self.open.append(value)
            if isinstance(value, (list, tuple)):
                text = self.brackets('[', [self.write(item, depth + 1) for item in value], ']', depth)
            elif isinstance(value, dict):
                pairs = sorted(value.items()) if self.sort_keys else value.items()
                parts = []
                for key, item in pairs:
                    key = self.key(key)
                    if key is not None:
                        parts.append(_quoted(key, self.ascii) + self.after + self.write(item, depth + 1))
                text = self.brackets('{', parts, '}', depth)
            elif self.default is not None:
                text = self.write(self.default(value), depth)
            else:
                raise TypeError('Object of type ' + type(value).__name__ + ' is not JSON serializable')
            self.open.pop()
            return text

        def brackets(self, first, parts, last, depth):
            if not parts or self.indent is None:
                return first + self.between.join(parts) + last
            inner = '\n' + self.indent * (depth + 1)
            return first + inner + (self.between + inner).join(parts) + '\n' + self.indent * depth + last


    def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
              separators=None, default=None, sort_keys=False):
        if cls is not None:
            default = cls().default
        return _Writer(skipkeys, ensure_ascii, allow_nan, indent, separators, default, sort_keys).write(obj, 0)


    class JSONEncoder:
        def __init__(self, **settings):
            pass

        def default(self, o):
            raise TypeError('Object of type ' + type(o).__name__ + ' is not JSON serializable')


    class _Reader:
        def __init__(self, text, object_hook, parse_float, parse_int):
            self.text = text
            self.place = 0
            self.hook = object_hook
            self.parse_float = float if parse_float is None else parse_float
            self.parse_int = int if parse_int is None else parse_int

        def fail(self, message, place=None):
            raise JSONDecodeError(message, self.text, self.place if place is None else place)

        def skip(self):
            text = self.text
            while self.place < len(text) and text[self.place] in ' \t\n\r':
                self.place += 1

        def next(self):
            return self.text[self.place:self.place + 1]

        def value(self):
            letter = self.next()
            if letter == '"':
                return self.string()
            if letter == '{':
                return self.object()
            if letter == '[':
                return self.array()
            for word, value in (('null', None), ('true', True), ('false', False), ('NaN', float('nan')),
                                ('Infinity', float('inf')), ('-Infinity', float('-inf'))):
                if self.text[self.place:self.place + len(word)] == word:
                    self.place += len(word)
                    return value
            return self.number()

        def digits(self, place):
            while self.text[place:place + 1] in tuple('0123456789'):
                place += 1
            return place

        def number(self):
            text = self.text
            start = self.place
            first = start + 1 if text[start:start + 1] == '-' else start
            end = self.digits(first)
            if end == first:
                self.fail('Expecting value', start)
            if text[first] == '0':
                end = first + 1
            is_float = False
            if text[end:end + 1] == '.' and self.digits(end + 1) > end + 1:
                end = self.digits(end + 1)
                is_float = True
            if text[end:end + 1] in ('e', 'E'):
                sign = end + 2 if text[end + 1:end + 2] in ('+', '-') else end + 1
                if self.digits(sign) > sign:
                    end = self.digits(sign)
                    is_float = True
            self.place = end
            return self.parse_float(text[start:end]) if is_float else self.parse_int(text[start:end])

        def string(self):
            text = self.text
            begin = self.place
            self.place += 1
            parts = []
            while True:
                letter = self.next()
                if letter == '':
                    self.fail('Unterminated string starting at', begin)
                if letter == '"':
                    self.place += 1
                    return ''.join(parts)
                if letter == '\\':
                    code = text[self.place + 1:self.place + 2]
                    if code == 'u':
                        number = int(text[self.place + 2:self.place + 6], 16)
                        self.place += 6
                        if 55296 <= number < 56320 and text[self.place:self.place + 2] == '\\u':
                            low = int(text[self.place + 2:self.place + 6], 16)
                            number = 65536 + ((number - 55296) << 10) + (low - 56320)
                            self.place += 6
                        parts.append(chr(number))
                        continue
                    known = {'"': '"', '\\': '\\', '/': '/', 'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}
                    if code not in known:
                        self.fail('Invalid \\escape')
                    parts.append(known[code])
                    self.place += 2
                    continue
                if ord(letter) < 32:
                    self.fail('Invalid control character at')
                parts.append(letter)
                self.place += 1

        def array(self):
            items = []
            self.place += 1
            self.skip()
            if self.next() == ']':
                self.place += 1
                return items
            while True:
                items.append(self.value())
                self.skip()
                letter = self.next()
                if letter not in (',', ']'):
                    self.fail("Expecting ',' delimiter")
                self.place += 1
                if letter == ']':
                    return items
                self.skip()

        def object(self):
            result = {}
            self.place += 1
            self.skip()
            if self.next() == '}':
                self.place += 1
                return result if self.hook is None else self.hook(result)
            while True:
                if self.next() != '"':
                    self.fail('Expecting property name enclosed in double quotes')
                key = self.string()
                self.skip()
                if self.next() != ':':
                    self.fail("Expecting ':' delimiter")
                self.place += 1
                self.skip()
                result[key] = self.value()
                self.skip()
                letter = self.next()
                if letter not in (',', '}'):
                    self.fail("Expecting ',' delimiter")
                self.place += 1
                if letter == '}':
                    return result if self.hook is None else self.hook(result)
                self.skip()


    def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
              object_pairs_hook=None):
        if not isinstance(s, (str, bytes)):
            raise TypeError('the JSON object must be str, bytes or bytearray, not ' + type(s).__name__)
        if isinstance(s, bytes):
            s = s.decode()
        reader = _Reader(s, object_hook, parse_float, parse_int)
        reader.skip()
        value = reader.value()
        reader.skip()
        if reader.place != len(s):
            reader.fail('Extra data')
        return value
    """#
}
