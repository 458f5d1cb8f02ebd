extension ModuleTexts {
  /// The module `traceback`, as far as it speaks of exceptions alone and not of the calls that led to them.
  static let tracebackText = #"""
    import sys


    def format_exception_only(exc, /, value=None):
        value = exc if value is None and not isinstance(exc, type) else value
        kind = type(value)
        name = kind.__qualname__
        if kind.__module__ not in ('__main__', 'builtins'):
            name = kind.__module__ + '.' + name
        words = str(value)
        return [name + ': ' + words + '\n' if words else name + '\n']


    def print_exc(limit=None, file=None, chain=True):
        kind, value, place = sys.exc_info()
        print_exception(value, file=file)


    def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
        value = exc if value is None else value
        if file is not None:
            _missing('the calls that led to an exception, written to a file')
        print('Traceback (most recent call last):\n  …\n' + format_exception_only(value)[0], end='', file=sys.stderr)


    def print_stack(f=None, limit=None, file=None):
        print('  …', file=sys.stderr)


    def format_exc(limit=None, chain=True):
        _missing('`traceback.format_exc`, the calls that led to an exception as a text')


    def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
        _missing('`traceback.format_exception`, the calls that led to an exception as texts')
    """#
}
