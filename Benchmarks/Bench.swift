import Diagnostics
import Explanation
import Glibc
import Library
import Machine

/// Measures the machine. Each figure is the least of several rounds, and what counts are the ratios within one run.
@main
struct Bench {
  static func main() throws {
    let template = try read("Benchmarks/network.py")
    let passes = 10_000
    let script = Source(name: "network.py", text: replace(template, "PASSES", with: String(passes)))
    let program = try Program(script, library: Cards.library)

    var floor = HandWritten()
    let hand = best(rounds: 7) { for _ in 0..<passes { floor.pass() } } / Double(passes)
    let recorded = best(rounds: 7) { run(program, recording: true) } / Double(passes)
    let unrecorded = best(rounds: 7) { run(program, recording: false) } / Double(passes)
    line("training step, by hand in Swift", hand, "µs", 1e6)
    line("training step, not recorded", unrecorded, "µs", 1e6, ratio: unrecorded / hand, to: "by hand")
    line("training step, recorded", recorded, "µs", 1e6, ratio: recorded / hand, to: "by hand")

    let network = Source(name: "network.py", text: replace(template, "PASSES", with: "100"))
    try ask("the document's network", network, rounds: 20, name: "dW1", cell: [1, 0])
    let digits = try read("Benchmarks/digits.py")
    for batch in ["100", "1000"] {
      let text = replace(replace(digits, "PASSES", with: "3"), "1000", with: batch)
      try ask(
        "784-128-10, batch of \(batch)", Source(name: "digits.py", text: text), rounds: 3, name: "dW1", cell: [400, 5])
    }

    // The same with checkpoints, as the shell runs it.
    let brief = Source(name: "network.py", text: replace(template, "PASSES", with: "1000"))
    let short = try (0..<20).map { _ in try forward(brief) }.reduce(.infinity, min) / 1000
    let long = Source(name: "network.py", text: replace(template, "PASSES", with: "1000000"))
    let before = residentBytes()
    var timeline: Timeline?
    let time = best(rounds: 1) {
      timeline = try? Timeline(long, library: Cards.library)
      _ = timeline?.forward(Machine.StopRule())
    }
    guard let timeline else { return }
    line(
      "1,000,000 passes with checkpoints, each", time / 1e6, "µs", 1e6, ratio: time / 1e6 / short,
      to: "1,000 passes")
    print("  memory above the start: \((residentBytes() - before) >> 20) MiB")
    let last = timeline.machine.steps
    var random = SystemRandomNumberGenerator()
    var times: [Double] = []
    for _ in 0..<200 {
      let goal = UInt64.random(in: 1..<last, using: &random)
      times.append(best(rounds: 1) { _ = timeline.go(to: Timeline.Position(steps: goal)) })
      guard timeline.machine.steps == goal else {
        return print("position \(goal) was not reached: \(timeline.machine.steps) \(timeline.status)")
      }
    }
    times.sort()
    line("any position of it, median", times[100], "ms", 1e3)
    line("any position of it, worst of 200", times[199], "ms", 1e3)
  }

  /// What is asked of a script that has run to its end: each the least of several askings.
  private static func ask(_ what: String, _ script: Source, rounds: Int, name: String, cell: [Int]) throws {
    let timeline = try Timeline(script, library: Cards.library)
    _ = timeline.forward(Machine.StopRule())
    func time(_ question: String, _ body: () throws -> Void) rethrows {
      var least = Double.infinity
      for _ in 0..<rounds {
        let start = ContinuousClock.now
        try body()
        let elapsed = ContinuousClock.now - start
        least = min(least, Double(elapsed.components.attoseconds) * 1e-18 + Double(elapsed.components.seconds))
      }
      line("\(what), \(question)", least, "ms", 1e3)
    }
    try time("explain of a cell") { _ = try Explainer(timeline).explain(name, index: cell) }
    time("why of a cell") {
      let walk = Provenance(timeline)
      defer { walk.finish() }
      let value = timeline.machine.value(named: name, inFrame: 0)
      if let source = walk.source(of: value, at: cell) { _ = Ancestry.tree(walk, source, depth: 3) }
    }
    try time("derive") { _ = try Deriver(timeline).derivation(of: name) }
    try time("gradcheck") { _ = try GradientCheck(timeline).report() }
  }

  private static func run(_ program: Program, recording: Bool) {
    let machine = Machine(program)
    machine.isRecording = recording
    _ = machine.run(Machine.StopRule())
  }

  /// Seconds of a run to its end, without the reading of the script.
  private static func forward(_ script: Source) throws -> Double {
    let timeline = try Timeline(script, library: Cards.library)
    return best(rounds: 1) { _ = timeline.forward(Machine.StopRule()) }
  }

  private static func line(
    _ what: String, _ seconds: Double, _ unit: String, _ factor: Double, ratio: Double? = nil, to: String = ""
  ) {
    let value = (seconds * factor * 100).rounded() / 100
    let pad = String(repeating: " ", count: max(1, 44 - what.count))
    let comparison = ratio.map { "   \(($0 * 100).rounded() / 100) × \(to)" } ?? ""
    print("\(what)\(pad)\(value) \(unit)\(comparison)")
  }

  private static func best(rounds: Int, _ body: () -> Void) -> Double {
    var least = Double.infinity
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      body()
      let elapsed = ContinuousClock.now - start
      least = min(least, Double(elapsed.components.attoseconds) * 1e-18 + Double(elapsed.components.seconds))
    }
    return least
  }

  private static func residentBytes() -> Int {
    guard let text = try? read("/proc/self/statm") else { return 0 }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
  }

  private static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else {
      throw Diagnostic(.file, "\(code: path) cannot be read", hint: "Run it from the top of the repository.")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func replace(_ text: String, _ word: String, with other: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: word[word.startIndex]) {
      result += rest[..<start]
      rest = rest[start...]
      if rest.hasPrefix(word) {
        result += other
        rest = rest.dropFirst(word.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
