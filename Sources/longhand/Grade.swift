import ArgumentParser
import Diagnostics
import Glibc
import Lessons
import Marking
import Shell

/// Marks a folder of answer files against a lesson.
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Marks a folder of answer files, one for each learner, against a lesson.",
    discussion: """
      An answer file holds the lines that one would type, such as `dW2 = [0.339, 0.242, 0.171]`: in Markdown or text among \
      prose, or only in a block ```answers where there is one; or in a table (.csv, .tsv) the name and then its numbers in \
      each row. The lesson says in a block ```points what is asked and what it is worth (`dW2 = 2`), and with lines such as \
      `credit carried-forward = 0.5` how much of it each verdict earns; without such a block each of its claims is worth one \
      point.

      Each learner gets a file NAME.json in the results' folder, as Gradescope reads it, and summary.csv has a line for each \
      learner and question. What is there already and has not changed is kept, so a run that was stopped goes on where it \
      was. With --shard 3/16 only every sixteenth file is marked, and summary-3-of-16.csv written; a last run without it \
      puts all together. A file that cannot be marked is said to be broken, and the others are marked all the same (exit 1).
      """)

  @Argument(help: ArgumentHelp("The folder of answer files.", valueName: "submissions"))
  var submissions: String

  @Option(help: ArgumentHelp("The lesson: its script, its questions and their points.", valueName: "lesson"))
  var against: String

  @Option(help: ArgumentHelp("The folder for the results; SUBMISSIONS-results by default.", valueName: "folder"))
  var results: String?

  @Option(help: ArgumentHelp("A table (.csv) of learners and their seeds.", valueName: "table"))
  var seeds: String?

  @Option(help: ArgumentHelp("Only the K-th of N parts of the files, as 3/16.", valueName: "k/n"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp("How many to mark side by side; as many as there are processors by default.", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Seconds after which a file counts as broken.", valueName: "seconds"))
  var patience = 60

  /// Marks the files named on standard input; what the process starts itself.
  @Flag(help: .hidden)
  var worker = false

  @OptionGroup var options: Options

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("expected 1 to 1024 jobs, found \(jobs)") }
    if !(1...86_400).contains(patience) {
      throw ValidationError("expected a patience of 1 to 86400 seconds, found \(patience)")
    }
  }

  func run() throws {
    Interrupt.install()
    var hasBroken = false
    do throws(Diagnostic) {
      let source = try readSource(against)
      let grader = try Grader(Lesson(name: against, source: source))
      if worker { return GradeWorker(grader, folder: folder).run() }
      hasBroken = try grade(grader, lesson: source)
    } catch {
      Output.fail(error, options)
      throw ExitCode(error.kind == .file ? 66 : 1)
    }
    if hasBroken { throw ExitCode(1) }
  }

  private var folder: String {
    if let results { return results }
    var path = submissions
    while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
    return path + "-results"
  }

  /// Marks what is not marked yet; whether a file was broken.
  private func grade(_ grader: Grader, lesson: Source) throws(Diagnostic) -> Bool {
    let files = try Folder.answerFiles(in: submissions)
    let mine = files.enumerated().filter { shard?.holds($0.offset) ?? true }.map(\.element)
    guard !files.isEmpty else {
      throw Diagnostic(
        .file, "there are no answer files in \(code: submissions)",
        hint: "They end in .md, .txt, .csv or .tsv; each learner has one, or a folder with one.")
    }
    let seeds = try self.seeds.map { path throws(Diagnostic) in try SeedTable(readSource(path)) }
    try Folder.make(folder)
    var journal = try GradeJournal(
      folder: folder, shard: shard, context: GradeJournal.fingerprint(lesson.bytes) &+ UInt64(options.seed))
    var tasks: [GradeTask] = []
    for file in mine {
      let task = GradeTask(
        path: submissions + "/" + file.path, learner: file.learner, seed: seeds?.seed(of: file.learner) ?? options.seed,
        fingerprint: Folder.fingerprint(submissions + "/" + file.path))
      if !journal.holds(task) { tasks.append(task) }
    }
    let kept = mine.count - tasks.count
    let progress = GradeProgress(total: tasks.count, isShown: !options.json && Terminal.isTerminal(STDERR_FILENO))
    let pool = GradePool(
      arguments: ["grade", submissions, "--against", against, "--results", folder, "--worker"],
      jobs: jobs ?? Folder.processors,
      patience: patience)
    let start = ContinuousClock.now
    // Workers are told a file's name on a line of its own.
    let isNamed: (GradeTask) -> Bool = { task in !task.path.contains { $0 == "\t" || $0.isNewline } }
    for task in tasks where !isNamed(task) {
      try journal.add(task, grader.broken(learner: task.learner, seed: task.seed, because: "").rows)
    }
    let isWhole = try pool.run(tasks.filter(isNamed)) { task, outcome throws(Diagnostic) in
      switch outcome {
      case .rows(let rows): try journal.add(task, rows)
      case .broken(let reason):
        let result = grader.broken(learner: task.learner, seed: task.seed, because: reason)
        try OutputFile.write(result.json.text + "\n", to: GradeWorker.path(folder, task.learner))
        try journal.add(task, result.rows)
      }
      progress.advance()
    }
    progress.erase()
    guard isWhole else {
      throw Diagnostic(.interrupted, "interrupted", hint: "Run it once more: what is marked stays, the rest follows.")
    }
    let summary = journal.summary(of: mine.map(\.learner))
    try OutputFile.write(
      summary.table, to: folder + "/" + (shard.map { "summary-\($0.number)-of-\($0.count).csv" } ?? "summary.csv"))
    let broken = distinct(summary.lines.filter { $0.row.verdict == "broken" }.map(\.learner))
    show(summary, mine.count, kept, broken, ContinuousClock.now - start)
    return !broken.isEmpty
  }

  private func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private func show(_ summary: GradeSummary, _ count: Int, _ kept: Int, _ broken: [String], _ time: Duration) {
    var outcome = Outcome()
    let score = summary.lines.reduce(0) { $0 + $1.row.score }
    let most = summary.lines.reduce(0) { $0 + $1.row.most }
    let share = Double(max(1, count))
    outcome.document = summary.document
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let tenths = (seconds * 10).rounded() / 10
    outcome.document.append(
      .paragraph([
        .init("\(count) \(count == 1 ? "learner" : "learners"): ", .strong),
        .init("\(count - kept) marked now in \(tenths) s, \(kept) kept, \(broken.count) broken; "),
        .init("mean \(GradeSummary.text(score / share)) of \(GradeSummary.text(most / share)) points"),
      ]))
    for name in broken.prefix(20) { outcome.document.append(.item(marker: "  broken:", [.init(name)])) }
    outcome.document.append(.paragraph([.init("results in "), .init(folder, .code)]))
    outcome.fields = [
      .init("learners", .int(count)), .init("marked", .int(count - kept)), .init("kept", .int(kept)),
      .init("broken", .array(broken.map(JSON.string))), .init("mean", .number(score / share)),
      .init("max", .number(most / share)), .init("results", .string(folder)),
    ]
    Output.show(outcome, options)
  }
}
