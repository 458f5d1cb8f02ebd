import Foundation
import Testing

@testable import Shell

/// The documents of `--json`, read by somebody else's parser.
@Suite struct JSONTests {
  private func document(_ session: Session, _ line: String) throws -> [String: JSONValue] {
    let text = session.run(line).json.text
    #expect(!text.contains("\n"))
    let document = try JSONDecoder().decode([String: JSONValue].self, from: Data(text.utf8))
    #expect(document["version"] == .number(1), "\(line)")
    return document
  }

  private func run(_ script: String = Transcript.values) throws -> Session {
    let session = try Transcript.session(script)
    _ = session.run("goto end")
    return session
  }

  /// `show NAME` has the fields that other programs rely on, and no others.
  @Test(
    arguments: [
      ("n", [], "int", .number(3)),
      ("f", [], "float", .number(0.1)),
      ("t", [], "bool", .bool(true)),
      ("word", [], "str", .string("ä\n")),
      ("odd", [3], "float64", .array([.string("nan"), .string("inf"), .string("-inf")])),
      ("grid", [2, 2], "int64", .array([.array([.number(1), .number(2)]), .array([.number(3), .number(4)])])),
      ("grid[1, 0]", [], "int64", .number(3)),
    ] as [(String, [Double], String, JSONValue)])
  func show(name: String, shape: [Double], dtype: String, value: JSONValue) throws {
    let document = try document(run(), "show \(name)")
    #expect(document.keys.sorted() == ["dtype", "made", "name", "shape", "step", "value", "version"])
    #expect(document["name"] == .string(name) && document["step"] == .number(10))
    #expect(document["shape"] == .array(shape.map(JSONValue.number)) && document["dtype"] == .string(dtype))
    #expect(document["value"] == value)
    if name == "grid" { #expect(document["made"] == .object(["step": .number(7), "line": .number(7)])) }
  }

  @Test func otherObjectsHaveTheirText() throws {
    let items = try document(run(), "show items")
    #expect(items["value"] == .null && items["text"] == .string("[1, 2]"))
    let nothing = try document(run(), "show nothing")
    #expect(nothing["value"] == .null && nothing["text"] == .string("None"))
  }

  @Test func fullPrecision() throws {
    let session = try run("x = 0.1 + 0.2\n")
    #expect(session.run("show x").json.text.contains("\"value\": 0.30000000000000004"))
  }

  @Test func whatIsPrintedBelongsToTheDocument() throws {
    let document = try document(Transcript.session("print('\\x1b[31m\"a\"')\n"), "step")
    #expect(document["printed"] == .string("\u{1B}[31m\"a\"\n"))
  }

  @Test(arguments: [
    ("sho n", "usage", JSONValue.null), ("step x", "usage", .null), ("show nowhere", "reference", .null),
    ("1 +", "syntax", .number(1)), ("practice", "not-supported", .null),
  ])
  func failures(line: String, kind: String, place: JSONValue) throws {
    let document = try document(run(), line)
    #expect(document.keys.sorted() == ["error", "version"])
    guard case .object(let error)? = document["error"] else {
      Issue.record("no error")
      return
    }
    #expect(error.keys.sorted() == ["hint", "kind", "line", "message"])
    #expect(error["kind"] == .string(kind) && error["line"] == place)
    if case .string(let message)? = error["message"] { #expect(!message.isEmpty) } else { Issue.record("no message") }
  }

  @Test func aScriptThatFailsSaysWhere() throws {
    let document = try document(Transcript.session(Transcript.fails), "continue")
    guard case .object(let error)? = document["error"] else {
      Issue.record("no error")
      return
    }
    #expect(error["kind"] == .string("ZeroDivisionError") && error["line"] == .number(2))
    #expect(error["message"] == .string("ZeroDivisionError: division by zero"))
    #expect(document["step"] == .number(1) && document["status"] == .string("failed"))
  }

  /// Every command, called rightly and wrongly, answers with one line of JSON.
  @Test(arguments: Commands.all.map(\.name))
  func everyCommandAnswersOnOneLine(_ name: String) throws {
    let card = try #require(Commands.named(name))
    for line in [name, "\(name) nonsense!", "\(name) -1"] + card.examples.map(\.line) {
      _ = try document(Transcript.session(Transcript.loop), line)
      _ = try document(Transcript.session(nil), line)
    }
  }
}

/// Any JSON, for comparing.
enum JSONValue: Decodable, Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
