/// How the keywords at each place of a call were arranged the last time: which parameter each is for.
struct ArrangementCache: ~Copyable {
  /// Which parameter each keyword of a call is for.
  struct Arrangement {
    /// What was called, and with how many arguments in all.
    var callee: Int32 = -1
    var count: Int32 = 0
    /// The parameter of each keyword, in a byte each.
    var positions: UInt64 = 0

    @inline(__always) subscript(_ keyword: Int) -> Int {
      Int(UInt8(truncatingIfNeeded: positions >> UInt64(8 &* keyword)))
    }
  }

  private var places: UnsafeMutablePointer<Arrangement>
  private var placeCount = 0
  /// Codes of the script are numbered behind the builtins.
  static let firstCode = 1 << 24

  init() {
    places = UnsafeMutablePointer<Arrangement>.allocate(capacity: 1)
  }

  deinit { places.deallocate() }

  /// How the keywords at a place were arranged, if the same was called there with as many arguments.
  @inline(__always) func find(_ keywords: Keywords, _ callee: Int, count: Int) -> Arrangement? {
    guard keywords.place >= 0, keywords.place < placeCount else { return nil }
    let known = places[keywords.place]
    return Int(known.callee) == callee && Int(known.count) == count ? known : nil
  }

  /// Remembers for the calls to come which parameter each keyword is for; more than eight, or unpacked ones, are not worth it.
  mutating func remember(_ keywords: Keywords, _ callee: Int, count: Int, positions: [Int]) {
    guard keywords.place >= 0, positions.count <= 8, positions.allSatisfy({ $0 < 256 }) else { return }
    if keywords.place >= placeCount {
      let larger = max(64, 2 * keywords.place)
      let copy = UnsafeMutablePointer<Arrangement>.allocate(capacity: larger)
      copy.initialize(repeating: Arrangement(), count: larger)
      copy.update(from: places, count: placeCount)
      places.deallocate()
      places = copy
      placeCount = larger
    }
    var packed: UInt64 = 0
    for (keyword, position) in positions.enumerated() { packed |= UInt64(position) << UInt64(8 * keyword) }
    places[keywords.place] = Arrangement(
      callee: Int32(truncatingIfNeeded: callee), count: Int32(truncatingIfNeeded: count), positions: packed)
  }
}
