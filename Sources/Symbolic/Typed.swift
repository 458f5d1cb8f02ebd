/// Reads the characters of a shown formula as Python, so that what an explanation prints can be typed or pasted back:
/// `·`, `⊙`, `∗` and `×` are `*`, `−` is `-`, `x²` is `x**2`, `e⁻²` and `e^(…)` are `np.exp(…)`, `√(` is `np.sqrt(`,
/// `Wᵀ` is `W.T`, `≤` is `<=`. Text without such characters stays as it is, strings included.
///
/// A matrix product shown with `·` comes back as `*` and an inverse as a power, as the signs do not say what was meant:
/// for lines of numbers this is exact, for lines of matrices use `Formula.python`.
package func python(typed text: String) -> String {
  var result = ""
  var quote: Character?
  let characters = Array(text)
  var index = 0
  while index < characters.count {
    let character = characters[index]
    index += 1
    if let open = quote {
      result.append(character)
      if character == open { quote = nil }
      continue
    }
    if character == "#" { return result + String(characters[(index - 1)...]) }
    let isWordStart = !(result.last.map { $0.isLetter || $0.isNumber || "_.".contains($0) } ?? false)
    switch character {
    case "'", "\"":
      quote = character
      result.append(character)
    case "·", "⊙", "∗", "×", "⋅": result += "*"
    case "−": result += "-"
    case "ᵀ": result += ".T"
    case "≤": result += "<="
    case "≥": result += ">="
    case "≠": result += "!="
    case "√" where index < characters.count && characters[index] == "(": result += "np.sqrt"
    case "e" where isWordStart && index < characters.count && characters[index] == "^":
      index += 1
      result += "np.exp"
    case "e" where isWordStart && raisedCount(characters, from: index) > 0:
      let count = raisedCount(characters, from: index)
      result += "np.exp(" + Script.plain(String(characters[index..<index + count])) + ")"
      index += count
    case "^" where index < characters.count && characters[index] == "(": result += "**"
    default:
      let count = raisedCount(characters, from: index - 1)
      if count > 0 {
        result += "**" + parenthesised(Script.plain(String(characters[index - 1..<index - 1 + count])))
        index += count - 1
      } else {
        result.append(character)
      }
    }
  }
  return result
}

/// How many raised digits, signs and small letters stand from a place on.
private func raisedCount(_ characters: [Character], from start: Int) -> Int {
  characters[start...].prefix { character in
    guard let plain = Script.onLine(raised: character) else { return false }
    return plain.isNumber || plain == "-" || plain == "+" || plain.isLowercase
  }.count
}

private func parenthesised(_ text: String) -> String {
  text.allSatisfy(\.isNumber) ? text : "(\(text))"
}
