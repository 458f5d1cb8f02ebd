extension ModuleTexts {
  /// The module `io`: texts that are written to and read from like files.
  static let ioText = #"""
    class StringIO:
        def __init__(self, initial_value='', newline='\n'):
            self._text = '' if initial_value is None else initial_value
            self._place = 0
            self.closed = False

        def _open(self):
            if self.closed:
                raise ValueError('I/O operation on closed file')

        def getvalue(self):
            self._open()
            return self._text

        def write(self, s, /):
            self._open()
            if not isinstance(s, str):
                raise TypeError("string argument expected, got '" + type(s).__name__ + "'")
            self._text = self._text[:self._place].ljust(self._place, '\0') + s + self._text[self._place + len(s):]
            self._place += len(s)
            return len(s)

        def writelines(self, lines, /):
            for line in lines:
                self.write(line)

        def read(self, size=-1, /):
            self._open()
            end = len(self._text) if size is None or size < 0 else self._place + size
            part = self._text[self._place:end]
            self._place += len(part)
            return part

        def readline(self, size=-1, /):
            self._open()
            end = self._text.find('\n', self._place) + 1
            if end == 0:
                end = len(self._text)
            if size is not None and size >= 0:
                end = min(end, self._place + size)
            part = self._text[self._place:end]
            self._place += len(part)
            return part

        def readlines(self, hint=-1, /):
            return list(self)

        def __iter__(self):
            self._open()
            return self

        def __next__(self):
            line = self.readline()
            if not line:
                raise StopIteration
            return line

        def seek(self, pos, whence=0, /):
            self._open()
            self._place = pos if whence == 0 else self._place if whence == 1 else len(self._text)
            return self._place

        def tell(self):
            self._open()
            return self._place

        def truncate(self, pos=None, /):
            self._text = self._text[:self._place if pos is None else pos]
            return len(self._text)

        def flush(self):
            self._open()

        def close(self):
            self.closed = True

        def readable(self):
            return True

        def writable(self):
            return True

        def seekable(self):
            return True

        def isatty(self):
            return False

        def __enter__(self):
            self._open()
            return self

        def __exit__(self, kind, value, traceback):
            self.close()
    """#
}
