import Foundation
import Library
import Testing

@Suite struct CardTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  @Test func everyExampleOfEveryCardPrintsWhatItSays() {
    for card in Cards.all {
      for example in card.examples {
        let script = Script(example.code)
        #expect(script.error == nil, "\(card.name): \(example.code)")
        #expect(script.output == example.prints, "\(card.name): \(example.code)")
      }
    }
  }

  /// What the examples say is what CPython and NumPy print; Tests/Recorder/cards.py records it.
  @Test func everyExampleIsPythons() throws {
    var dump = ""
    for card in Cards.all {
      for example in card.examples { dump += "=== \(card.name)\n\(example.code)\n" }
    }
    if let path = ProcessInfo.processInfo.environment["LONGHAND_DUMP"] {
      try dump.write(toFile: path, atomically: true, encoding: .utf8)
    }
    var expected = ""
    for card in Cards.all {
      for example in card.examples { expected += "=== \(card.name)\n\(example.code)\n---\n\(example.prints)" }
    }
    let golden = try String(
      contentsOf: Self.tests.appending(path: "Goldens/card-examples.txt"), encoding: .utf8)
    #expect(golden == expected)
  }

  @Test func everyCardIsListed() throws {
    let sources = Self.tests.deletingLastPathComponent().appending(path: "Sources/Library")
    let list = try String(contentsOf: sources.appending(path: "Cards.swift"), encoding: .utf8)
    let listed = Set(list.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    var count = 0
    for folder in ["Python", "NumPy", "Modules", "Plots"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: sources.appending(path: folder), includingPropertiesForKeys: nil)
      for file in files {
        let text = try String(contentsOf: file, encoding: .utf8)
        for line in text.split(separator: "\n") where line.hasPrefix("  static let ") {
          let name = line.dropFirst("  static let ".count).prefix { $0 != " " }
          count += 1
          #expect(listed.contains(".\(name),"), "\(file.lastPathComponent)")
        }
      }
    }
    #expect(count == Cards.all.count)
  }

  @Test func helpIsASentence() {
    for card in Cards.all {
      #expect(
        card.help.hasSuffix(".") && card.help.first?.isLowercase == false || card.help.first == "e", "\(card.name)")
    }
  }
}
