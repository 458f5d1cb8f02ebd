/// What NumPy would raise: its exception's name and its exact words. It has no place; whoever runs the operation adds one.
package struct ArrayError: Error, Hashable, Sendable {
  /// NumPy's exception.
  package enum Kind: Hashable, Sendable {
    case value, type, index, overflow, zeroDivision, memory
    /// `numpy.exceptions.AxisError`.
    case axis
    /// NumPy can do this, Longhand does not yet.
    case notSupported
  }

  package let kind: Kind
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension ArrayError {
  /// Shapes that do not broadcast, in NumPy's words (which end with a space).
  package static func broadcast(_ shapes: [Layout]) -> ArrayError {
    ArrayError(
      .value,
      "operands could not be broadcast together with shapes " + shapes.map { $0.shapeText + " " }.joined())
  }

  /// A function of numbers that is asked for texts.
  static func ofTexts(_ name: String) -> ArrayError { ArrayError(.notSupported, "`\(name)` of an array of text") }
}
