extension ModuleTexts {
  /// The module `abc`.
  static let abcText = #"""
    def abstractmethod(funcobj, /):
        funcobj.__isabstractmethod__ = True
        return funcobj


    def abstractproperty(fget):
        return property(abstractmethod(fget))
    """#
}
