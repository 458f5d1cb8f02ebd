import Diagnostics
import Explanation
import Machine
import Symbolic

extension CommandCard {
  /// The backward pass judged.
  package static let gradcheck: CommandCard = CommandCard(
    "gradcheck", short: ["gc"], usage: "gradcheck [GRADIENT] [of COST]",
    help: "Holds the gradients that the script computes against the gradients of its cost.",
    details: [
      "It finds the cost, the parameters (what is moved by a step along something) and the script's gradients, and compares them with reverse differentiation of what was recorded, and with central differences: the pass is run again with one cell changed. Where they differ it looks for the relation that makes them agree, and names the line.",
      "The pass is the one in which the run stands, and behind its end the last that was made; what of it is yet to come is looked at ahead, and said. Nothing is changed by it.",
    ],
    examples: [
      .init("gradcheck", "all gradients of the last pass"), .init("gradcheck dW1", "one of them"),
      .init("gradcheck dW1 of cost", "by a cost of your choice"),
    ],
    completes: .names
  ) { (session, argument) throws(Diagnostic) in
    var words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    var cost: String?
    if let place = words.firstIndex(of: "of") {
      guard place == words.count - 2 else {
        throw CommandCard.gradcheck.misused("expected `gradcheck GRADIENT of COST`, found \(found(argument))")
      }
      cost = words[place + 1]
      words = Array(words[..<place])
    }
    guard words.count < 2 else {
      throw CommandCard.gradcheck.misused("expected one gradient, found \(found(argument))")
    }
    return try session.gradcheck(
      try words.first.map { (word) throws(Diagnostic) in try session.scriptName(word) }, cost: cost)
  }
}

extension Session {
  func gradcheck(_ gradient: String?, cost: String?) throws(Diagnostic) -> CommandResult {
    let report = try GradientCheck(try run()).report(gradient: gradient, cost: cost)
    var document = Document()
    var head: [Document.Span] = []
    if let name = report.cost {
      head = [.init("cost: ", .faint), .init(name, .name)]
      if let value = report.costValue { head.append(.init(" ≈ \(numberStyle.text(value))", .number)) }
      if let line = report.costLine { head.append(.init(" · line \(line)", .lineNumber)) }
      head.append(.init(" · ", .faint))
    }
    head.append(.init(passText(report.pass, report.steps), .faint))
    document.append(.line(head))
    var table = Document.Table(alignments: [.left, .left, .left, .left, .left])
    for finding in report.findings {
      let sign: Document.Span
      switch finding.verdict {
      case .agrees: sign = .init("✓", .agrees)
      case .scaled: sign = .init("∝", .lastDigit)
      case .related, .differs: sign = .init("✗", .wrong)
      case .unknown: sign = .init("?", .faint)
      }
      let gradient = finding.gradient.count > 28 ? String(finding.gradient.prefix(27)) + "…" : finding.gradient
      let state: String
      switch finding.verdict {
      case .agrees:
        let factor = finding.factor ?? 1
        state = factor == 1 ? "the gradient" : "\(NumberStyle.standard.text(factor)) × the gradient, as a step"
      case .scaled:
        state = finding.factor.map { "\(NumberStyle.standard.text($0)) × the gradient" } ?? "of another cost"
      case .related: state = "not the gradient"
      case .differs: state = "not the gradient"
      case .unknown: state = "not judged"
      }
      let checked =
        finding.distance.map {
          finding.isClose
            ? "differences agree to \(NumberStyle.significant(1).text(max($0, 1e-16)))" : "differences disagree"
        } ?? ""
      table.rows.append([
        [sign], [.init(finding.parameter, .name)],
        [.init(gradient, .code), .init(finding.gradientLine.map { " (line \($0))" } ?? "", .lineNumber)],
        [.init(state)], [.init(checked, .faint)],
      ])
    }
    document.append(.table(table))
    var notes: [String] = []
    // What is the same of several parameters is said once.
    var said: Set<String> = []
    for finding in report.findings {
      for note in finding.notes where !notes.contains(note) { notes.append(note) }
      guard finding.isWrong || finding.verdict == .unknown || finding.line != nil else { continue }
      guard said.insert("\(finding.line ?? 0) \(finding.words)").inserted else { continue }
      var spans: [Document.Span] = []
      if let line = finding.line { spans.append(.init("line \(line): ", .lineNumber)) }
      spans.append(.init(finding.words + "."))
      let marker = finding.isWrong ? "✗" : finding.verdict == .unknown ? "?" : "∝"
      document.append(.item(marker: marker, spans))
    }
    for remark in report.remarks + notes {
      document.append(.item(marker: "·", [.init(remark.prefix(1).uppercased() + remark.dropFirst() + ".")]))
    }
    return CommandResult(document, fields: fields(of: report))
  }

  /// Which pass of training is spoken of.
  func passText(_ number: Int?, _ steps: ClosedRange<UInt64>) -> String {
    let range = steps.count == 1 ? "step \(steps.lowerBound)" : "steps \(steps.lowerBound) to \(steps.upperBound)"
    return number.map { "pass \($0), \(range)" } ?? range
  }

  /// What central differences say of a derivative.
  func differencesText(_ distance: Double, isClose: Bool) -> String {
    let size = NumberStyle.significant(1).text(max(distance, 1e-16))
    return isClose
      ? "✓ central differences agree to \(size)" : "? central differences say something else: off by \(size)"
  }

  private func fields(of report: GradientReport) -> [JSON.Member] {
    var gradients: [JSON] = []
    for finding in report.findings {
      let factor: JSON = finding.factor.map { .number($0) } ?? .null
      let line: JSON = finding.line.map { .int($0) } ?? .null
      let distance: JSON = finding.distance.map { .number($0) } ?? .null
      let members: [JSON.Member] = [
        .init("parameter", .string(finding.parameter)), .init("gradient", .string(finding.gradient)),
        .init("verdict", .string(finding.verdict.rawValue)), .init("factor", factor), .init("line", line),
        .init("words", .string(finding.words)), .init("differences", distance),
      ]
      gradients.append(.object(members))
    }
    let cost: JSON = report.cost.map { .string($0) } ?? .null
    let line: JSON = report.costLine.map { .int($0) } ?? .null
    let instead: JSON = report.insteadOf.map { .string($0) } ?? .null
    return [
      .init("cost", cost), .init("line", line), .init("instead", instead), .init("gradients", .array(gradients)),
      .init("remarks", .array(report.remarks.map { .string($0) })),
    ]
  }
}
