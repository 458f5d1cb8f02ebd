import CFloatingPoint
import COpenBLAS
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Work that may take long, done in pieces: several threads share them, and between two pieces somebody is asked whether to
/// give up.
///
/// How work is cut depends on shapes alone, and what a piece computes on nothing but its number. So neither the number of
/// threads nor being asked changes a bit of a result.
package final class LongWork {
  /// Asked between two pieces, on the thread that began the work, whether to give up.
  package var poll: () -> Bool = { false }
  /// Whether work was given up: what it was to fill is not to be used. Whoever sees it lowers it.
  package var isGivenUp = false
  /// A measure of the work that has been done since somebody set it to 0: about the nanoseconds that it takes, told by shapes
  /// alone so that it is the same in every run.
  package private(set) var spent = 0
  /// How many threads work at most.
  private let threads: Int

  /// Work for as many threads as there are processors for this process, at most eight.
  package init() {
    var processors = [UInt64](repeating: 0, count: 16)
    let size = sched_getaffinity(0, 128, &processors)
    threads = size < 0 ? 1 : min(8, max(1, processors.reduce(0) { $0 + $1.nonzeroBitCount }))
  }

  /// Work for so many threads.
  package init(threads: Int) {
    self.threads = threads
  }

  /// Adds to the measure of the work that has been done.
  package func spend(_ amount: Int) { spent &+= amount }

  /// Sets the measure of the work that has been done to 0.
  package func beginCount() { spent = 0 }

  /// Asks whether to give up.
  package func pause() -> Bool {
    if !isGivenUp, poll() { isGivenUp = true }
    return isGivenUp
  }

  /// Does the pieces `0 ..< count`, on this thread alone or on several.
  package func run(_ count: Int, isShared: Bool, _ piece: (Int) -> Void) {
    guard isShared, count > 1, threads > 1 else {
      for number in 0..<count {
        if pause() { return }
        piece(number)
      }
      return
    }
    withoutActuallyEscaping(piece) { piece in
      let crew = Crew(count, piece)
      let handle = Unmanaged.passUnretained(crew).toOpaque()
      var helpers: [pthread_t] = []
      for _ in 1..<min(threads, count) {
        var helper = pthread_t()
        if pthread_create(&helper, nil, { Crew.help($0) }, handle) == 0 { helpers.append(helper) }
      }
      while !crew.isStopped, !pause() {
        if !crew.doNext() { break }
      }
      if isGivenUp { crew.stop() }
      for helper in helpers { pthread_join(helper, nil) }
      floating_point_raise(crew.raised)
    }
  }

  /// Does work that cannot be cut into pieces, and that may take about `cost` nanoseconds, on a thread of its own, while somebody
  /// is asked whether to give up; nil then. The thread works on to its end, unheeded, so the work holds all that it uses.
  package func apart<Result: Sendable>(cost: Int, _ work: @escaping @Sendable () -> Result) -> Result? {
    spend(cost)
    guard cost > 5_000_000 else { return work() }
    let box = Box(Mutex<Result?>(nil))
    let errand = Errand { box.value.withLock { $0 = work() } }
    guard errand.begin() else { return work() }
    while !errand.isDone {
      usleep(500)
      if pause() { return nil }
    }
    return box.value.withLock { $0 }
  }
}

/// Something that cannot be copied, held by several.
private final class Box<Value: ~Copyable & Sendable>: Sendable {
  let value: Value

  init(_ value: consuming Value) { self.value = value }
}

/// Work that another thread does.
private final class Errand: Sendable {
  private let work: @Sendable () -> Void
  private let hasEnded = Atomic<Bool>(false)

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  var isDone: Bool { hasEnded.load(ordering: .acquiring) }

  /// Starts the thread, which holds the errand as long as it works; false when there is none to be had.
  func begin() -> Bool {
    let handle = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { handle in
      guard let handle else { return nil }
      let errand = Unmanaged<Errand>.fromOpaque(handle).takeRetainedValue()
      errand.work()
      errand.hasEnded.store(true, ordering: .releasing)
      return nil
    }
    guard pthread_create(&thread, nil, run, handle.toOpaque()) == 0 else {
      handle.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}

/// The threads that share some pieces; each takes the next that nobody has begun.
private final class Crew: @unchecked Sendable {
  private let count: Int
  private let piece: (Int) -> Void
  private let next = Atomic<Int>(0)
  private let flags = Atomic<UInt32>(0)

  init(_ count: Int, _ piece: @escaping (Int) -> Void) {
    self.count = count
    self.piece = piece
  }

  /// Whether no piece is left to begin.
  var isStopped: Bool { next.load(ordering: .relaxed) >= count }

  /// The floating-point flags that the helpers' pieces have raised.
  var raised: UInt32 { flags.load(ordering: .acquiring) }

  func stop() { next.store(count, ordering: .relaxed) }

  /// Does one piece, if there is one left.
  func doNext() -> Bool {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    guard number < count else { return false }
    piece(number)
    return true
  }

  static func help(_ handle: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let handle else { return nil }
    let crew = Unmanaged<Crew>.fromOpaque(handle).takeUnretainedValue()
    floating_point_clear()
    while crew.doNext() {}
    crew.flags.bitwiseOr(floating_point_flags(), ordering: .releasing)
    return nil
  }
}
