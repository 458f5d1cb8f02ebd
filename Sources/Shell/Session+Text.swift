import Diagnostics
import Machine
import Symbolic
import Syntax

extension Session {
  /// Python as it was typed, the document's signs (`·`, `⊙`, `²`) read as Python's.
  func pythonText(_ text: String) -> String { Symbolic.python(typed: text) }

  /// The names that an expression uses, each once.
  func names(in expression: String) -> [String] {
    let tree = parse(Source(name: "<prompt>", text: expression), mode: .prompt).tree
    var seen: Set<String> = []
    return tree.nodes.indices.filter { tree.nodes[$0].kind == .name }.map { tree.text(of: NodeID($0)) }
      .filter { seen.insert($0).inserted }
  }

  /// Python as it was typed, its names in the script's spelling where the document's was used.
  func scripted(_ text: String) throws(Diagnostic) -> String {
    let text = pythonText(text)
    var result = ""
    var word = ""
    func endWord() throws(Diagnostic) {
      // A plain word is Python's, unless only the lesson knows it.
      let isPlain = word.allSatisfy(\.isASCII) && (notation.aliases[word] == nil || isTaken(word))
      result += isPlain || result.hasSuffix(".") ? word : try scriptName(word)
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || "_∂⁽⁾".contains(character) {
        word.append(character)
      } else {
        try endWord()
        result.append(character)
      }
    }
    try endWord()
    return result
  }

  /// Whether a word already means something in the script or in Python.
  private func isTaken(_ word: String) -> Bool {
    allNames.contains(word) || timeline?.program.library.globals[word] != nil
  }
}
