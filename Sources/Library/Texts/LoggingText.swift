extension ModuleTexts {
  /// The module `logging`.
  static let loggingText = #"""
    import sys
    import time as _time

    CRITICAL = FATAL = 50
    ERROR = 40
    WARNING = WARN = 30
    INFO = 20
    DEBUG = 10
    NOTSET = 0
    _names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
    BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'


    def getLevelName(level):
        return _names.get(level, 'Level ' + str(level))


    def _number(level):
        if isinstance(level, int):
            return level
        for number, name in _names.items():
            if name == level:
                return number
        raise ValueError('Unknown level: ' + repr(level))


    class LogRecord:
        def __init__(self, name, level, msg, args):
            self.name = name
            self.levelno = level
            self.levelname = getLevelName(level)
            self.msg = msg
            self.args = args
            self.created = _time.time()
            self.msecs = self.created % 1 * 1000

        def getMessage(self):
            message = str(self.msg)
            if len(self.args) == 1 and isinstance(self.args[0], dict) and self.args[0]:
                return message % self.args[0]
            return message % self.args if self.args else message


    class Formatter:
        def __init__(self, fmt=None, datefmt=None, style='%'):
            self._fmt = '%(message)s' if fmt is None else fmt
            self.datefmt = datefmt

        def formatTime(self, record, datefmt=None):
            if datefmt:
                return _time.strftime(datefmt)
            return _time.strftime('%Y-%m-%d %H:%M:%S') + ',%03d' % record.msecs

        def format(self, record):
            values = dict(record.__dict__)
            values['message'] = record.getMessage()
            if '%(asctime)' in self._fmt:
                values['asctime'] = self.formatTime(record, self.datefmt)
            return self._fmt % values


    class Handler:
        def __init__(self, level=NOTSET):
            self.level = _number(level)
            self.formatter = None

        def setLevel(self, level):
            self.level = _number(level)

        def setFormatter(self, fmt):
            self.formatter = fmt

        def format(self, record):
            return (Formatter() if self.formatter is None else self.formatter).format(record)

        def handle(self, record):
            if record.levelno >= self.level:
                self.emit(record)

        def emit(self, record):
            raise NotImplementedError('emit must be implemented by Handler subclasses')


    class StreamHandler(Handler):
        def __init__(self, stream=None):
            super().__init__()
            self.stream = sys.stderr if stream is None else stream

        def emit(self, record):
            self.stream.write(self.format(record) + '\n')


    class NullHandler(Handler):
        def emit(self, record):
            pass


    class Logger:
        def __init__(self, name, level=NOTSET):
            self.name = name
            self.level = _number(level)
            self.handlers = []
            self.parent = None
            self.propagate = True
            self.disabled = False

        def setLevel(self, level):
            self.level = _number(level)

        def addHandler(self, hdlr):
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

        def removeHandler(self, hdlr):
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

        def hasHandlers(self):
            logger = self
            while logger is not None:
                if logger.handlers:
                    return True
                logger = logger.parent
            return False

        def getEffectiveLevel(self):
            logger = self
            while logger is not None:
                if logger.level:
                    return logger.level
                logger = logger.parent
            return NOTSET

        def isEnabledFor(self, level):
            return level >= self.getEffectiveLevel() and level > _state['disabled']

        def _log(self, level, msg, args):
            if not self.isEnabledFor(level):
                return
            record = LogRecord(self.name, level, msg, args)
            found = False
            logger = self
            while logger is not None:
                for handler in logger.handlers:
                    found = True
                    handler.handle(record)
                logger = logger.parent if logger.propagate else None
            if not found and level >= WARNING:
                sys.stderr.write(record.getMessage() + '\n')

        def debug(self, msg, *args, **names):
            self._log(DEBUG, msg, args)

        def info(self, msg, *args, **names):
            self._log(INFO, msg, args)

        def warning(self, msg, *args, **names):
            self._log(WARNING, msg, args)

        warn = warning

        def error(self, msg, *args, **names):
            self._log(ERROR, msg, args)

        exception = error

        def critical(self, msg, *args, **names):
            self._log(CRITICAL, msg, args)

        fatal = critical

        def log(self, level, msg, *args, **names):
            self._log(level, msg, args)

        def __repr__(self):
            return '<Logger ' + self.name + ' (' + getLevelName(self.getEffectiveLevel()) + ')>'


    root = Logger('root', WARNING)
    _loggers = {}
    _state = {'disabled': 0}


    def getLogger(name=None):
        if not name or name == 'root':
            return root
        if name not in _loggers:
            logger = Logger(name)
            logger.parent = getLogger(name.rpartition('.')[0])
            _loggers[name] = logger
        return _loggers[name]


    def basicConfig(*, format=BASIC_FORMAT, datefmt=None, style='%', level=None, stream=None, handlers=None,
                    force=False, filename=None, filemode='a', encoding=None, errors=None):
        if filename is not None:
            not_supported('logging to a file')
        if force:
            root.handlers.clear()
        if root.handlers:
            return
        for handler in [StreamHandler(stream)] if handlers is None else handlers:
            if handler.formatter is None:
                handler.setFormatter(Formatter(format, datefmt))
            root.addHandler(handler)
        if level is not None:
            root.setLevel(level)


    def disable(level=CRITICAL):
        _state['disabled'] = level


    def _log(level, msg, args):
        if not root.handlers:
            basicConfig()
        root._log(level, msg, args)


    def debug(msg, *args, **names):
        _log(DEBUG, msg, args)


    def info(msg, *args, **names):
        _log(INFO, msg, args)


    def warning(msg, *args, **names):
        _log(WARNING, msg, args)


    warn = warning


    def error(msg, *args, **names):
        _log(ERROR, msg, args)


    exception = error


    def critical(msg, *args, **names):
        _log(CRITICAL, msg, args)


    fatal = critical


    def log(level, msg, *args, **names):
        _log(level, msg, args)
    """#
}
