extension Snapshot {
  /// Python's truth of the value; an array is true when all of its elements are.
  package var isTrue: Bool {
    switch self {
    case .unset, .none: false
    case .bool(let value), .npBool(let value): value
    case .int(let value), .npInt(let value): value != 0
    case .float(let value), .npFloat(let value): value != 0
    case .string(let text): !text.isEmpty
    case .array(let array): array.count > 0 && array.doubles.allSatisfy { $0 != 0 }
    case .other(_, let text): !["[]", "()", "{}", "set()"].contains(text)
    }
  }
}
