import Diagnostics
import Machine
import Symbolic
import Syntax

extension Session {
  /// Runs Python at this position and shows an expression's value as Python would.
  func python(_ line: String) throws(Diagnostic) -> CommandResult {
    let text = Symbolic.python(typed: line)
    let parsed = parse(Source(name: "<prompt>", text: text), mode: .script)
    if !parsed.diagnostics.isEmpty, let diagnostic = unknownWord(in: line) { throw diagnostic }
    if parsed.diagnostics.isEmpty, let name = loneName(parsed.tree) { try explainMissing(name) }
    let timeline = try run()
    let outcome: Timeline.Outcome
    let before = timeline.position
    let wasEnd = isAtEnd
    do throws(Diagnostic) {
      outcome = try timeline.execute(text, frame: chosenFrame.map { min($0, timeline.machine.frameCount - 1) })
    } catch {
      throw hinted(error, line)
    }
    take(outcome.printed)
    var document = Document()
    if let text = outcome.text { document.append(.output(text)) }
    var fields: [JSON.Member] = []
    if outcome.value != .unset { fields += valueFields(outcome.value) }
    if outcome.edit != nil {
      chosenFrame = nil
      var says = "edit at step \(before.steps) · `undo` takes it back"
      if before.steps < furthest, !wasEnd { says += "; what came after is set aside" }
      document.append(.paragraph(prose(says, .faint)))
      fields.append(.init("edit", .int(Int(clamping: before.steps))))
      furthest = before.steps
    }
    return CommandResult(document, fields: fields)
  }

  /// The members that describe a value.
  func valueFields(_ value: Snapshot) -> [JSON.Member] {
    var fields: [JSON.Member] = [
      .init("shape", value.shape.map { .array($0.map(JSON.int)) } ?? (value.dtype == "str" ? .array([]) : .null)),
      .init("dtype", value.dtype.map(JSON.string) ?? .null), .init("value", value.json),
    ]
    if case .other(_, let text) = value { fields.append(.init("text", .string(text))) }
    if case .none = value { fields.append(.init("text", .string("None"))) }
    return fields
  }

  var isAtEnd: Bool {
    if case .ended? = timeline?.status { return true }
    return false
  }

  /// The name that a text consists of; nil when it is anything else.
  private func loneName(_ tree: Tree) -> String? {
    let statements = tree.children(of: tree.root)
    guard statements.count == 1, let only = statements.first, tree[only].kind == .expressionStatement else {
      return nil
    }
    let expression = tree.child(0, of: only)
    return tree[expression].kind == .name ? tree.text(of: expression) : nil
  }

  /// What to say about a lone name that means nothing here.
  private func explainMissing(_ name: String) throws(Diagnostic) {
    guard let timeline else { throw unknown(name) }
    let machine = timeline.machine
    if name == "_", timeline.shown != nil { return }
    if machine.value(of: name, inFrame: frame) != nil || timeline.program.library.globals[name] != nil { return }
    if let diagnostic = notYet(name) { throw diagnostic }
    throw unknown(name)
  }

  /// A word that is neither a command nor a name.
  func unknown(_ word: String) -> Diagnostic {
    let candidates = Commands.words + variableNames
    let meant = didYouMean(word, among: candidates)
    return Diagnostic(
      .usage, "there is no command and no variable \(code: word)",
      hint: meant.map { "did you mean \(code: $0)?" } ?? "`help` lists the commands.")
  }

  /// For a line that is no Python and begins with a word that nobody knows: the command that was probably meant.
  private func unknownWord(in line: String) -> Diagnostic? {
    let (word, rest) = splitWord(trim(line))
    // Words side by side are meant as a command; a name and an operator as Python.
    guard trim(rest).first.map({ $0.isLetter || $0.isNumber || $0 == "_" }) ?? true else { return nil }
    guard !word.isEmpty, rest.first == " " || rest.isEmpty, !Session.keywords.contains(word) else { return nil }
    if let timeline, timeline.machine.value(of: word, inFrame: frame) != nil { return nil }
    guard let meant = didYouMean(word, among: Commands.words) else {
      return Diagnostic(
        .usage, "there is no command \(code: word), and the line is no Python", hint: "`help` lists the commands.")
    }
    return Diagnostic(
      .usage, "there is no command \(code: word)", hint: "did you mean \(code: meant)?")
  }

  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield",
  ]

  /// An error of Python at the prompt, with what the shell knows about its names.
  private func hinted(_ diagnostic: Diagnostic, _ line: String) -> Diagnostic {
    guard case .exception("NameError") = diagnostic.kind, diagnostic.hint == nil else { return diagnostic }
    let parts = diagnostic.message.description.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return diagnostic }
    var diagnostic = diagnostic
    let name = String(parts[1])
    if let later = notYet(name) {
      diagnostic.hint = Message(
        verbatim: "It has no value yet: " + later.message.description.replacing("not yet: ", with: "") + ".")
    } else if let meant = didYouMean(name, among: variableNames) {
      diagnostic.hint = "did you mean \(code: meant)?"
    }
    return diagnostic
  }
}
