import Diagnostics
import Symbolic

/// Finds names and their numbers in a page's text: `W1 = [1.764 0.400]`, `cost ≈ 0.693`, chains `Z1 = W1ᵀXᵀ + b1 = […]`,
/// LaTeX, NumPy's prints (`W1: [[…]]`), tables, and text whose formulas were flattened so that numbers touch.
///
/// A line (or several, while a bracket is open) is cut at its equality signs. What stands behind a sign and reads as numbers
/// is claimed for the name that stands before it; in a chain, for the chain's head, unless another equation begins where one
/// ends. A number that goes on as a product or sum is no claim but a part of a formula.
package struct ProseReader {
  private let source: Source
  private let notation: Notation
  /// The names that the script binds.
  private let names: [String]
  /// The lines of the script, which a page may print too.
  private let code: Set<String>
  private var claims: [ProseClaim] = []
  private var line = 1

  /// A reader of a page; `names` and `code` are the script's names and text.
  package init(_ source: Source, names: [String], code: Source, notation: Notation = Notation()) {
    self.source = source
    self.names = names
    self.notation = notation
    var lines: Set<String> = []
    for line in 1...max(1, code.lineCount) { lines.insert(ProseReader.trimmed(code.text(ofLine: line))) }
    self.code = lines
  }

  /// All that was found, in the order of the page.
  package consuming func read() -> [ProseClaim] {
    var isInCode = false
    while line <= source.lineCount {
      let first = line
      var text = ProseReader.withPlainBlanks(source.text(ofLine: line))
      line += 1
      let bare = ProseReader.trimmed(text)
      if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        // Blocks of code are the page's script; other blocks may be what it prints.
        isInCode =
          !isInCode && ["python", "py", "claims", "longhand"].contains(String(bare.drop { "`~ ".contains($0) }))
        continue
      }
      if isInCode || bare.isEmpty || code.contains(bare) || ProseReader.isStatement(bare) { continue }
      if bare.hasPrefix("|") {
        readRow(bare, first)
        continue
      }
      // What a bracket holds together.
      var lines = 1
      while ProseReader.isOpen(text), line <= source.lineCount, lines < 200 {
        text += "\n" + ProseReader.withPlainBlanks(source.text(ofLine: line))
        line += 1
        lines += 1
      }
      if ProseReader.isOpen(text) {
        // It is never closed: the line alone.
        line = first + 1
        text = ProseReader.withPlainBlanks(source.text(ofLine: first))
      }
      let count = claims.count
      readEquations(ProseReader.withoutMarks(text), first)
      if claims.count == count, lines == 1 { readPairs(ProseReader.withoutMarks(text), first) }
    }
    return claims
  }

  // MARK: Equations

  private mutating func readEquations(_ text: String, _ line: Int) {
    var segments = ProseReader.segments(text)
    guard segments.count > 1 else { return }
    // The name of the chain under way, and of it what stands before the first sign.
    var head = segments[0]
    for number in 1..<segments.count {
      guard let (numbers, rest) = ProseReader.leadingNumbers(segments[number]) else {
        if number + 1 < segments.count, let name = gluedName(segments[number]) { head = name }
        continue
      }
      let isWrittenOut =
        number + 1 < segments.count && ProseReader.trimmed(rest).isEmpty
        && ProseReader.leadingNumbers(segments[number + 1]) != nil
      if isWrittenOut { continue }
      let before = segments[number - 1]
      let isChain = before != head
      let spelling = (isChain ? gluedName(before) : nil) ?? tail(head)
      add(spelling, numbers, line, isAfter: ProseReader.saysAfter(head))
      head = rest
      segments[number] = rest
    }
  }

  private mutating func add(_ spelling: String, _ text: String, _ line: Int, isAfter: Bool) {
    guard !spelling.isEmpty else { return }
    var spelling = spelling
    var isAfter = isAfter
    for mark in ["⁺", "^+", "^{+}", "^{new}"] where spelling.hasSuffix(mark) {
      spelling = String(spelling.dropLast(mark.count))
      isAfter = true
    }
    var values: ClaimedValues?
    var trouble: String?
    do throws(Diagnostic) {
      let plain = ProseReader.unglued(text)
      if case .numbers(let found) = try ClaimsFile.value(plain) { values = found }
    } catch {
      trouble = error.message.description
    }
    claims.append(
      ProseClaim(
        spelling: spelling, names: candidates(spelling), values: values, text: text, line: line, isAfter: isAfter,
        trouble: trouble))
  }

  // MARK: Tables and pairs

  /// `| cost | 0.693 |`: the first cell that is a name, and the numbers behind it.
  private mutating func readRow(_ text: String, _ line: Int) {
    let cells = text.split(separator: "|", omittingEmptySubsequences: false).map {
      ProseReader.withoutMarks(ProseReader.trimmed($0))
    }.filter { !$0.isEmpty }
    for (position, cell) in cells.enumerated() {
      let isAfter = ProseReader.saysAfter(cell)
      var spelling = cell
      if let open = spelling.firstIndex(of: "("), isAfter { spelling = ProseReader.trimmed(spelling[..<open]) }
      let found = candidates(spelling).isEmpty ? tail(spelling) : spelling
      guard !candidates(found).isEmpty, position + 1 < cells.count else { continue }
      let numbers = cells[(position + 1)...].prefix { ProseReader.isOnlyNumbers($0) }
      guard !numbers.isEmpty else { return }
      return add(found, numbers.joined(separator: ", "), line, isAfter: isAfter)
    }
  }

  /// `net_h1 .3775 · out_h1 .593269992`, and `J0.746`, which has lost its sign.
  private mutating func readPairs(_ text: String, _ line: Int) {
    for piece in text.split(whereSeparator: { "·;,|".contains($0) }) {
      let piece = ProseReader.trimmed(piece)
      guard
        let start = piece.indices.first(where: { index in
          let rest = piece[index...]
          return index > piece.startIndex && PrintedNumber(rest) != nil
            && (piece[piece.index(before: index)] == " " || rest.contains("."))
        })
      else { continue }
      let name = ProseReader.trimmed(piece[..<start])
      let number = piece[start...]
      guard number.contains("."), !candidates(name).isEmpty || name.hasSuffix("⁺") else { continue }
      add(name, String(number), line, isAfter: false)
    }
  }

  // MARK: Names

  /// The names of the script that a spelling may mean.
  private func candidates(_ spelling: String) -> [String] {
    let plain = ProseReader.withoutLaTeX(spelling)
    var tried = [plain, plain.replacing("_", with: "")]
    // `JW[2]` is ∂J/∂W[2] whose bar and signs were lost.
    if plain.count > 1, plain.hasPrefix("J") { tried.append("∂" + plain.dropFirst()) }
    for spelling in tried {
      let found = notation.candidates(for: spelling, among: names)
      if !found.isEmpty { return found }
    }
    // `yhat` for `y_hat`.
    let joined = plain.replacing("_", with: "").lowercased()
    return plain.count > 1 ? names.filter { $0.replacing("_", with: "").lowercased() == joined } : []
  }

  /// The word that a text ends with, as far as it may be a name.
  private func tail(_ text: String) -> String {
    let text = ProseReader.withoutLaTeX(ProseReader.trimmed(text))
    let scalars = Array(text)
    var start = scalars.count
    var depth = 0
    while start > 0 {
      let character = scalars[start - 1]
      if "])}".contains(character) { depth += 1 }
      if "[({".contains(character) {
        if depth == 0 { break }
        depth -= 1
      }
      if depth == 0, ProseReader.isStop(character, in: scalars[..<start]) { break }
      start -= 1
    }
    let word = String(scalars[start...])
    if word.isEmpty || !candidates(word).isEmpty { return word }
    return suffix(of: word) ?? word
  }

  /// The name that an equation ends with where the next one begins, their line end lost: `db2` of `1/5[…][…]Tdb2`; nil where it
  /// ends as a formula does.
  private func gluedName(_ text: String) -> String? {
    let trimmed = ProseReader.trimmed(text)
    let word = tail(trimmed)
    // `σ(Z1)σ(Z1)`: one ends with what the next one begins with.
    if let twice = ProseReader.doubled(word) { return twice }
    guard !candidates(word).isEmpty, trimmed.hasSuffix(word), let last = trimmed.dropLast(word.count).last else {
      return nil
    }
    let isBehindMatrix = last == "]" || last == "T" && trimmed.dropLast(word.count + 1).last == "]"
    return isBehindMatrix || last == "," || last == ";" || ProseReader.isWide(last) ? word : nil
  }

  /// The longest end of a word that is a name and begins where one can: behind a digit, a bracket, or another script's letter.
  private func suffix(of word: String) -> String? {
    let letters = Array(word)
    for start in letters.indices.dropFirst() {
      let before = letters[start - 1]
      guard letters[start].isLetter || letters[start] == "∂" else { continue }
      let isTransposed = before == "T" && start > 1 && letters[start - 2] == "]"
      guard before.isNumber || "]).".contains(before) || isTransposed || ProseReader.isWide(before) else { continue }
      let rest = String(letters[start...])
      if !candidates(rest).isEmpty { return rest }
    }
    return nil
  }

  /// What a text ends with twice, as `σ(Z1)σ(Z1)` does; nil where it is not so.
  private static func doubled(_ word: String) -> String? {
    for length in stride(from: min(40, word.count / 2), through: 3, by: -1) {
      let end = word.suffix(length)
      if end.first?.isLetter == true, word.dropLast(length).hasSuffix(end) { return String(end) }
    }
    return nil
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { displayWidth($0) == 2 } ?? false
  }

  /// Whether a name ends (read backwards) at a character.
  private static func isStop(_ character: Character, in text: ArraySlice<Character>) -> Bool {
    if character == "/" { return !text.contains("∂") }
    return character.isWhitespace || "+*×·⋅,;:。、•>\"'“”".contains(character) || NumberSpelling.isMinus(character)
  }

  /// Whether a text says that a value is the one after the update.
  private static func saysAfter(_ text: String) -> Bool {
    let words = text.lowercased()
    return ["after", "updated", "new ", "업데이트", "갱신", "이후"].contains { words.contains($0) }
  }

  // MARK: Numbers

  /// What a text begins with, where that is numbers and does not go on as a formula, and the rest behind it.
  static func leadingNumbers(_ text: String) -> (numbers: String, rest: String)? {
    let text = String(text.drop { $0.isWhitespace || $0 == "&" })
    let end: String.Index
    var isNumber = false
    if text.hasPrefix("[") || text.hasPrefix("(") || text.hasPrefix("\\begin") || text.hasPrefix("\\left")
      || text.hasPrefix("array(")
    {
      guard let close = groupEnd(text) else { return nil }
      end = close
      guard isOnlyNumbers(String(text[..<end])) else { return nil }
    } else {
      end = numberEnd(text)
      isNumber = true
      guard end > text.startIndex else { return nil }
    }
    var numbers = String(text[..<end])
    while numbers.last == "." || numbers.last == "," { numbers.removeLast() }
    if isNumber, numbers.contains(",") {
      // `0,1, 2` is a list that lacks its brackets.
      if text[end...].hasPrefix(",") { return nil }
      numbers = "\"" + numbers + "\""
    }
    guard numbers.contains(where: \.isNumber) else { return nil }
    let rest = text[end...]
    let next = rest.first { $0 != " " && $0 != "$" && $0 != "&" }
    // A product, a sum, a power or a transpose goes on.
    if let next {
      if "+*×·⋅/^[(∗⊙@σΣ".contains(next) || NumberSpelling.isMinus(next) || next.isNumber { return nil }
      // `1mmi=1` is a sum whose sign was lost.
      if text[..<end].last != "]", rest.first == next, next.isLetter, !isWide(next) { return nil }
      if next == "\\", !rest.drop(while: { $0 == " " }).hasPrefix("\\\\"), !rest.contains("\\end"),
        !rest.contains("\\quad"), !rest.contains("\\,")
      {
        return nil
      }
      if text[..<end].last == "]", rest.first == "T" || rest.first == "ᵀ" { return nil }
    }
    return (numbers, String(rest))
  }

  /// The end of the number that a text begins with; its beginning where there is none.
  private static func numberEnd(_ text: String) -> String.Index {
    var index = text.startIndex
    var hasDigit = false
    while index < text.endIndex {
      let character = text[index]
      let isSign = NumberSpelling.isMinus(character) || character == "+" || character == "±"
      if character.isASCII && character.isNumber || "½⅓⅔¼¾⅕".contains(character) {
        hasDigit = true
      } else if isSign {
        let before = index > text.startIndex ? text[text.index(before: index)] : " "
        guard !hasDigit || before == "e" || before == "E" else { break }
      } else if character == "e" || character == "E" {
        let next = text.index(after: index)
        guard hasDigit, next < text.endIndex, text[next].isNumber || "+-−".contains(text[next]) else { break }
      } else if character == "/" {
        let next = text.index(after: index)
        guard hasDigit, next < text.endIndex, text[next].isNumber else { break }
      } else if character == "," {
        // A decimal comma: there is one, and no point.
        let next = text.index(after: index)
        guard hasDigit, next < text.endIndex, text[next].isASCII, text[next].isNumber,
          !text[..<index].contains(where: { $0 == "." || $0 == "," })
        else { break }
      } else if character != "." {
        break
      }
      index = text.index(after: index)
    }
    return hasDigit ? index : text.startIndex
  }

  /// Where the bracket or matrix that a text begins with is closed.
  private static func groupEnd(_ text: String) -> String.Index? {
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      if rest.hasPrefix("\\begin") || "[(".contains(text[index]) { depth += 1 }
      if rest.hasPrefix("\\end") || "])".contains(text[index]) { depth -= 1 }
      let isCommand = rest.hasPrefix("\\end")
      index = text.index(after: index)
      if depth == 0 {
        let isInCommand = isCommand || rest.hasPrefix("\\left")
        if isCommand, let brace = text[index...].firstIndex(of: "}") { return text.index(after: brace) }
        if !isInCommand { return index }
      }
    }
    return nil
  }

  /// Whether a text holds numbers and what stands between them, and nothing else.
  static func isOnlyNumbers(_ text: String) -> Bool {
    guard text.contains(where: \.isNumber) else { return false }
    if case .numbers? = try? ClaimsFile.value(unglued(text)) { return true }
    return text.contains("...") || text.contains("…") || text.contains("\\dots")
  }

  /// Numbers that touch, as many decimals each, taken apart: `1.7640.4000.979 2.2411.8680.977` is two rows of three.
  static func unglued(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let words = text.split { $0 == " " || $0 == "[" || $0 == "]" || $0 == "," || $0 == "\n" || $0 == ";" }
    let taken = words.map { ProseReader.parts(of: $0) }
    guard taken.contains(where: { $0.count > 1 }) else { return text }
    return "[" + taken.map { $0.joined(separator: " ") }.joined(separator: "; ") + "]"
  }

  private static func parts(of word: Substring) -> [String] {
    guard word.count(where: { $0 == "." }) > 1, let last = word.lastIndex(of: ".") else { return [String(word)] }
    let decimals = word.distance(from: last, to: word.endIndex) - 1
    guard decimals > 0 else { return [String(word)] }
    var parts: [String] = []
    var rest = word
    while !rest.isEmpty {
      guard let point = rest.firstIndex(of: "."),
        let end = rest.index(point, offsetBy: decimals + 1, limitedBy: rest.endIndex)
      else { return [String(word)] }
      let part = rest[..<end]
      guard PrintedNumber(part) != nil else { return [String(word)] }
      parts.append(String(part))
      rest = rest[end...]
    }
    return parts
  }

  // MARK: Text

  /// What stands between equality signs outside brackets.
  static func segments(_ text: String) -> [String] {
    var segments: [String] = [""]
    var depth = 0
    var index = text.startIndex
    var before: Character = " "
    while index < text.endIndex {
      let character = text[index]
      let rest = text[index...]
      var length = 0
      if depth == 0 {
        if character == "=", !"<>!=".contains(before), !rest.hasPrefix("==") {
          length = 1
        } else if "≈≃≅≔".contains(character) {
          length = 1
        } else if let sign = ["\\approx", "\\simeq", "\\coloneqq", "\\cong"].first(where: rest.hasPrefix) {
          length = sign.count
        } else if character == ":", segments.count == 1, leadingNumbers(String(rest.dropFirst())) != nil,
          rest.dropFirst().first == " " || rest.dropFirst().first == "\n"
        {
          length = 1
        } else if rest.hasPrefix(":=") {
          length = 2
        }
      }
      if length > 0 {
        segments.append("")
        index = text.index(index, offsetBy: length)
        before = "="
        continue
      }
      if "[(".contains(character) || rest.hasPrefix("\\begin") { depth += 1 }
      if "])".contains(character) || rest.hasPrefix("\\end") { depth = max(0, depth - 1) }
      segments[segments.count - 1].append(character)
      before = character
      index = text.index(after: index)
    }
    return segments
  }

  private static func isOpen(_ text: String) -> Bool {
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == "\\" {
        if text[index...].hasPrefix("\\begin{") { depth += 1 }
        if text[index...].hasPrefix("\\end{") { depth -= 1 }
      }
      index = text.index(after: index)
    }
    return depth > 0
  }

  /// Whether a line is Python: what a page prints of a script in running text is no claim.
  private static func isStatement(_ text: String) -> Bool {
    ["print(", "import ", "from ", "def ", "return ", "for ", "while ", "if ", "#", "np."].contains {
      text.hasPrefix($0)
    }
      || text.contains("np.")
  }

  /// A line in which every blank is the usual one: pages have others between the cells of a matrix.
  private static func withPlainBlanks(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      let isBlank = scalar.properties.generalCategory == .spaceSeparator
      result.unicodeScalars.append(isBlank ? " " : scalar)
    }
    return result
  }

  /// A line without what Markdown puts around words.
  static func withoutMarks(_ text: String) -> String {
    var text = text.replacing("**", with: "").replacing("`", with: "").replacing("$", with: "")
    let start = text.drop { $0 == " " || $0 == "\t" || $0 == ">" }
    for bullet in ["- ", "* ", "• ", "+ "] where start.hasPrefix(bullet) {
      text = String(start.dropFirst(bullet.count))
      break
    }
    return text
  }

  /// A name without LaTeX's commands: `\hat{y}` is ŷ, `\delta^{[2]}` is δ[2], `\frac{\partial J}{\partial W}` is ∂J/∂W.
  static func withoutLaTeX(_ text: String) -> String {
    var text = text.replacing("ˆy", with: "ŷ")
    guard text.contains("\\") || text.contains("^") else { return text }
    for (command, letter) in letters { text = text.replacing(command, with: letter) }
    var result = ""
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if character == "\\" {
        let word = text[text.index(after: index)...].prefix { $0.isLetter }
        index = text.index(index, offsetBy: word.count + 1)
        if word == "frac" || word == "dfrac" || word == "tfrac" {
          let rest = text[index...]
          guard let middle = rest.range(of: "}{") else { continue }
          result += rest[..<middle.lowerBound].drop { $0 == "{" } + "/"
          index = middle.upperBound
        }
        continue
      }
      if character != "{", character != "}", character != "^" { result.append(character) }
      index = text.index(after: index)
    }
    return result.replacing(" ∂", with: "∂")
  }

  private static let letters = [
    ("\\hat{y}", "ŷ"), ("\\hat y", "ŷ"), ("\\delta", "δ"), ("\\alpha", "α"), ("\\eta", "η"), ("\\theta", "θ"),
    ("\\partial ", "∂"), ("\\partial", "∂"), ("\\sigma", "σ"), ("\\mu", "μ"), ("\\gamma", "γ"), ("\\beta", "β"),
    ("\\epsilon", "ε"), ("\\lambda", "λ"), ("\\nabla", "∇"),
  ]

  static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(String(start.reversed().drop { $0.isWhitespace }.reversed()))
  }
}

extension NumberSpelling {
  /// Whether a character is printed for a minus.
  static func isMinus(_ character: Character) -> Bool {
    guard let only = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
    return isMinus(only)
  }
}
