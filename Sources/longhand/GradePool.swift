import Diagnostics
import Glibc
import Marking
import Shell

/// Processes that mark side by side.
///
/// They are processes and not threads so that nothing that one file does to its process harms another file: one that crashes or
/// never ends is told broken, and a new process goes on with the rest.
final class GradePool {
  /// What came of a file.
  enum Outcome {
    case rows([Grader.Row])
    case broken(String)
  }

  private let arguments: [String]
  private let patience: Int
  private var workers: [Worker] = []
  private let jobs: Int

  init(arguments: [String], jobs: Int, patience: Int) {
    self.arguments = arguments
    self.jobs = jobs
    self.patience = patience
  }

  /// A process, and what it is at.
  private struct Worker {
    let process: pid_t
    let input: Int32
    let output: Int32
    var task: GradeTask?
    var answer: [UInt8] = []
    var since = ContinuousClock.now
  }

  /// Marks all files; whether it was not interrupted.
  func run(_ tasks: [GradeTask], done: (GradeTask, Outcome) throws(Diagnostic) -> Void) throws(Diagnostic) -> Bool {
    // A worker that has gone is seen when its answer is read.
    signal(SIGPIPE, SIG_IGN)
    defer { end() }
    var rest = tasks[...]
    for _ in 0..<min(jobs, tasks.count) { workers.append(try start()) }
    for number in workers.indices { give(&rest, to: number) }
    while workers.contains(where: { $0.task != nil }) {
      if Interrupt.requested() { return false }
      var waiting = workers.map { pollfd(fd: $0.task == nil ? -1 : $0.output, events: Int16(POLLIN), revents: 0) }
      let count = poll(&waiting, nfds_t(waiting.count), 500)
      if count < 0, errno != EINTR { break }
      for number in workers.indices {
        guard let task = workers[number].task else { continue }
        if count > 0, waiting[number].revents != 0 {
          guard let outcome = try read(number) else { continue }
          try done(task, outcome)
          workers[number].task = nil
          give(&rest, to: number)
        } else if ContinuousClock.now - workers[number].since > .seconds(patience) {
          try replace(number)
          try done(task, .broken("it took more than \(patience) s"))
          give(&rest, to: number)
        }
      }
    }
    return true
  }

  /// What a worker has answered; nil while the answer is not complete.
  private func read(_ number: Int) throws(Diagnostic) -> Outcome? {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(workers[number].output, &buffer, buffer.count)
    if count < 0, errno == EINTR { return nil }
    guard count > 0 else {
      try replace(number)
      return .broken("marking it ended unexpectedly")
    }
    workers[number].answer += buffer[..<count]
    guard workers[number].answer.last == 0x0A else { return nil }
    let answer = String(decoding: workers[number].answer.dropLast(), as: UTF8.self)
    workers[number].answer = []
    if answer.hasPrefix("!") { return .broken(String(answer.dropFirst())) }
    let rows = answer.split(separator: "\u{1E}").compactMap { line in
      CommaSeparated("a,b\n" + line).rows.last.flatMap { Grader.Row(cells: $0.cells) }
    }
    return .rows(rows)
  }

  private func give(_ tasks: inout ArraySlice<GradeTask>, to number: Int) {
    guard let task = tasks.popFirst() else { return }
    workers[number].task = task
    workers[number].since = ContinuousClock.now
    var line = "\(task.path)\t\(task.learner)\t\(task.seed)\n"
    // A worker that cannot be written to has gone, which its output tells.
    _ = line.withUTF8 { write(workers[number].input, $0.baseAddress, $0.count) }
  }

  private func replace(_ number: Int) throws(Diagnostic) {
    stop(workers[number])
    workers[number] = try start()
  }

  private func stop(_ worker: Worker) {
    close(worker.input)
    close(worker.output)
    kill(worker.process, SIGKILL)
    var status: Int32 = 0
    waitpid(worker.process, &status, 0)
  }

  private func end() {
    for worker in workers { stop(worker) }
    workers = []
  }

  private func start() throws(Diagnostic) -> Worker {
    var input: [Int32] = [0, 0]
    var output: [Int32] = [0, 0]
    guard pipe(&input) == 0, pipe(&output) == 0 else { throw unstarted(errno) }
    // No worker holds the ends of another's pipes.
    for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    let words = ["longhand"] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, "/proc/self/exe", &actions, nil, &pointers, environ)
    close(input[0])
    close(output[1])
    guard failure == 0 else { throw unstarted(failure) }
    return Worker(process: process, input: input[1], output: output[0])
  }

  private func unstarted(_ number: Int32) -> Diagnostic {
    Diagnostic(.failed, "a process to mark with cannot be started: \(String(cString: strerror(number)))")
  }
}
