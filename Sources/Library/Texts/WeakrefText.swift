extension ModuleTexts {
  /// The module `weakref`.
  static let weakrefText = #"""
    class ref:
        def __init__(self, object, callback=None, /):
            self._object = object

        def __call__(self):
            return self._object

        def __hash__(self):
            return hash(self._object)

        def __eq__(self, other):
            return self._object == other._object if isinstance(other, ref) else NotImplemented


    def proxy(object, callback=None, /):
        return object
    """#
}
