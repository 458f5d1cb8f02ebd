import Glibc
import Shell

/// How many files are marked, on one line that is written over.
final class GradeProgress {
  private let total: Int
  private let isShown: Bool
  private var done = 0
  private var last = ContinuousClock.now

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  func advance() {
    done += 1
    let now = ContinuousClock.now
    guard isShown, now - last > .milliseconds(200) else { return }
    last = now
    Output.write(.error, "\r\(done) of \(total) marked")
  }

  func erase() {
    if isShown { Output.write(.error, "\r\u{1B}[K") }
  }
}
