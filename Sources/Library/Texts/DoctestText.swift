extension ModuleTexts {
  /// The module `doctest`.
  static let doctestText = #"""
    from collections import namedtuple
    import sys

    TestResults = namedtuple('TestResults', ['failed', 'attempted'])


    def testmod(*args, **names):
        sys.stderr.write('Longhand does not run the examples in docstrings.\n')
        return TestResults(0, 0)
    """#
}
