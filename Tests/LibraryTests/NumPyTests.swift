import Foundation
import Testing

/// Short scripts of NumPy, area by area: wrong ones too. What they print and how they fail was recorded from NumPy by
/// Tests/Recorder/arrays.py.
@Suite struct NumPyTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts/numpy")

  @Test(arguments: ["types", "universal", "indexing", "shapes", "reductions", "order", "algebra"])
  func area(_ name: String) throws {
    let scripts = try Self.pieces(of: "\(name).txt")
    let records = try Self.pieces(of: "\(name).out")
    #expect(scripts.count == records.count)
    for (script, record) in zip(scripts, records) {
      let run = Script("import numpy as np\n" + script)
      // The place where a script fails is not recorded.
      let failure = run.error.map { error in error.drop { $0 != " " }.dropFirst().drop { $0 != " " }.dropFirst() + "\n"
      }
      #expect(run.output + (failure ?? "") == record, "\(script)")
    }
  }

  private static func pieces(of name: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).components(separatedBy: "#---\n")
  }
}
