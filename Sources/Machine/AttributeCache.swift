#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a name means as an attribute of a module or a type, looked up in the library once for each name.
final class AttributeCache {
  private let library: Library
  private let program: Program
  private var entries: UnsafeMutablePointer<Value>
  private var nameCount: Int
  private let width: Int
  private let moduleCount: Int
  private static let typeCount = ObjectType.allCases.count
  /// What stands for an attribute that is not there.
  private static let absent = Value(tag: .notImplemented, bits: 0)

  init(_ program: Program) {
    self.program = program
    library = program.library
    moduleCount = program.library.modules.count
    width = moduleCount + 2 * AttributeCache.typeCount
    nameCount = max(64, 2 * program.names.count)
    entries = AttributeCache.entries(nameCount * width)
  }

  deinit { free(entries) }

  /// So many entries that are unset, which is all zeros. Most are never looked at, and cost no memory so.
  private static func entries(_ count: Int) -> UnsafeMutablePointer<Value> {
    guard let memory = calloc(count, MemoryLayout<Value>.stride) else {
      fatalError("no memory for \(count) attributes")
    }
    return memory.bindMemory(to: Value.self, capacity: count)
  }

  /// An attribute of a module; nil when it has none of that name.
  @inline(__always) func attribute(_ name: Int, ofModule module: Int) -> Value? {
    found(name, module)
  }

  /// The method of a type, as a builtin.
  @inline(__always) func method(_ name: Int, of type: ObjectType) -> Value? {
    found(name, moduleCount + Int(type.rawValue))
  }

  /// The computed attribute of a type, as a builtin.
  @inline(__always) func property(_ name: Int, of type: ObjectType) -> Value? {
    found(name, moduleCount + AttributeCache.typeCount + Int(type.rawValue))
  }

  @inline(__always) private func found(_ name: Int, _ column: Int) -> Value? {
    if name >= nameCount { grow(name) }
    var value = entries[name * width + column]
    if value.isUnset {
      value = lookup(name, column) ?? AttributeCache.absent
      entries[name * width + column] = value
    }
    return value.tag == .notImplemented ? nil : value
  }

  private func lookup(_ name: Int, _ column: Int) -> Value? {
    let text = program.names[name]
    if column < moduleCount { return library.attributes[column][text] }
    let type = column - moduleCount
    let number =
      type < AttributeCache.typeCount
      ? library.methods[type][text] : library.properties[type - AttributeCache.typeCount][text]
    return number.map { Value(tag: .builtin, bits: UInt64($0)) }
  }

  private func grow(_ name: Int) {
    let larger = max(2 * nameCount, name + 1)
    let copy = AttributeCache.entries(larger * width)
    copy.update(from: entries, count: nameCount * width)
    free(entries)
    entries = copy
    nameCount = larger
  }
}
