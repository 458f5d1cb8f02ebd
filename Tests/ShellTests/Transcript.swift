import Diagnostics
import Foundation
import Testing

@testable import Shell

/// A transcript: after each line that begins with `› ` stands what the shell and the script print for it.
enum Transcript {
  /// Three short scripts that the cases share: a loop with a function, an error, and values of all kinds.
  static let loop = """
    import numpy as np
    def double(x):
        y = x + x
        return y

    total = 0
    for i in range(3):
        total = total + double(i)
    w = np.array([1.5, -0.25, 1/3])
    print("total", total)

    """
  static let fails = """
    a = 1
    b = a / 0

    """
  static let values = """
    import numpy as np
    n = 3
    f = 0.1
    t = True
    word = "ä\\n"
    odd = np.array([np.nan, np.inf, -np.inf])
    grid = np.array([[1, 2], [3, 4]])
    items = [1, 2]
    nothing = None
    s = 5

    """

  static func session(_ script: String?) throws -> Session {
    let session = Session()
    session.settings.width = 80
    session.settings.language = "en"
    if let script { try session.open(Source(name: "script.py", text: script)) }
    return session
  }

  /// The page's program of that number.
  static func page(_ number: Int) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "Scripts/page\(number).py"), encoding: .utf8)
  }

  /// What a line prints and says.
  static func text(_ session: Session, _ line: String) -> String {
    let outcome = session.run(line)
    return Format.plain.text(outcome.whole(width: 80), width: 80).withPrinted(outcome.printed)
  }
}

extension String {
  fileprivate func withPrinted(_ printed: String) -> String {
    printed + (printed.isEmpty || printed.hasSuffix("\n") ? "" : "\n") + self
  }
}

/// Runs the commands of a transcript and compares the whole of it.
func check(_ script: String?, _ transcript: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let session = try Transcript.session(script)
  var found: [String] = []
  for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) where line.hasPrefix("› ") || line == "›" {
    found.append(String(line))
    var text = Transcript.text(session, String(line.dropFirst(2)))
    if text.hasSuffix("\n") { text.removeLast() }
    if !text.isEmpty { found.append(text) }
  }
  #expect(found.joined(separator: "\n") == transcript, sourceLocation: sourceLocation)
}
