import Diagnostics
import Foundation
import Library
import Machine
import Symbolic
import Testing

@testable import Explanation

/// Scripts to explain, and what is shown of them as plain text.
enum Scripts {
  /// A script of the repository.
  static func file(_ name: String) throws -> Source {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Source(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: "Scripts/\(name)"))))
  }

  /// A run of a script, at its end or where it fails.
  static func run(_ source: Source, steps: UInt64 = .max) throws -> Timeline {
    let timeline = try Timeline(source, library: Cards.library)
    var rule = Machine.StopRule()
    rule.steps = steps
    _ = timeline.forward(rule)
    return timeline
  }

  static func run(_ text: String) throws -> Timeline {
    try run(Source(name: "test", text: "import numpy as np\n" + text))
  }

  /// What an explanation shows, as plain lines.
  static func text(_ explanation: Explanation, width: Int = 200) -> String {
    explanation.document(width: width).blocks.map { block in
      guard case .line(let spans, let indent) = block else { return "?" }
      return String(repeating: " ", count: indent) + spans.map(\.text).joined()
    }.joined(separator: "\n")
  }
}
