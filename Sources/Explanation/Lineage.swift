import Diagnostics

/// An explanation that goes on through the operands to what was given, level by level: `explain REF --deep`.
///
/// Of cells that one statement gave, such as the ten factors of a sum, the first is explained in full, the others are named.
package struct Lineage {
  /// A value that was explained, and the others of the same statement on the same level.
  package struct Part {
    package let explanation: Explanation
    package let level: Int
    package let others: [TracedMaking]
    package let name: String
  }

  package private(set) var parts: [Part] = []
  /// What was given or drawn, with names where there are any.
  package private(set) var given: [TracedMaking] = []
  /// Whether there was more behind the last level.
  package private(set) var isCut = false

  /// All levels of a cell's or value's formulas, to a depth.
  package init(_ explainer: Explainer, _ walk: Provenance, of cell: TracedCell, named name: String, depth: Int) {
    guard let first = walk.making(of: cell) else { return }
    var seen: Set<String> = []
    var level = [(first, [TracedMaking](), name)]
    for number in 0...depth {
      var next: [(TracedMaking, [TracedMaking], String)] = []
      for (making, others, name) in level {
        if making.action == .given || making.action == .drawn {
          given.append(making)
          given += others
          continue
        }
        guard parts.count < 60 else {
          isCut = true
          return
        }
        guard let explanation = explainer.explain(making, named: name, walk) else { continue }
        parts.append(Part(explanation: explanation, level: number, others: others, name: name))
        for group in Lineage.groups(of: Ancestry.makings(behind: making, walk).0) {
          guard let making = group.first else { continue }
          let name = making.names.first ?? making.text
          let key = "\(name) \(making.line ?? 0) \(making.cell.operation)"
          if seen.insert(key).inserted { next.append((making, Array(group.dropFirst()), name)) }
        }
      }
      level = next
    }
    isCut = level.contains { $0.0.action != .given && $0.0.action != .drawn }
    for (making, others, _) in level where making.action == .given || making.action == .drawn {
      given += [making] + others
    }
  }

  /// The cells that one operation made beside each other.
  private static func groups(of makings: [TracedMaking]) -> [[TracedMaking]] {
    var groups: [[TracedMaking]] = []
    for making in makings {
      if let known = groups.firstIndex(where: { $0[0].cell.operation == making.cell.operation }) {
        groups[known].append(making)
      } else {
        groups.append([making])
      }
    }
    return groups
  }
}
