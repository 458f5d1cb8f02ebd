/// How the names of a script and the names of the document find each other: `dZ2` is its δ[2], `y_hat` its ŷ, `cost` its J.
package struct Notation: Sendable {
  /// Spellings that a lesson or a script adds, each with the names that it may mean.
  package var aliases: [String: [String]]

  package init(aliases: [String: [String]] = [:]) { self.aliases = aliases }

  /// The names that a spelling may mean, best understanding first: the name itself; an alias; the same letters in other
  /// characters (`δ²`, `W⁽¹⁾`, `∂W[1]`, `ŷ`) or a usual word for them; the same without regard to case. More than one
  /// when several fit equally well, so that one can ask; none when nothing fits.
  package func candidates(for spelling: String, among names: [String]) -> [String] {
    if let exact = names.first(where: { $0 == spelling }) { return [exact] }
    if let meant = aliases[spelling] {
      let known = unique(names.filter(meant.contains))
      if !known.isEmpty { return known }
    }
    let spelt = Self.spellings(of: spelling)
    let same = unique(names.filter { spelt.contains(Self.normalised($0)) })
    if !same.isEmpty { return same }
    let folded = Set(spelt.map { $0.lowercased() })
    return unique(names.filter { folded.contains(Self.normalised($0).lowercased()) })
  }

  /// A script's name as the document would write it: `δ⁽²⁾` for `dZ2`, `∂W⁽¹⁾` for `dW1`, `ŷ` for `y_hat`, `α` for `alpha`.
  package func displayName(_ name: String) -> Formula.Name {
    let digits = String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let stem = String(name.dropLast(digits.count))
    let layer = digits.isEmpty ? nil : "(\(digits))"
    if digits.isEmpty, let word = Self.words.first(where: { $0.name == name }) {
      return Formula.Name(word.shown, python: name)
    }
    if stem.count == 5, stem.dropFirst().hasPrefix("_hat"), let letter = stem.first {
      return Formula.Name(String(letter), accent: .hat, superscripted: layer, python: name)
    }
    if stem == "dZ" || stem == "dz" { return Formula.Name("δ", superscripted: layer, python: name) }
    if let letter = Greek.letter[stem] { return Formula.Name(String(letter), superscripted: layer, python: name) }
    if ["W", "w", "b", "Z", "z", "A", "a"].contains(stem) {
      return Formula.Name(stem, superscripted: layer, python: name)
    }
    if stem.count == 2, stem.first == "d", let letter = stem.last, "WwbAa".contains(letter) {
      return Formula.Name("∂\(letter)", superscripted: layer, python: name)
    }
    return Formula.Name(name)
  }

  /// Words that the document writes as one letter, the likeliest first.
  private static let words: [(name: String, shown: String)] = [
    ("cost", "J"), ("loss", "J"), ("sigmoid", "σ"), ("learning_rate", "α"), ("lr", "α"),
  ]

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// All that a spelling may stand for in a script's letters.
  private static func spellings(of spelling: String) -> Set<String> {
    let plain = normalised(spelling)
    var result: Set<String> = [plain]
    if plain.hasPrefix("delta") {
      let rest = plain.dropFirst(5)
      result.formUnion(["dZ\(rest)", "dz\(rest)"])
    }
    if plain.contains("_hat") {
      result.formUnion([plain.replacing("_hat", with: "hat"), plain.replacing("_hat", with: "_pred")])
    }
    for word in words where word.shown == spelling { result.insert(word.name) }
    return result
  }

  /// A name in ASCII where that can be: Greek letters by their names, marks and brackets away, `∂J/∂W` as `dW`.
  private static func normalised(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    // The derivative of the cost by something is called after what it is by.
    if rest.first == "∂", let bar = rest.firstIndex(of: "/") { rest = rest[rest.index(after: bar)...] }
    for character in rest {
      let plain = Script.plain(String(character))
      if let letter = unhatted[character] {
        result += String(letter) + "_hat"
      } else if character == "∂" {
        result += "d"
      } else if let name = Greek.names[character] {
        result += name
      } else if !"()[]{}^".contains(plain) {
        result += plain
      }
    }
    return result
  }

  private static let unhatted = Dictionary(
    UnicodeRenderer.hats.map { ($0.value, $0.key) }, uniquingKeysWith: { one, _ in one })
}
