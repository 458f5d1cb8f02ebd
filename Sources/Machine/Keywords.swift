/// The keyword arguments of a call: the last `count` of its arguments, whose names the machine finds by `place`.
struct Keywords {
  /// The number of the names in `Program.keywords`, or `unpacked`.
  let place: Int
  let count: Int

  /// The place of names that came from `**mapping`; they are in `Machine.unpackedKeywords`.
  static let unpacked = -1
  static let none = Keywords(place: Keywords.unpacked, count: 0)

  @inline(__always) var isEmpty: Bool { count == 0 }
}

extension Machine {
  /// The numbers of the names.
  func names(of keywords: Keywords) -> [Int] {
    if keywords.isEmpty { return [] }
    return keywords.place >= 0 ? program.keywords[keywords.place] : unpackedKeywords
  }
}
