import Machine
import Symbolic

/// The index that runs over samples, which the document raises: the j-th feature of the i-th sample is `x⁽ⁱ⁾ⱼ`.
struct SampleIndex {
  /// How many samples there are.
  let count: Int
  let letter: String

  /// Nil where the script does not say how many samples there are, or uses the letter itself.
  init?(_ machine: Machine, taken: Set<String>) {
    guard let count = PageLayout(machine, frame: 0).samples, count > 1, !taken.contains("i") else { return nil }
    self.init(count: count)
  }

  init(count: Int) {
    self.count = count
    letter = "i"
  }

  /// The letters that run over the axes of an array: the samples' own over theirs.
  func letters(_ shape: [Int], from others: [String]) -> [String?] {
    let isOne = shape.count(where: { $0 == count }) == 1
    var rest = others.filter { $0 != letter }[...]
    return shape.map { length in length < 2 ? nil : isOne && length == count ? letter : rest.popFirst() }
  }

  /// A cell of a name with the sample's index raised; nil where none runs over samples, or an index is more than a letter.
  func cell(_ name: Formula.Name, _ index: [CellIndex], _ shape: [Int]) -> Formula.Name? {
    guard shape.count(where: { $0 == count }) == 1, let axis = shape.firstIndex(of: count),
      case .running(let running, times: 1, plus: 0)? = index.indices.contains(axis) ? index[axis] : nil,
      running.count == 1
    else { return nil }
    let rest = zip(index, shape).enumerated().filter { $0.offset != axis }.map { ($0.element.0, $0.element.1) }
    guard let below = SampleIndex.below(rest) else { return nil }
    var written = name
    written.superscripted = (name.superscripted ?? "") + "(\(running))"
    if !below.isEmpty { written.subscripted = below }
    // What is one sample's is a vector, and so is written small.
    if name.text.count == 1 { written.text = name.text.lowercased() }
    return written
  }

  /// The letters and digits of an index below a name; nil where one is more than that. Axes of length 1 are left out.
  static func below(_ index: [(place: CellIndex, length: Int)]) -> String? {
    var below = ""
    for (place, length) in index where length > 1 {
      switch place {
      case .running(let letter, times: 1, plus: 0) where letter.count == 1: below += letter
      case .fixed(let place) where (0...9).contains(place): below += String(place)
      case .running, .fixed: return nil
      }
    }
    return below
  }
}
