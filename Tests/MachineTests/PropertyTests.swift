import Diagnostics
import Testing

@testable import Machine

/// Random programs, edits and movements against straight runs: whatever way one comes to a position, the state is the same.
struct PropertyTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var x = state
      x ^= x >> 33
      x = x &* 0xFF51_AFD7_ED55_8CCD
      return x ^ x >> 33
    }
  }

  /// A program with arrays, views, lists, dicts, calls, random draws, exceptions and loops.
  private func program(_ random: inout Generator) -> String {
    var lines = [
      "import random", "import numpy as np", "rs = np.random.RandomState(4)", "rng = np.random.default_rng(5)",
      "u = random.Random(6)", "hh = 3", "np.random.seed(\(Int.random(in: 0...99, using: &random)))",
      "a = np.zeros((2, 3))",
      "b = np.random.randn(3)", "v = a[0]", "xs = []", "d = {}", "t = 0.5", "n = 0",
      "def f(x, k=2):", "    y = x * k", "    xs.append(n)", "    return y + 1",
      "def g(k):", "    if k > 3:", "        raise ValueError('deep')", "    return g(k + 1)",
      "class A:", "    made = 0", "    def __init__(self, x):", "        self.x = x", "        self.seen = []",
      "        A.made += 1", "    def __add__(self, other):", "        self.seen.append(n)",
      "        return A((self.x + getattr(other, 'x', other)) % 11)",
      "    def __radd__(self, other):", "        return self + other",
      "    def __repr__(self):", "        self.seen = self.seen[-2:]", "        return 'A(' + str(self.x) + ')'",
      "    def __lt__(self, other):", "        return self.x < other.x",
      "    def __eq__(self, other):", "        return self.x == getattr(other, 'x', None)",
      "    def __hash__(self):", "        return int(self.x)",
      "    def __enter__(self):", "        self.x += 1", "        return self",
      "    def __exit__(self, *what):", "        self.seen.append(what[0] is None)", "        return True",
      "    @property", "    def double(self):", "        return 2 * self.x",
      "    def __iter__(self):", "        for k in range(3):", "            yield k + self.x",
      "class B(A):", "    def __init__(self, x):", "        super().__init__(x)", "        self.extra = {'x': x}",
      "    def __call__(self, k):", "        self.extra[k] = n", "        return k + self.x",
      "class C:", "    def __init__(self, x):", "        self.x = x", "    def __add__(self, other):",
      "        return C(self.x + other)", "    def __repr__(self):", "        self.x += 1",
      "        return str(self.x)",
      "    def __lt__(self, other):", "        return self.x < other.x",
      "    def __iter__(self):", "        yield from range(self.x)",
      "def count(k):", "    total = 0", "    try:", "        while True:", "            k += 1",
      "            total += (yield k) or 0", "    finally:", "        xs.append(total)",
      "class L(list):", "    def total(self):", "        return sum(self)",
      "def outer(k):", "    t = yield from count(k)", "    xs.append(t)",
      "from collections import Counter, defaultdict, deque, namedtuple", "P = namedtuple('P', 'x y')",
      "dq = deque([1, 2], 3)", "cc = Counter()", "dd = defaultdict(list)", "ll = L([1])",
      "names = np.array(['b', 'aa', 'c'])", "part = names[1:]",
      "o = A(2)", "p = B(3)", "r = count(n)", "y = outer(n)", "next(y)",
    ]
    let pieces = [
      "a += b * t", "v -= 0.25", "xs.append(t)", "d['k\(Int.random(in: 0...3, using: &random))'] = n",
      "t = float(f(t)) % 7",
      "b = np.random.rand(3)", "a = f(a, k=3) % 5", "a[1, \(Int.random(in: 0...2, using: &random))] = t",
      "xs = xs[-4:]",
      "n = n + 1", "v = a[\(Int.random(in: 0...1, using: &random))]", "xs.sort()", "b *= 2", "w = [v, xs]",
      "xs += [n, t]", "s = sorted(xs, key=lambda q: -q)", "try:\n    g(0)\nexcept ValueError as e:\n    n += 2",
      "b = rs.randn(3)", "b = rng.normal(size=3)", "t = u.random() + random.gauss(0, 1)", "u.shuffle(xs)",
      "hh = hh * hh + n if hh < 2**300 else hh % 1000", "rng.shuffle(xs)",
      "c = a.T\nc[0] = 1", "for q in xs[:3]:\n    t = t + q % 3", "big = np.zeros((60, 60)) + n\nbig[3] = t",
      "print(n, t)",
      "o = o + p", "o = 1 + o + o", "p.x = n % 3", "s = str([o, p])", "print(o, f'{p}')", "t = p(n % 4) % 7",
      "d[o] = n", "t = sum(v for v in o) % 5", "q = sorted([o, p, A(1)])[0]", "o.w = a", "o.x += p.double",
      "t = float(next(r)) % 9", "for q in count(n):\n    if q > n + 3:\n        break\n    t += q % 3",
      "with o as z:\n    n += 1\n    if n % 2:\n        raise KeyError(n)", "z = [k * n for k in p if k != 2]",
      "try:\n    if n % 3 == 0:\n        g(1)\n    n += 1\nexcept Exception:\n    t += 1\nelse:\n    t += 2\nfinally:\n    n += 1",
      "h = lambda v=n: v + t\nt = h() % 6", "n = len({o, p, A(n % 5)}) + n", "del o.seen[:]", "r = count(n)",
      "o = max(A(n % 4), p, key=lambda v: v.x)\nn += 1",
      "dq.append(n)", "cc[n % 3] += 1", "dd[n % 2].append(t)", "ll.append(n)\nt = ll.total() % 7", "dq.appendleft(t)",
      "match [n % 3, t]:\n    case [0, q]:\n        t += 1\n    case [1 | 2 as k, _] if k == 1:\n        n += k\n    case _:\n        n += 3",
      "t = float(y.send(n)) % 5", "y.close()\ny = outer(n)\nnext(y)", "for k, q in d.items():\n    n += 1",
      "n += P(n % 2, 1).x",
      "try:\n    try:\n        g(n)\n    except ValueError:\n        raise KeyError(n)\nexcept KeyError as e:\n    n += e.__context__ is not None",
      "names[n % 3] = 'x' + str(n % 7)", "part[:] = part[::-1]", "n += int(np.sum(names == 'b'))",
      "names = np.sort(np.append(names, str(n)))[-3:]\npart = names[1:]", "xs.append(len(names[0]))",
      "while n % 5 != 0:\n    n += 1", "m = [q * 2 for q in xs]", "t = np.sum(a) % 10 + len(xs)",
    ]
    func add(_ piece: String, _ indent: String) { lines += piece.split(separator: "\n").map { indent + $0 } }
    for _ in 0..<Int.random(in: 2...5, using: &random) { add(pieces.randomElement(using: &random) ?? "pass", "") }
    lines.append("for i in range(\(Int.random(in: 5...40, using: &random))):")
    for _ in 0..<Int.random(in: 2...8, using: &random) { add(pieces.randomElement(using: &random) ?? "pass", "    ") }
    return lines.joined(separator: "\n") + "\n"
  }

  private let edits = [
    "t = 3.5", "n += 10", "a[0, 0] = 42", "xs.append(99)", "b = b * 0 + 1", "v += 1", "d['new'] = 1",
    "np.random.rand(2)", "rng.random(2)", "rs.rand(2)", "u.random()", "random.seed(1)", "hh = 2**200 + hh",
    "fresh = [a, b]", "xs = []", "o.x = 5", "p.extra['e'] = n", "r = count(3)", "next(r)", "o = o + 1", "A.made = 7",
    "B.__call__ = lambda self, k: k", "dq.append(7)", "cc[1] = 5", "ll.append(4)", "y.send(2)", "dd[0] = [1]",
    "import statistics", "names[0] = 'new'", "part = np.array(['later', 'n'])",
  ]

  /// A machine with small windows, so that there are many checkpoints.
  private func run(_ text: String) throws -> Run {
    let run = try Run(text)
    return run
  }

  @Test(arguments: 0..<60)
  func everyWayLeadsToTheSameState(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) &* 7919 &+ 17)
    let text = program(&random)
    let straight = try Run(text)
    let moving = try Run(text)
    straight.finish()
    moving.finish()
    let last = straight.timeline.machine.steps
    #expect(straight.output == moving.output)
    var made: [(steps: UInt64, text: String)] = []
    for _ in 0..<25 {
      switch Int.random(in: 0...9, using: &random) {
      case 0...5:
        moving.go(UInt64.random(in: 0...last, using: &random))
      case 6:
        _ = moving.timeline.back(Int.random(in: 1...9, using: &random))
      case 7:
        _ = moving.timeline.step(Int.random(in: 1...9, using: &random))
      case 8 where made.count < 3:
        let edit = edits.randomElement(using: &random) ?? "t = 1"
        let steps = moving.timeline.machine.steps
        if let outcome = try? moving.timeline.execute(edit), outcome.edit != nil {
          made = made.filter { $0.steps <= steps } + [(steps, edit)]
        }
      default:
        // What changes nothing leaves no trace.
        let before = moving.fingerprint
        _ = try? moving.timeline.execute(
          "(len(xs), a.sum(), sorted(xs, key=lambda q: q), a.T @ a, C(3) + 1, [v for v in C(2)], C(1) < C(2))")
        #expect(moving.fingerprint == before, "\(text)")
      }
      let fresh = try Run(text)
      for edit in made where edit.steps <= moving.timeline.machine.steps {
        fresh.go(edit.steps)
        #expect(fresh.timeline.machine.steps == edit.steps)
        _ = try fresh.timeline.execute(edit.text)
      }
      fresh.go(moving.timeline.machine.steps)
      #expect(fresh.timeline.machine.steps == moving.timeline.machine.steps)
      #expect(
        fresh.fingerprint == moving.fingerprint,
        "seed \(seed), step \(fresh.timeline.machine.steps), edits \(made)\n\(text)")
      if fresh.fingerprint != moving.fingerprint { return }
    }
  }

  @Test(arguments: 0..<20)
  func undoReturns(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) &* 104_729 &+ 5)
    let run = try Run(program(&random))
    var states = [run.fingerprint]
    for _ in 0..<12 {
      run.timeline.remember()
      let before = run.fingerprint
      switch Int.random(in: 0...2, using: &random) {
      case 0: _ = run.timeline.step(Int.random(in: 1...20, using: &random))
      case 1: _ = run.timeline.back(Int.random(in: 1...5, using: &random))
      default: _ = try? run.timeline.execute(edits.randomElement(using: &random) ?? "t = 1")
      }
      run.timeline.forgetIfUnchanged()
      if run.fingerprint != before { states.append(run.fingerprint) }
    }
    for state in states.dropLast().reversed() {
      #expect(run.timeline.undo() == .done)
      #expect(run.fingerprint == state)
    }
    for state in states.dropFirst() {
      #expect(run.timeline.redo() == .done)
      #expect(run.fingerprint == state)
    }
  }

  @Test(arguments: 0..<20)
  func recordingChangesNothing(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) &* 15_485_863 &+ 3)
    let text = program(&random)
    let recorded = try Run(text)
    recorded.finish()
    let plain = Machine(recorded.timeline.program, window: 1 << 12)
    plain.isRecording = false
    _ = plain.run(Machine.StopRule())
    #expect(plain.fingerprint() == recorded.fingerprint)
  }
}
