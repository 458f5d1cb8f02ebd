extension ModuleTexts {
  /// The module `numbers`.
  static let numbersText = #"""
    class _Kind(type):
        def __instancecheck__(cls, instance):
            import numpy
            return isinstance(instance, cls._kinds(numpy))


    class Number(metaclass=_Kind):
        def _kinds(numpy):
            return (int, float, numpy.integer, numpy.floating)


    class Complex(Number):
        pass


    class Real(Complex):
        pass


    class Rational(Real):
        def _kinds(numpy):
            return (int, numpy.integer)


    class Integral(Rational):
        pass
    """#
}
