/// The texts that elements of arrays are. Each has a number, by which the cells of arrays know it: equal texts have the same one,
/// and 0 is the empty text.
///
/// So to the heap, the log of stores and the checkpoints such cells are like all others. Texts are only ever added, and a number
/// means the same at every moment of a run; the table is therefore no part of the state, and machines that exchange
/// checkpoints share it.
package final class TextTable {
  private var texts = [""]
  private var numbers: [[UInt8]: UInt64] = [[]: 0]
  /// The bytes that the texts take, about.
  private(set) var bytes = 0
  /// Whether there has been an array of text.
  var isUsed = false

  init() {}

  /// The number of a text.
  func number(of text: String) -> UInt64 {
    // Swift takes texts for equal that differ in their scalars.
    let key = Array(text.utf8)
    if let known = numbers[key] { return known }
    let number = UInt64(texts.count)
    texts.append(text)
    numbers[key] = number
    bytes += 2 * key.count + 64
    return number
  }

  /// The text of a number.
  package subscript(_ number: UInt64) -> String { number < UInt64(texts.count) ? texts[Int(number)] : "" }

  /// Whether the text of one number sorts before that of another, by the numbers of their characters.
  package func precedes(_ one: UInt64, _ other: UInt64) -> Bool {
    self[one].utf8.lexicographicallyPrecedes(self[other].utf8)
  }
}
