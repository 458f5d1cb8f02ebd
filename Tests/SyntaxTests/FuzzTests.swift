import Diagnostics
import Foundation
import Testing

@testable import Syntax

/// Texts that nobody would write: none may trap, and every range lies within its text.
@Suite struct FuzzTests {
  @Test func mutatedSnippets() throws {
    let snippets = try Golden.cases("snippets.txt").map { Array(($0 + "\n").utf8) }
    let tokens = snippets.map { bytes in
      Syntax.tokens(of: Source(name: "<test>", bytes: bytes)).map { Array(bytes[$0.range.start..<$0.range.end]) }
    }
    let pieces =
      tokens.flatMap { $0 }
      + ["\n", "    ", "\t", "'", "\"\"\"", "f'", "{", "}", "\\", "(", ":=", "−", "\0"].map { Array($0.utf8) }
    var random = Random(state: 20)
    var roundTrips = 0
    for index in 0..<20_000 {
      var bytes = snippets[random.below(snippets.count)]
      for _ in 0...random.below(3) { mutate(&bytes, pieces, &random) }
      let source = Source(name: "<test>", bytes: bytes)
      let result = parse(source, mode: index % 2 == 0 ? .script : .prompt)
      let ranges =
        result.tree.nodes.map(\.range) + result.diagnostics.compactMap(\.range)
        + Syntax.tokens(of: source).map(\.range)
      for range in ranges where range.start < 0 || range.end < range.start || range.end > bytes.count {
        Issue.record("\(range) of \(source.text.debugDescription)")
      }
      guard result.diagnostics.isEmpty, !result.isUnfinished, !result.tree.nodes.contains(where: { $0.kind == .match })
      else { continue }
      roundTrips += 1
      let written = Unparser.text(of: result.tree.root, in: result.tree)
      let again = parse(Source(name: "<again>", text: written + "\n"))
      if dump(again.tree, again.tree.root) != dump(result.tree, result.tree.root) {
        Issue.record("\(source.text.debugDescription) became \(written.debugDescription)")
      }
    }
    #expect(roundTrips > 1000)
  }

  /// Deep texts are read, refused, checked and written on a stack of 4 MB, half of a main thread's, unoptimized.
  @Test(arguments: [
    "(", "[", "{", "f(", "a[", "lambda: ", "lambda x=", "not ", "- ", "1 if 1 else ", "(1 if ", "2 ** ", "await ",
    "[x for x in ",
    "{1: ", "f'{", "a.b(c)[", "x = y if (", "(yield ", "*", "a < (", "a or (", "(x := ",
  ])
  func nesting(opening: String) {
    for count in [90, 180, 390, 5000] { onStack(String(repeating: opening, count: count) + "1") }
    let closing = opening.compactMap { ["(": ")", "[": "]", "{": "}"][$0] }.reversed().joined()
    let text = String(repeating: opening, count: 180) + "1" + String(repeating: closing, count: 180)
    onStack(text)
  }

  @Test(arguments: ["if x:", "while x:", "for x in y:", "def f():", "class A:", "with a:", "try:", "async def f():"])
  func blocks(header: String) {
    var text = ""
    for level in 0..<99 { text += String(repeating: " ", count: level) + header + "\n" }
    onStack(text + String(repeating: " ", count: 99) + "x\n")
  }

  @Test func manyBranches() {
    let text = "if a: b\n" + String(repeating: "elif a: b\n", count: 1000) + "else: c\n"
    let result = parse(Source(name: "<test>", text: text))
    #expect(result.diagnostics.isEmpty)
    #expect(result.tree.branches(of: result.tree.child(0, of: result.tree.root)).branches.count == 1001)
    onStack(text)
    let tooMany = parse(Source(name: "<test>", text: "if a: b\n" + String(repeating: "elif a: b\n", count: 5000)))
    #expect(tooMany.diagnostics.first?.message.description == "too deeply nested")
  }

  private func mutate(_ bytes: inout [UInt8], _ pieces: [[UInt8]], _ random: inout Random) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + random.below(6))
    switch random.below(6) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 2 where place + 1 < bytes.count: bytes.swapAt(place, random.below(bytes.count))
    case 3: bytes.insert(UInt8(random.below(256)), at: place)
    case 4: bytes.replaceSubrange(place..<end, with: pieces[random.below(pieces.count)])
    default: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
    }
  }

  private func onStack(_ text: String) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let result = parse(Source(name: "<test>", text: text))
      _ = Unparser.text(of: result.tree.root, in: result.tree)
      done.signal()
    }
    thread.stackSize = 4 << 20
    thread.start()
    done.wait()
  }

  private struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return bound > 0 ? Int((state >> 33) % UInt64(bound)) : 0
    }
  }
}
