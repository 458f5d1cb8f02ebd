import Machine
import Testing

@testable import Explanation

/// The walk back over the record: every number is what its operation makes of the numbers that it came from.
@Suite struct ProvenanceTests {
  @Test func products() throws {
    try check(
      Scripts.run(try Scripts.file("page2.py")), "dW2", [1, 0],
      """
      dW2[1,0] line 45
      """, depth: 0)
  }

  /// Views, names, lists, calls, stores through another name: the walk sees through them.
  @Test func throughEverything() throws {
    try check(
      Scripts.run(
        """
        def twice(x):
            y = x * 2
            return y
        a = np.array([1.0, 2.0, 3.0])
        b = a + 10
        c = b
        parts = [b, a]
        d = twice(parts[0])
        e = d[::-1]
        e[0] = a[1]
        e += 1
        params = {'W': d}
        f = params['W'][2] + params['W'][0]
        """), "f", [],
      """
      f[] line 14
        e[0] line 12
          e[0] line 11
            a[1] line 5
        e[2] line 12
          e[2] line 10
            d[0] line 9
              twice().y[0] line 3
                b[0] line 6
                  a[0] line 5
      """)
  }

  /// What a maximum and a choice did not take had no part.
  @Test func branches() throws {
    try check(
      Scripts.run(
        """
        a = np.array([1.0, -2.0, 3.0])
        b = a * 1
        c = a * 2
        r = np.maximum(b, c)
        w = np.where(a > 0, b, c)
        m = np.max(r)
        s = w[1] + m
        """), "s", [],
      """
      s[] line 8
        w[1] line 6
          a[1] line 2
          c[1] line 4
            a[1] line 2
        m[] line 7
          r[2] line 5
            c[2] line 4
              a[2] line 2
      """)
  }

  private func check(
    _ timeline: Timeline, _ name: String, _ index: [Int], _ expected: String, depth: Int = 9,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let walk = Provenance(timeline)
    defer { walk.finish() }
    var lines: [String] = []
    func write(_ cell: TracedCell, _ level: Int) {
      guard level <= depth, let making = walk.making(of: cell) else { return }
      var next = level
      if let name = making.names.first {
        let index = (cell.index ?? []).map(String.init).joined(separator: ",")
        lines.append("\(String(repeating: "  ", count: level))\(name)[\(index)] line \(making.line ?? 0)")
        next += 1
      }
      for operand in making.operands { if let cell = operand.cell { write(cell, next) } }
    }
    let value = timeline.machine.value(named: name, inFrame: 0)
    if let cell = walk.source(of: value, at: index) { write(cell, 0) }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: location)
  }
}
