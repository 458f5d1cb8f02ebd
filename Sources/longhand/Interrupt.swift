import Glibc
import Synchronization

/// Ctrl-C while something is computed: a signal handler raises a flag, and what runs long asks for it from time to time.
///
/// At the prompt readline puts its own handler before this one and calls it afterwards, so the flag is raised there too.
enum Interrupt {
  /// Lock-free, which is what a signal handler may touch.
  private static let flag = Atomic<Bool>(false)

  /// Makes Ctrl-C raise the flag from now on instead of ending the process.
  static func install() {
    reset()  // Initialises the flag here, since a signal handler must not.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interrupt.flag.store(true, ordering: .sequentiallyConsistent) }
    sigemptyset(&action.sa_mask)
    action.sa_flags = 0  // No SA_RESTART: a waiting read must return.
    sigaction(SIGINT, &action, nil)
  }

  /// Whether Ctrl-C came since the last reset.
  static func requested() -> Bool { flag.load(ordering: .relaxed) }

  /// Lowers the flag; the next computation starts unasked.
  static func reset() { flag.store(false, ordering: .relaxed) }
}
