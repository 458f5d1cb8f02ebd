/// The characters that Unicode has above and below the line.
enum Script {
  /// The text raised, if Unicode has all of it.
  static func raised(_ text: String) -> String? { mapped(text, superscripts) }

  /// The text lowered, if Unicode has all of it.
  static func lowered(_ text: String) -> String? { mapped(text, subscripts) }

  /// The text with raised and lowered characters put back on the line.
  static func plain(_ text: String) -> String {
    String(text.map { character in unraised[character] ?? unlowered[character] ?? character })
  }

  /// What a raised character is on the line.
  static func onLine(raised character: Character) -> Character? { unraised[character] }

  private static func mapped(_ text: String, _ table: [Character: Character]) -> String? {
    var result = ""
    for character in text {
      guard let found = table[character] else { return nil }
      result.append(found)
    }
    return result.isEmpty ? nil : result
  }

  private static let superscripts = table(
    "0123456789+-=()abcdefghijklmnoprstuvwxyzAWTβγδ", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᵂᵀᵝᵞᵟ")
  private static let subscripts = table("0123456789+-=()aehijklmnoprstuvxβγρ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨ")
  private static let unraised = inverted(superscripts)
  private static let unlowered = inverted(subscripts)

  private static func table(_ from: String, _ to: String) -> [Character: Character] {
    Dictionary(zip(from, to), uniquingKeysWith: { one, _ in one })
  }

  private static func inverted(_ table: [Character: Character]) -> [Character: Character] {
    Dictionary(table.map { ($0.value, $0.key) }, uniquingKeysWith: { one, _ in one })
  }
}
