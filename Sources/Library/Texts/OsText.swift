extension ModuleTexts {
  /// The module `os`.
  static let osText = #"""
    pardir = '..'
    curdir = '.'
    linesep = '\n'
    pathsep = ':'
    extsep = '.'
    name = 'posix'
    """#
}
