/// A text for people: a template with arguments, so that it can be said in more than one language.
///
/// It is written as an interpolated literal beside the place that needs it, `"expected \(code: "in"), found \(token)"`.
/// The literal's own words are the template, with `{}` for each argument, and are what a translation is looked up by.
package struct Message: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The words, with `{}` where an argument goes.
  package let template: String
  /// What goes into the places, in order.
  package let arguments: [String]

  package init(stringLiteral value: String) {
    template = value
    arguments = []
  }

  package init(stringInterpolation: Interpolation) {
    template = stringInterpolation.template
    arguments = stringInterpolation.arguments
  }

  /// A message that is the same in every language: another program's own words, such as NumPy's.
  package init(verbatim text: String) {
    template = "{}"
    arguments = [text]
  }

  /// The message in English.
  package var description: String { filled(template) }

  /// The message in another language, where `translations` has its template; in English otherwise.
  package func text(in translations: [String: String]) -> String {
    filled(translations[template] ?? template)
  }

  private func filled(_ template: String) -> String {
    if template == "{}", let only = arguments.first { return only }
    guard !arguments.isEmpty else { return template }
    var result = ""
    var next = arguments.makeIterator()
    var open = false
    for character in template {
      if open {
        open = false
        if character == "}" {
          result += next.next() ?? ""
          continue
        }
        result += "{"
      }
      if character == "{" { open = true } else { result.append(character) }
    }
    if open { result += "{" }
    return result
  }

  /// Collects a literal's words and arguments.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [String] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { template += literal }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      template += "{}"
      arguments.append(value.description)
    }

    /// Code, in backticks.
    package mutating func appendInterpolation(code: some CustomStringConvertible) {
      template += "`{}`"
      arguments.append(code.description)
    }
  }
}
