/// The library's builtins as a call needs them: plain memory, so that calling one counts no references.
struct BuiltinTable: ~Copyable {
  private let bodies: UnsafeMutablePointer<Builtin.Body>
  private let kernels: UnsafeMutablePointer<Builtin.Kernel>
  private let plainCounts: UnsafeMutablePointer<Int>
  private let parameterCounts: UnsafeMutablePointer<Int>
  private let positionalCounts: UnsafeMutablePointer<ClosedRange<Int>>
  private let textRules: UnsafeMutablePointer<Builtin.TextRule>
  private let count: Int

  init(_ builtins: [Builtin]) {
    count = builtins.count
    bodies = UnsafeMutablePointer<Builtin.Body>.allocate(capacity: max(1, count))
    kernels = UnsafeMutablePointer<Builtin.Kernel>.allocate(capacity: max(1, count))
    plainCounts = UnsafeMutablePointer<Int>.allocate(capacity: max(1, count))
    parameterCounts = UnsafeMutablePointer<Int>.allocate(capacity: max(1, count))
    positionalCounts = UnsafeMutablePointer<ClosedRange<Int>>.allocate(capacity: max(1, count))
    textRules = UnsafeMutablePointer<Builtin.TextRule>.allocate(capacity: max(1, count))
    for (number, builtin) in builtins.enumerated() {
      (bodies + number).initialize(to: builtin.body)
      (kernels + number).initialize(to: builtin.kernel)
      (plainCounts + number).initialize(to: builtin.plainCount)
      (parameterCounts + number).initialize(to: builtin.signature.parameters.count)
      (positionalCounts + number).initialize(to: builtin.signature.positionalCounts)
      (textRules + number).initialize(to: builtin.textRule)
    }
  }

  deinit {
    bodies.deinitialize(count: count)
    bodies.deallocate()
    kernels.deallocate()
    plainCounts.deallocate()
    parameterCounts.deallocate()
    positionalCounts.deallocate()
    textRules.deallocate()
  }

  /// How many arguments a builtin takes where all are given by position and there is nothing to arrange; -1 if that cannot be.
  @inline(__always) func plainCount(_ builtin: Int) -> Int { plainCounts[builtin] }

  /// How many parameters a builtin has.
  @inline(__always) func parameterCount(_ builtin: Int) -> Int { parameterCounts[builtin] }

  /// Whether so many arguments, all by position, are what a builtin takes.
  @inline(__always) func takes(_ builtin: Int, _ count: Int) -> Bool { positionalCounts[builtin].contains(count) }

  /// What a builtin does in its usual case.
  @inline(__always) func kernel(_ builtin: Int) -> Builtin.Kernel { kernels[builtin] }

  /// Runs a builtin.
  @inline(__always) func run(_ builtin: Int, _ call: inout Call) throws(Raise) -> Value {
    switch textRules[builtin] {
    case .any: break
    case .none: if call.machine.heap.hasTexts { try call.machine.refuseTexts(call, builtin) }
    case .makes: return try call.machine.withTexts { () throws(Raise) in try bodies[builtin](&call) }
    }
    return try bodies[builtin](&call)
  }
}
