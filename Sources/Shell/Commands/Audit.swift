import Diagnostics
import Lessons
import Marking

extension CommandCard {
  /// Marks all numbers that a source prints.
  package static let audit: CommandCard = CommandCard(
    "audit", usage: "audit [--verbose] [FILE]",
    help: "Marks every number that a lesson's source prints, or those of a claims file.",
    details: [
      "The script is run anew for it, without your edits. Each name has one line, each of its numbers a sign: ✓ agrees, ~ off by one in the last digit, → carried forward from earlier numbers, ✗ wrong, ? cannot say.",
      "`--verbose` gives each number a line of its own, with the true value and the reason.",
    ],
    examples: [.init("audit", "the claims of this lesson"), .init("audit --verbose", "number by number")],
    completes: .files
  ) { (session, argument) throws(Diagnostic) in
    var file = argument
    let isVerbose = file == "--verbose" || file.hasPrefix("--verbose ")
    if isVerbose { file = trim(file.dropFirst("--verbose".count)) }
    let lesson =
      file.isEmpty ? try session.lessonRunner().lesson : Lesson(name: file, source: try readSource(file))
    return session.result(of: try session.audit(lesson, patience: .brisk), isVerbose: isVerbose)
  }
}

extension Session {
  /// Marks the claims of a lesson or claims file.
  package func audit(_ lesson: Lesson, patience: Patience = .thorough) throws(Diagnostic) -> AuditReport {
    guard let script = lesson.auditedScript else {
      throw Diagnostic(
        .lesson, "\(code: lesson.source.name) holds no script", hint: "Put one in a block that begins with ```python.")
    }
    guard !lesson.claims.claims.isEmpty || !lesson.claims.diagnostics.isEmpty else {
      throw Diagnostic(
        .lesson, "\(code: lesson.source.name) holds no claims", hint: "Put them in a block that begins with ```claims.")
    }
    let isInterrupted = isInterrupted
    let marker = try Marker(
      script: script.source, aliases: lesson.settings.aliases, library: Session.library, limits: settings.limits,
      seed: settings.seed, poll: { isInterrupted() })
    marker.patience = patience
    return AuditReport(
      try marker.mark(lesson.claims, in: lesson.source),
      name: lesson.source.name.split(separator: "/").last.map(String.init) ?? lesson.source.name,
      script: script.source,
      scheme: lesson.points)
  }

  /// An audit as a command's result; it fails when anything is wrong that the file does not expect.
  package func result(of report: AuditReport, isVerbose: Bool = false) -> CommandResult {
    var result = CommandResult(report.document(width: width, isVerbose: isVerbose), fields: report.fields)
    if !report.audit.holds {
      result.failure = Diagnostic(
        .failed,
        "the audit did not hold: \(report.audit.surprises.count) unexpected, \(report.audit.diagnostics.count) that cannot be marked"
      )
    }
    return result
  }
}
