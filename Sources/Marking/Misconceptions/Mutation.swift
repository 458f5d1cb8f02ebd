import Diagnostics

/// A change to a script that leaves its statements where they are: texts put in the place of parts of statements.
package struct Mutation: Hashable, Sendable {
  /// One part and what stands there instead.
  package struct Edit: Hashable, Sendable {
    package let range: SourceRange
    package let text: String
  }

  /// In the order of the text, none overlapping another.
  package let edits: [Edit]
  /// What the changed statement gives, as the script calls it: `dW2`.
  package let subject: String
  /// Other names that the explanation speaks of.
  package let names: [String]

  init(_ edits: [Edit], subject: String, names: [String] = []) {
    self.edits = edits.sorted { $0.range.start < $1.range.start }
    self.subject = subject
    self.names = names
  }

  /// The changed text; nil where parts overlap.
  func text(of source: Source) -> String? {
    var bytes: [UInt8] = []
    var next = 0
    for edit in edits {
      guard edit.range.start >= next, edit.range.end <= source.bytes.count else { return nil }
      bytes += source.bytes[next..<edit.range.start]
      bytes += Array(edit.text.utf8)
      next = edit.range.end
    }
    bytes += source.bytes[next...]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Both changes at once; nil where they overlap.
  func joined(_ other: Mutation) -> Mutation? {
    let all = Mutation(edits + other.edits, subject: subject, names: names)
    for (one, next) in zip(all.edits, all.edits.dropFirst()) where next.range.start < one.range.end { return nil }
    return all
  }

  /// Several changes of one kind as one; nil where there are fewer than two, or they overlap.
  static func all(_ mutations: [Mutation]) -> Mutation? {
    guard mutations.count > 1, var result = mutations.first else { return nil }
    for mutation in mutations.dropFirst() {
      guard let joined = result.joined(mutation) else { return nil }
      result = joined
    }
    return result
  }
}
