extension ModuleTexts {
  /// The module `unittest`: cases with assertions, and a run of them all, which reports on standard error.
  static let unittestText = #"""
    import sys
    import time


    class SkipTest(Exception):
        pass


    class _Raises:
        def __init__(self, case, expected, pattern=None):
            self.case = case
            self.expected = expected
            self.pattern = pattern
            self.exception = None

        def __enter__(self):
            return self

        def __exit__(self, kind, value, traceback):
            names = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            if kind is None:
                raise self.case.failureException(' or '.join([name.__name__ for name in names]) + ' not raised')
            if not issubclass(kind, self.expected):
                return False
            self.exception = value
            if self.pattern is not None:
                import re
                if not re.search(self.pattern, str(value)):
                    raise self.case.failureException(
                        '"' + self.pattern + '" does not match "' + str(value) + '"')
            return True


    _cases = []


    class TestCase:
        failureException = AssertionError
        longMessage = True

        def __init_subclass__(cls, **names):
            super().__init_subclass__(**names)
            _cases.append(cls)

        def __init__(self, methodName='runTest'):
            self._method = methodName
            self._cleanups = []

        def setUp(self):
            pass

        def tearDown(self):
            pass

        @classmethod
        def setUpClass(cls):
            pass

        @classmethod
        def tearDownClass(cls):
            pass

        def addCleanup(self, function, /, *args, **names):
            self._cleanups.append((function, args, names))

        def id(self):
            return type(self).__module__ + '.' + type(self).__qualname__ + '.' + self._method

        def __str__(self):
            return self._method + ' (' + self.id() + ')'

        def shortDescription(self):
            return None

        def skipTest(self, reason):
            raise SkipTest(reason)

        def subTest(self, msg=None, **params):
            class Part:
                def __enter__(self):
                    return self

                def __exit__(self, kind, value, traceback):
                    return False

            return Part()

        def fail(self, msg=None):
            raise self.failureException(msg)

        def _hold(self, holds, words, msg):
            if not holds:
                raise self.failureException(words if msg is None else words + ' : ' + str(msg))

        def assertTrue(self, expr, msg=None):
            self._hold(expr, repr(expr) + ' is not true', msg)

        def assertFalse(self, expr, msg=None):
            self._hold(not expr, repr(expr) + ' is not false', msg)

        def assertEqual(self, first, second, msg=None):
            self._hold(first == second, repr(first) + ' != ' + repr(second), msg)

        def assertNotEqual(self, first, second, msg=None):
            self._hold(first != second, repr(first) + ' == ' + repr(second), msg)

        assertEquals = assertEqual
        assertListEqual = assertEqual
        assertTupleEqual = assertEqual
        assertDictEqual = assertEqual
        assertSetEqual = assertEqual
        assertSequenceEqual = assertEqual
        assertMultiLineEqual = assertEqual

        def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
            if first == second:
                return
            gap = abs(first - second)
            if delta is not None:
                self._hold(
                    gap <= delta,
                    repr(first) + ' != ' + repr(second) + ' within ' + repr(delta) + ' delta (' + repr(gap) + ' difference)',
                    msg)
                return
            places = 7 if places is None else places
            self._hold(
                round(gap, places) == 0,
                repr(first) + ' != ' + repr(second) + ' within ' + repr(places) + ' places (' + repr(gap) + ' difference)', msg)

        def assertNotAlmostEqual(self, first, second, places=7, msg=None):
            self._hold(
                first != second and round(abs(first - second), places) != 0,
                repr(first) + ' == ' + repr(second) + ' within ' + repr(places) + ' places', msg)

        def assertIs(self, expr1, expr2, msg=None):
            self._hold(expr1 is expr2, repr(expr1) + ' is not ' + repr(expr2), msg)

        def assertIsNot(self, expr1, expr2, msg=None):
            self._hold(expr1 is not expr2, 'unexpectedly identical: ' + repr(expr1), msg)

        def assertIsNone(self, obj, msg=None):
            self._hold(obj is None, repr(obj) + ' is not None', msg)

        def assertIsNotNone(self, obj, msg=None):
            self._hold(obj is not None, 'unexpectedly None', msg)

        def assertIn(self, member, container, msg=None):
            self._hold(member in container, repr(member) + ' not found in ' + repr(container), msg)

        def assertNotIn(self, member, container, msg=None):
            self._hold(member not in container, repr(member) + ' unexpectedly found in ' + repr(container), msg)

        def assertIsInstance(self, obj, cls, msg=None):
            self._hold(isinstance(obj, cls), repr(obj) + ' is not an instance of ' + repr(cls), msg)

        def assertNotIsInstance(self, obj, cls, msg=None):
            self._hold(not isinstance(obj, cls), repr(obj) + ' is an instance of ' + repr(cls), msg)

        def assertGreater(self, a, b, msg=None):
            self._hold(a > b, repr(a) + ' not greater than ' + repr(b), msg)

        def assertGreaterEqual(self, a, b, msg=None):
            self._hold(a >= b, repr(a) + ' not greater than or equal to ' + repr(b), msg)

        def assertLess(self, a, b, msg=None):
            self._hold(a < b, repr(a) + ' not less than ' + repr(b), msg)

        def assertLessEqual(self, a, b, msg=None):
            self._hold(a <= b, repr(a) + ' not less than or equal to ' + repr(b), msg)

        def assertCountEqual(self, first, second, msg=None):
            rest = list(second)
            for item in first:
                self._hold(item in rest, 'Element counts were not equal', msg)
                rest.remove(item)
            self._hold(not rest, 'Element counts were not equal', msg)

        def assertRegex(self, text, expected_regex, msg=None):
            import re
            self._hold(
                re.search(expected_regex, text), "Regex didn't match: " + repr(expected_regex) + ' not found in ' + repr(text), msg)

        def assertRaises(self, expected_exception, *args, **names):
            manager = _Raises(self, expected_exception)
            if not args:
                return manager
            with manager:
                args[0](*args[1:], **names)

        def assertRaisesRegex(self, expected_exception, expected_regex, *args, **names):
            manager = _Raises(self, expected_exception, expected_regex)
            if not args:
                return manager
            with manager:
                args[0](*args[1:], **names)

        def run(self, result):
            result.testsRun += 1
            try:
                self.setUp()
                try:
                    getattr(self, self._method)()
                finally:
                    self.tearDown()
                    while self._cleanups:
                        function, args, names = self._cleanups.pop()
                        function(*args, **names)
                result._tell('.', 'ok', self)
            except SkipTest as reason:
                result.skipped.append((self, str(reason)))
                result._tell('s', 'skipped ' + repr(str(reason)), self)
            except self.failureException as error:
                result.failures.append((self, error))
                result._tell('F', 'FAIL', self)
            except Exception as error:
                result.errors.append((self, error))
                result._tell('E', 'ERROR', self)
            return result

        def __call__(self, result):
            return self.run(result)


    class TestResult:
        def __init__(self, verbosity=1):
            self.testsRun = 0
            self.failures = []
            self.errors = []
            self.skipped = []
            self._verbosity = verbosity
            self._signs = ''

        def wasSuccessful(self):
            return not self.failures and not self.errors

        def _tell(self, sign, word, case):
            if self._verbosity > 1:
                print(str(case) + ' ... ' + word, file=sys.stderr)
            self._signs += sign

        def _end(self, seconds):
            if self._verbosity == 1:
                print(self._signs, file=sys.stderr)
            for word, pairs in (('ERROR', self.errors), ('FAIL', self.failures)):
                for case, error in pairs:
                    print('=' * 70 + '\n' + word + ': ' + str(case) + '\n' + '-' * 70, file=sys.stderr)
                    print(type(error).__name__ + ': ' + str(error) + '\n', file=sys.stderr)
            print('-' * 70, file=sys.stderr)
            count = self.testsRun
            print(f"Ran {count} test{'' if count == 1 else 's'} in {seconds:.3f}s\n", file=sys.stderr)
            parts = [
                name + '=' + str(len(pairs))
                for name, pairs in (('failures', self.failures), ('errors', self.errors), ('skipped', self.skipped)) if pairs]
            told = ' (' + ', '.join(parts) + ')' if parts else ''
            print(('OK' if self.wasSuccessful() else 'FAILED') + told, file=sys.stderr)


    class TestSuite:
        def __init__(self, tests=()):
            self._tests = list(tests)

        def addTest(self, test):
            self._tests.append(test)

        def addTests(self, tests):
            for test in tests:
                self.addTest(test)

        def __iter__(self):
            return iter(self._tests)

        def countTestCases(self):
            return sum([test.countTestCases() if isinstance(test, TestSuite) else 1 for test in self._tests])

        def run(self, result):
            last = None
            for test in self._tests:
                if isinstance(test, TestCase) and type(test) is not last:
                    if last is not None:
                        last.tearDownClass()
                    last = type(test)
                    last.setUpClass()
                test.run(result)
            if last is not None:
                last.tearDownClass()
            return result


    class TestLoader:
        testMethodPrefix = 'test'

        def getTestCaseNames(self, testCaseClass):
            names = set()
            for base in testCaseClass.__mro__:
                for name in getattr(base, '__dict__', {}):
                    if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)):
                        names.add(name)
            return sorted(names)

        def loadTestsFromTestCase(self, testCaseClass):
            return TestSuite([testCaseClass(name) for name in self.getTestCaseNames(testCaseClass)])


    defaultTestLoader = TestLoader()


    def makeSuite(testCaseClass, prefix='test'):
        return defaultTestLoader.loadTestsFromTestCase(testCaseClass)


    class TextTestRunner:
        def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False):
            self.verbosity = verbosity

        def run(self, test):
            result = TestResult(self.verbosity)
            start = time.perf_counter()
            test.run(result)
            result._end(time.perf_counter() - start)
            return result


    def main(module='__main__', defaultTest=None, argv=None, testRunner=None, exit=True, verbosity=1, **others):
        suite = TestSuite()
        for case in sorted(_cases, key=lambda case: case.__name__):
            suite.addTests(defaultTestLoader.loadTestsFromTestCase(case))
        result = TextTestRunner(verbosity=verbosity).run(suite)
        if exit:
            sys.exit(not result.wasSuccessful())


    def skip(reason):
        def decorate(item):
            def skipped(*args, **names):
                raise SkipTest(reason)

            return skipped

        return decorate


    def skipIf(condition, reason):
        return skip(reason) if condition else lambda item: item


    def skipUnless(condition, reason):
        return lambda item: item if condition else skip(reason)(item)
    """#
}
