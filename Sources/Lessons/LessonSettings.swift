/// What a lesson's comment `<!-- lesson … -->` says, a `key: value` on each line.
package struct LessonSettings: Hashable, Sendable {
  /// `language: ko`, the language of its prose.
  package var language = "en"
  /// `source: …`, the document that it follows.
  package var origin: String?
  /// `precision: 3`, the decimals that values are shown with.
  package var decimals: Int?
  /// `start: line 18`, where a script is run to before the first moment, a place as `goto` takes it; by the script's name
  /// (`start tanh: line 30`).
  package var start: [String: String] = [:]
  /// `alias: δ2 = dZ2, ŷ = y_hat`, the document's spellings of the script's names.
  package var aliases: [String: String] = [:]

  /// The languages that prose can be in.
  package static let languages = ["en", "ko"]

  /// The keys that there are, in reading order.
  package static let keys = ["language", "source", "precision", "start", "alias"]
}
