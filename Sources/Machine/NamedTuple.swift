/// The tuples of NumPy whose items have names, which their header tells: what `np.linalg.eigh` gives.
package enum NamedTuple: UInt8, Sendable, CaseIterable {
  case eig = 1
  case eigh, qr, svd, slogdet, uniqueAll, uniqueCounts, uniqueInverse

  /// The name of the class.
  package var name: String {
    switch self {
    case .eig: "EigResult"
    case .eigh: "EighResult"
    case .qr: "QRResult"
    case .svd: "SVDResult"
    case .slogdet: "SlogdetResult"
    case .uniqueAll: "UniqueAllResult"
    case .uniqueCounts: "UniqueCountsResult"
    case .uniqueInverse: "UniqueInverseResult"
    }
  }

  /// The names of the items.
  package var fields: [String] {
    switch self {
    case .eig, .eigh: ["eigenvalues", "eigenvectors"]
    case .qr: ["Q", "R"]
    case .svd: ["U", "S", "Vh"]
    case .slogdet: ["sign", "logabsdet"]
    case .uniqueAll: ["values", "indices", "inverse_indices", "counts"]
    case .uniqueCounts: ["values", "counts"]
    case .uniqueInverse: ["values", "inverse_indices"]
    }
  }
}

extension Heap {
  /// A new tuple whose items have names.
  package func allocateTuple(_ values: [Value], _ kind: NamedTuple) -> Value {
    let tuple = allocateTuple(values)
    words[tuple.address] |= UInt64(kind.rawValue) << 8
    return tuple
  }

  /// What names the items of a tuple have; nil for a plain tuple and for every other value.
  package func namedTuple(_ value: Value) -> NamedTuple? {
    guard value.tag == .tuple else { return nil }
    return NamedTuple(rawValue: UInt8(truncatingIfNeeded: words[value.address] >> 8))
  }
}
