import Diagnostics
import Foundation
import Library

@testable import Machine

/// The repository's folder.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A run of a script at its start, with what it prints collected.
final class Run {
  let timeline: Timeline
  private(set) var printed: [UInt8] = []

  init(_ text: String, limits: Limits = Limits(), budget: Int = 64 << 20) throws {
    timeline = try Timeline(
      Source(name: "script.py", text: text), library: Cards.library, limits: limits, budget: budget)
    timeline.output = { [unowned self] in printed += $0 }
  }

  var output: String { String(decoding: printed, as: UTF8.self) }

  /// Runs to the end, a failure or an interruption; what the diagnostic says, if there is one.
  @discardableResult
  func finish() -> Diagnostic? {
    _ = timeline.forward(Machine.StopRule())
    if case .failed(let diagnostic) = timeline.status { return diagnostic }
    return nil
  }

  /// The `repr` of an expression here.
  func value(_ text: String) throws -> String? { try timeline.execute(text).text }

  func go(_ steps: UInt64) { _ = timeline.go(to: Timeline.Position(steps: steps)) }

  var fingerprint: UInt64 { timeline.machine.fingerprint() }
}
