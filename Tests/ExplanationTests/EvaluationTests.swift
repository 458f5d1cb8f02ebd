import Diagnostics
import Library
import Machine
import NDArray
import Symbolic
import Testing

@testable import Explanation

/// The numbers of an explanation, read again as text and computed, come to the value of the record.
@Suite struct EvaluationTests {
  @Test func logisticRegression() throws {
    let source = try Scripts.file("page1.py")
    var checked = 0
    for steps in [15, 16, 17, 18, 19, 20, 60, 112] as [UInt64] {
      checked += try check(Scripts.run(source, steps: steps))
    }
    // 5 arrays with 10 or 2 cells, and 5 scalars, at most positions.
    #expect(checked > 180)
  }

  @Test func network() throws {
    #expect(try check(Scripts.run(try Scripts.file("page2.py"))) > 70)
  }

  @Test func everyOperation() throws {
    let timeline = try Scripts.run(Self.operations)
    guard case .ended = timeline.status else {
      Issue.record("\(timeline.status)")
      return
    }
    #expect(try check(timeline) > 250)
  }

  @Test func fewAndManyDigits() throws {
    for style in [NumberStyle.significant(2), .significant(8), .decimals(3), .exact] {
      let timeline = try Scripts.run(try Scripts.file("page2.py"))
      #expect(try check(timeline, style) > 70)
    }
  }

  private static let operations = """
    np.random.seed(1)
    A = np.random.randn(3, 4)
    B = np.arange(12).reshape(3, 4)
    C = np.random.randn(2, 3, 4)
    v = np.array([1.0, -2.5, 3.25])
    add = A + B
    sub = A - v[:, None]
    mul = A * B[1]
    div = A / (B + 1)
    flo = A // 0.7
    mod = B - 3 * (B // 3)
    pw = A ** 2
    neg = -A
    outer_difference = v[:, None] - v[None, :]
    at = A @ A.T
    dot = np.dot(A.T, v)
    vd = v @ v
    batch = C @ A.T
    out = np.outer(v, A[0])
    inn = np.inner(A, A)
    total = A.sum()
    columns = A.sum(axis=0)
    rows = np.sum(C, axis=(1, 2))
    kept = A.mean(axis=1, keepdims=True)
    deviation = np.std(A, axis=0)
    variance = A.var()
    spread = np.ptp(A, axis=1)
    largest = A.max(axis=0)
    least = np.min(C, axis=2)
    product = np.prod(A, axis=1)
    part = A[1:, ::-2]
    row = A.T[2]
    cell = A[1, 2]
    picked = A[[2, 0]]
    masked = A[A > 0]
    turned = C.transpose(2, 0, 1)
    flat = A.flatten()
    ravelled = A.T.ravel()
    shaped = A.T.reshape(2, 6)
    joined = np.concatenate([v, v * 2])
    stacked = np.vstack([v, -v])
    diagonal = np.diag(v)
    relu = np.maximum(0, A)
    chosen = np.where(A > 0, A, 0.1 * A)
    clipped = np.clip(A, -0.5, 0.5)
    compared = A > B / 10
    roots = np.sqrt(np.abs(A))
    logs = np.log(np.abs(A) + 1)
    tanh = np.tanh(A)
    square = np.square(v)
    scalar = 3 * 4 - 2 / 5
    def sigmoid(x):
        return 1.0 / (1.0 + np.exp(-x))
    def slope(x):
        s = sigmoid(x)
        return s * (1 - s)
    def softmax(x):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)
    def loss(p, q, scale=2):
        difference = p - q
        return np.sum(difference ** 2) / scale
    s1 = sigmoid(A)
    s2 = slope(v)
    s3 = softmax(A)
    s4 = loss(A, B)
    s5 = loss(v, q=v * 2)
    W = v.copy()
    W -= 0.1 * v
    U = v.copy()
    U[1] = 7
    M = np.zeros((2, 3))
    M[0] = v
    M[1, :] += v * 2
    T = M.T
    T[0, 1] *= 3
    standardised = (A - A.mean(axis=0)) / A.std(axis=0)
    count = 0
    for n in range(4):
        count += n * n
    """

  /// Explains every cell of every name of the module and computes its numbers; how many there were.
  private func check(
    _ timeline: Timeline, _ style: NumberStyle = .standard, location: SourceLocation = #_sourceLocation
  ) throws -> Int {
    let explainer = Explainer(timeline, style: style)
    var count = 0
    for name in timeline.program.globals.keys.sorted() {
      let value = timeline.machine.snapshot(timeline.machine.value(named: name, inFrame: 0))
      guard let array = value.numbers else { continue }
      for flat in 0..<min(array.count, 12) {
        var rest = flat
        var index: [Int] = []
        for length in array.shape.reversed() {
          index.append(rest % length)
          rest /= length
        }
        let cell = array.shape.isEmpty ? nil : Array(index.reversed())
        let explanation = try explainer.explain(name, index: cell)
        let exact = array.doubles[flat]
        #expect(explanation.result.numbers?.doubles == [exact], "\(name) \(cell ?? [])", sourceLocation: location)
        #expect(!explanation.isDoubtful, "\(name) \(cell ?? [])", sourceLocation: location)
        guard let text = explanation.numbersText, !explanation.isElided else { continue }
        let typed = python(typed: text)
        guard let computed = Calculator.value(typed) else {
          // A list stands where a whole array goes into a number.
          if !text.contains("[") { Issue.record("cannot be read: \(name) = \(typed)", sourceLocation: location) }
          continue
        }
        #expect(
          style.text(computed) == style.text(exact) || abs(computed - exact) <= 1e-15,
          "\(name) \(cell ?? []) = \(typed)", sourceLocation: location)
        count += 1
      }
    }
    return count
  }
}
