extension ModuleTexts {
  /// The module `re`. What looks for a pattern is built in (`Pattern`).
  static let reText = #"""
    A = ASCII = 256
    I = IGNORECASE = 2
    M = MULTILINE = 8
    S = DOTALL = 16
    U = UNICODE = 32
    X = VERBOSE = 64
    NOFLAG = 0


    class error(Exception):
        __module__ = 're'

        def __init__(self, msg, pattern=None, pos=None):
            super().__init__(msg)
            self.msg = msg
            self.pattern = pattern
            self.pos = pos


    class Match:
        def __init__(self, pattern, string, pos, endpos, places):
            self.re = pattern
            self.string = string
            self.pos = pos
            self.endpos = endpos
            self._places = places

        def _number(self, group):
            if isinstance(group, str):
                if group not in self.re.groupindex:
                    raise IndexError('no such group')
                return self.re.groupindex[group]
            if not 0 <= group <= self.re.groups:
                raise IndexError('no such group')
            return group

        def _text(self, group, default=None):
            number = self._number(group)
            start = self._places[2 * number]
            return default if start < 0 else self.string[start:self._places[2 * number + 1]]

        def group(self, *groups):
            if len(groups) == 1:
                return self._text(groups[0])
            return tuple([self._text(group) for group in groups]) if groups else self._text(0)

        def __getitem__(self, group):
            return self._text(group)

        def groups(self, default=None):
            return tuple([self._text(number + 1, default) for number in range(self.re.groups)])

        def groupdict(self, default=None):
            return {name: self._text(name, default) for name in self.re.groupindex}

        def start(self, group=0, /):
            return self._places[2 * self._number(group)]

        def end(self, group=0, /):
            return self._places[2 * self._number(group) + 1]

        def span(self, group=0, /):
            return self.start(group), self.end(group)

        def expand(self, template):
            return _expanded(_template(self.re, template), self)

        @property
        def lastindex(self):
            ends = [(self._places[2 * number + 1], -number) for number in range(1, self.re.groups + 1)]
            return -max(ends)[1] if ends and max(ends)[0] >= 0 else None

        @property
        def lastgroup(self):
            for name, number in self.re.groupindex.items():
                if number == self.lastindex:
                    return name
            return None

        def __bool__(self):
            return True

        def __repr__(self):
            return '<re.Match object; span=' + repr(self.span()) + ', match=' + repr(self.group()) + '>'


    def _template(pattern, text):
        pieces = []
        place = 0
        plain = ''
        while place < len(text):
            sign = text[place]
            place += 1
            if sign != '\\':
                plain += sign
                continue
            if place == len(text):
                raise error('bad escape (end of pattern) at position ' + str(place - 1))
            sign = text[place]
            place += 1
            group = None
            if sign == 'g':
                end = text.find('>', place)
                if text[place:place + 1] != '<' or end < 0:
                    raise error('missing <' if text[place:place + 1] != '<' else 'missing >, unterminated name')
                name = text[place + 1:end]
                if name.isdigit():
                    group = int(name)
                elif name in pattern.groupindex:
                    group = pattern.groupindex[name]
                else:
                    raise IndexError('unknown group name ' + repr(name))
                place = end + 1
            elif sign.isdigit() and sign != '0':
                group = int(sign)
                if place < len(text) and text[place].isdigit():
                    group = 10 * group + int(text[place])
                    place += 1
            elif sign in 'abfnrtv':
                plain += {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}[sign]
                continue
            elif sign == '0':
                plain += '\0'
                continue
            elif sign.isalpha():
                raise error('bad escape \\' + sign + ' at position ' + str(place - 2))
            elif sign == '\\':
                plain += sign
                continue
            else:
                plain += '\\' + sign
                continue
            if group > pattern.groups:
                raise error('invalid group reference ' + str(group) + ' at position ' + str(place - 1))
            pieces.append(plain)
            pieces.append(group)
            plain = ''
        pieces.append(plain)
        return pieces


    def _expanded(pieces, match):
        return ''.join([piece if isinstance(piece, str) else match._text(piece, '') for piece in pieces])


    class Pattern:
        def __init__(self, pattern, flags):
            if not isinstance(pattern, str):
                if isinstance(pattern, bytes):
                    _missing('a regular expression of bytes')
                raise TypeError('first argument must be string or compiled pattern')
            told = _pattern_groups(pattern, flags)
            if isinstance(told, str):
                raise error(told, pattern)
            self.pattern = pattern
            self.flags = flags | 32
            self.groups = told[0]
            self.groupindex = told[1]
            self._flags = flags

        def _find(self, string, pos, endpos, wish):
            if not isinstance(string, str):
                if isinstance(string, bytes):
                    raise TypeError('cannot use a string pattern on a bytes-like object')
                raise TypeError("expected string or bytes-like object, got '" + type(string).__name__ + "'")
            end = len(string) if endpos is None else max(0, min(endpos, len(string)))
            found = _pattern_match(self.pattern, self._flags, string, max(0, pos), end, wish)
            return [Match(self, string, pos, end, places) for places in found]

        def _first(self, string, pos, endpos, wish):
            found = self._find(string, pos, endpos, wish)
            return found[0] if found else None

        def match(self, string, pos=0, endpos=None):
            return self._first(string, pos, endpos, 1)

        def fullmatch(self, string, pos=0, endpos=None):
            return self._first(string, pos, endpos, 3)

        def search(self, string, pos=0, endpos=None):
            return self._first(string, pos, endpos, 0)

        def finditer(self, string, pos=0, endpos=None):
            yield from self._find(string, pos, endpos, 4)

        def findall(self, string, pos=0, endpos=None):
            found = []
            for match in self._find(string, pos, endpos, 4):
                if self.groups == 0:
                    found.append(match._text(0))
                elif self.groups == 1:
                    found.append(match._text(1, ''))
                else:
                    found.append(match.groups(''))
            return found

        def split(self, string, maxsplit=0):
            parts = []
            place = 0
            for match in self._find(string, 0, None, 4):
                if maxsplit and len(parts) >= maxsplit * (1 + self.groups):
                    break
                parts.append(string[place:match.start()])
                parts.extend(match.groups())
                place = match.end()
            parts.append(string[place:])
            return parts

        def subn(self, repl, string, count=0):
            pieces = None if callable(repl) else _template(self, repl)
            parts = []
            place = 0
            done = 0
            for match in self._find(string, 0, None, 4):
                if count and done >= count:
                    break
                parts.append(string[place:match.start()])
                parts.append(repl(match) if pieces is None else _expanded(pieces, match))
                place = match.end()
                done += 1
            parts.append(string[place:])
            return ''.join(parts), done

        def sub(self, repl, string, count=0):
            return self.subn(repl, string, count)[0]

        def __eq__(self, other):
            return isinstance(other, Pattern) and (self.pattern, self.flags) == (other.pattern, other.flags)

        def __hash__(self):
            return hash(self.pattern)

        def __repr__(self):
            names = [
                're.' + name for name, flag in (
                    ('IGNORECASE', 2), ('MULTILINE', 8), ('DOTALL', 16), ('VERBOSE', 64), ('ASCII', 256))
                if self._flags & flag]
            return 're.compile(' + ', '.join([repr(self.pattern)] + (['|'.join(names)] if names else [])) + ')'


    _known = {}


    def compile(pattern, flags=0):
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError('cannot process flags argument with a compiled pattern')
            return pattern
        if flags & 256:
            _missing('the flag `re.ASCII`')
        if isinstance(pattern, str) and (pattern, flags) in _known:
            return _known[pattern, flags]
        made = Pattern(pattern, flags)
        if len(_known) < 512:
            _known[pattern, flags] = made
        return made


    def match(pattern, string, flags=0):
        return compile(pattern, flags).match(string)


    def fullmatch(pattern, string, flags=0):
        return compile(pattern, flags).fullmatch(string)


    def search(pattern, string, flags=0):
        return compile(pattern, flags).search(string)


    def findall(pattern, string, flags=0):
        return compile(pattern, flags).findall(string)


    def finditer(pattern, string, flags=0):
        return compile(pattern, flags).finditer(string)


    def split(pattern, string, maxsplit=0, flags=0):
        return compile(pattern, flags).split(string, maxsplit)


    def sub(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).sub(repl, string, count)


    def subn(pattern, repl, string, count=0, flags=0):
        return compile(pattern, flags).subn(repl, string, count)


    def purge():
        _known.clear()


    def escape(pattern):
        special = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'
        return ''.join(['\\' + sign if sign in special else sign for sign in pattern])
    """#
}
