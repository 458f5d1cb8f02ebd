import Diagnostics
import Machine
import Symbolic

extension CommandCard {
  /// Settings.
  package static let set: CommandCard = CommandCard(
    "set", usage: "set [NAME VALUE]", help: "Changes a setting; without a name, lists them.",
    details: [
      "`precision` is the number of decimals, or `auto` for four significant digits; `color` is auto, always or never; `width` the columns or auto; `language` that of lessons; `format` how formulas are written: unicode, latex or mathml; `notation` whose names they have: code or document (Z⁽¹⁾ for Z1, δ for dZ); `reveal no` makes `check` give a hint before the number.",
      "`step-limit`, `memory-limit` (MiB), `array-limit` (elements), `print-limit` (MiB) and `recursion-limit` are bounds on what a script may use; `none` takes the bound on steps away.",
    ],
    examples: [.init("set precision 3", "three decimals"), .init("set step-limit none", "as many steps as it takes")],
    completes: .settings
  ) { (session, argument) throws(Diagnostic) in
    let words = argument.split { $0 == " " || $0 == "=" }.map(String.init)
    guard let name = words.first else { return session.settingsList() }
    guard Session.settingNames.contains(name) else {
      throw Diagnostic(
        .usage, "there is no setting \(code: name)",
        hint: didYouMean(name, among: Session.settingNames).map { "did you mean \(code: $0)?" } ?? "`set` lists them.")
    }
    guard words.count <= 2 else { throw CommandCard.set.misused("expected one value, found \(code: argument)") }
    let before = session.timeline?.position
    if words.count == 2 { try session.set(name, words[1]) }
    var document = Document([.line([.init(name, .name), .init(" is \(session.setting(name))")])])
    // Narrower bounds may end the run before where it stood.
    if session.timeline?.position != before { document.append(session.report()) }
    if name == "language", words.count == 2 { document.append(try session.changeLessonLanguage()) }
    return CommandResult(
      document,
      fields: [.init("name", .string(name)), .init("value", .string(session.setting(name)))])
  }
}

extension Session {
  fileprivate func settingsList() -> CommandResult {
    let table = Document.Table(
      alignments: [.left, .left], rows: Session.settingNames.map { [[.init($0, .name)], [.init(setting($0))]] })
    return CommandResult(
      Document([.table(table)]),
      fields: [.init("settings", .object(Session.settingNames.map { .init($0, .string(setting($0))) }))])
  }

  /// The value of a setting as it is typed.
  func setting(_ name: String) -> String {
    switch name {
    case "precision": settings.decimals.map(String.init) ?? "auto"
    case "color": settings.color.rawValue
    case "width": settings.width.map(String.init) ?? "auto"
    case "language": settings.language ?? "auto"
    case "format": settings.format.rawValue
    case "notation": settings.usesDocumentNotation ? "document" : "code"
    case "reveal": settings.isRevealing ? "yes" : "no"
    case "step-limit": settings.limits.steps.map { String($0) } ?? "none"
    case "memory-limit": String(settings.limits.memory >> 20)
    case "array-limit": String(settings.limits.arraySize)
    case "print-limit": String(settings.limits.printed >> 20)
    case "recursion-limit": String(settings.limits.recursion)
    default: ""
    }
  }

  fileprivate func set(_ name: String, _ value: String) throws(Diagnostic) {
    func number(_ range: ClosedRange<Int>) throws(Diagnostic) -> Int {
      guard let number = Int(value), range.contains(number) else {
        throw Diagnostic(
          .usage, "\(code: name) takes a number from \(range.lowerBound) to \(range.upperBound), found \(code: value)")
      }
      return number
    }
    let isAuto = value == "auto"
    var limits = settings.limits
    switch name {
    case "precision": settings.decimals = isAuto ? nil : try number(0...17)
    case "width": settings.width = isAuto ? nil : try number(20...10_000)
    case "language":
      guard isAuto || ["en", "ko"].contains(value) else {
        throw Diagnostic(.usage, "\(code: name) is `en`, `ko` or `auto`, found \(code: value)")
      }
      settings.language = isAuto ? nil : value
    case "format":
      guard let format = FormulaFormat(rawValue: value) else { throw ExplainRequest.unknownFormat(value) }
      settings.format = format
    case "notation":
      guard ["code", "document"].contains(value) else {
        throw Diagnostic(.usage, "\(code: name) is `code` or `document`, found \(code: value)")
      }
      settings.usesDocumentNotation = value == "document"
    case "reveal":
      guard value == "yes" || value == "no" else {
        throw Diagnostic(.usage, "\(code: name) is `yes` or `no`, found \(code: value)")
      }
      settings.isRevealing = value == "yes"
    case "color":
      guard let color = Settings.Color(rawValue: value) else {
        throw Diagnostic(.usage, "\(code: name) is `auto`, `always` or `never`, found \(code: value)")
      }
      settings.color = color
    case "step-limit": limits.steps = value == "none" ? nil : UInt64(try number(1...Int.max))
    case "memory-limit": limits.memory = try number(1...(1 << 20)) << 20
    case "array-limit": limits.arraySize = try number(1...(1 << 40))
    case "print-limit": limits.printed = try number(1...(1 << 20)) << 20
    case "recursion-limit": limits.recursion = try number(10...100_000)
    default: break
    }
    guard limits != settings.limits else { return }
    // The run is made again under the new bounds, up to where it stands.
    if let timeline { try timeline.change(limits) }
    settings.limits = limits
  }
}
