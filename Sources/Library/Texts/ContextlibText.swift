extension ModuleTexts {
  /// The module `contextlib`.
  static let contextlibText = #"""
    class AbstractContextManager:
        def __enter__(self):
            return self

        def __exit__(self, exc_type, exc_value, traceback):
            return None


    class ContextDecorator:
        def __call__(self, func):
            def inner(*args, **names):
                with self:
                    return func(*args, **names)

            return inner


    class _GeneratorContextManager(ContextDecorator):
        def __init__(self, generator):
            self.generator = generator

        def __enter__(self):
            try:
                return next(self.generator)
            except StopIteration:
                raise RuntimeError("generator didn't yield") from None

        def __exit__(self, kind, value, traceback):
            if kind is None:
                for item in self.generator:
                    raise RuntimeError("generator didn't stop")
                return False
            try:
                self.generator.throw(value)
            except StopIteration:
                return True
            except BaseException as error:
                if error is value:
                    return False
                raise
            raise RuntimeError("generator didn't stop after throw()")


    def contextmanager(func):
        def helper(*args, **names):
            return _GeneratorContextManager(func(*args, **names))

        helper.__name__ = func.__name__
        return helper


    class suppress:
        def __init__(self, *exceptions):
            self._exceptions = exceptions

        def __enter__(self):
            return None

        def __exit__(self, kind, value, traceback):
            return kind is not None and issubclass(kind, self._exceptions)


    class nullcontext:
        def __init__(self, enter_result=None):
            self.enter_result = enter_result

        def __enter__(self):
            return self.enter_result

        def __exit__(self, kind, value, traceback):
            return None


    class closing:
        def __init__(self, thing):
            self.thing = thing

        def __enter__(self):
            return self.thing

        def __exit__(self, kind, value, traceback):
            self.thing.close()
    """#
}
