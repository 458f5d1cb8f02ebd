/// The Greek letters and their names.
enum Greek {
  /// Each letter's English name: `alpha` for `α`, `Sigma` for `Σ`.
  static let names: [Character: String] = Dictionary(uniqueKeysWithValues: letters.map { ($0.letter, $0.name) })

  /// Each name's letter.
  static let letter: [String: Character] = Dictionary(uniqueKeysWithValues: letters.map { ($0.name, $0.letter) })

  /// The capitals that LaTeX has no command for, because they look like Latin ones.
  static let withoutCommand: Set<Character> = ["Α", "Β", "Ε", "Ζ", "Η", "Ι", "Κ", "Μ", "Ν", "Ο", "ο", "Ρ", "Τ", "Χ"]

  private static let letters: [(name: String, letter: Character)] = {
    let small = zip(
      [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
      ], "αβγδεζηθικλμνξοπρστυφχψω")
    return small.map { ($0, $1) }
      + small.map { ($0.prefix(1).uppercased() + $0.dropFirst(), Character($1.uppercased())) }
  }()
}
