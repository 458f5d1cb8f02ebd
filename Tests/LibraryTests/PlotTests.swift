import Foundation
import Library
import Testing

/// Scripts that plot: what is drawn at a terminal, read by eye when it was recorded, and that nothing is drawn elsewhere.
@Suite struct PlotTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts/plots")

  @Test func drawings() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "plots.py"), encoding: .utf8)
    let script = Script(text, name: "plots.py", plotWidth: 72)
    #expect(script.error == nil)
    let golden = Self.folder.appending(path: "plots.txt")
    if ProcessInfo.processInfo.environment["LONGHAND_RECORD"] == "1" {
      try script.output.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try script.output == String(contentsOf: golden, encoding: .utf8))
  }

  @Test func nothingIsDrawnWhereNobodyLooks() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "plots.py"), encoding: .utf8)
    #expect(Script(text).output == "end\n")
  }

  @Test func drawingsOfLittle() {
    var plot = Plot()
    plot.title = "nothing"
    #expect(plot.lines(width: 40) == ["nothing", "(no points to draw)"])
    plot.series = [Plot.Series(x: [1, .nan], y: [.nan, 2])]
    #expect(plot.lines(width: 40) == ["nothing", "(no points to draw)"])
    for numbers in [[0, 0], [1e308, -1e308], [.leastNonzeroMagnitude, 0], [5], [Double.infinity, 1]] {
      plot.series = [Plot.Series(x: numbers.indices.map(Double.init), y: numbers)]
      #expect(plot.lines(width: 8).allSatisfy { $0.count < 40 })
    }
  }
}
