import Diagnostics
import Explanation
import Machine
import Symbolic

/// A session of the shell: the run that one moves about in and everything that was set up around it.
///
/// It takes lines and gives outcomes; it neither reads the terminal nor writes to it. The prompt, `-e`, standard input,
/// lessons and tests all go through `run(_:)`.
package final class Session {
  /// The run; nil until a script is opened.
  package internal(set) var timeline: Timeline?
  /// The path that the script was read from; nil when it came from elsewhere.
  package internal(set) var path: String?
  /// The script as it was opened, before lines of it were edited.
  var original: Source?
  package var settings: Settings
  var nextStop = 1
  /// What is shown at every stop.
  package internal(set) var displays: [String] = []
  /// Moments by name.
  package internal(set) var bookmarks: [String: Timeline.Position] = [:]
  /// The frame that `up` and `down` chose; nil for the innermost.
  package internal(set) var chosenFrame: Int?
  /// How spellings of the document and names of the script find each other.
  package var notation = Notation()
  /// The last movement, for Enter.
  package internal(set) var lastMovement: String?
  /// The furthest position reached, to tell an edit in the past.
  var furthest: UInt64 = 0
  /// What has been said once.
  var said: Set<String> = []
  /// What is to be said after the command under way.
  var remarks = Document()
  /// Printed text of the command under way, when nobody takes it at once.
  var printed: [UInt8] = []

  // MARK: Wiring

  /// Takes what is printed as it comes; nil: it is collected in the outcome.
  package var onPrint: ((UnsafeBufferPointer<UInt8>) -> Void)?
  /// Asked now and then whether to stop.
  package var isInterrupted: () -> Bool = { false }
  /// Told now and then how far a long run is.
  package var onProgress: (Timeline) -> Void = { _ in }
  /// Asks for one line, with a text already on it; nil where there is no person to ask.
  package var ask: ((_ prompt: String, _ prefilled: String) -> String?)?
  /// The lessons that can be opened.
  package var lessonNames: () -> [String] = { [] }
  /// The lesson that one is in, and how far one has come in all.
  package var lessons = LessonState()
  /// How wide the terminal is now.
  package var terminalWidth: () -> Int = { 80 }

  package init(settings: Settings = Settings()) {
    self.settings = settings
  }

  /// The columns that a line may take.
  package var width: Int { settings.width ?? terminalWidth() }

  /// Begins with a script.
  package func open(_ source: Source, path: String? = nil) throws(Diagnostic) {
    let timeline = try Timeline(source, library: Session.library, limits: settings.limits, seed: settings.seed)
    connect(timeline)
    timeline.shown = self.timeline?.shown
    self.timeline = timeline
    self.path = path
    original = source
    displays = []
    bookmarks = [:]
    chosenFrame = nil
    lastMovement = nil
    furthest = 0
  }

  private func connect(_ timeline: Timeline) {
    timeline.poll = { [unowned self, unowned timeline] in
      onProgress(timeline)
      return isInterrupted()
    }
    timeline.output = { [unowned self] in take($0) }
    timeline.plotWidth = { [unowned self] in Swift.min(width, 100) }
    timeline.onWarning = { [unowned self] in remarks.append(.paragraph([.init(visible($0))])) }
    ShapeHint.attach(to: timeline)
  }

  /// Takes text that the script printed.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let onPrint { onPrint(bytes) } else { printed += bytes }
  }

  /// Takes text that Python at the prompt printed.
  func take(_ text: String) {
    var text = text
    text.withUTF8 { take($0) }
  }

  /// The run, or what to do when there is none.
  package func run() throws(Diagnostic) -> Timeline {
    guard let timeline else {
      throw Diagnostic(
        .usage, "no script is open", hint: "Type `open FILE` for a script of yours, or `lessons` for one that is here.")
    }
    return timeline
  }

  /// Breakpoints and watches, in the order of their numbers.
  package internal(set) var stops: [Timeline.Stop] {
    get { timeline?.stops ?? [] }
    set { timeline?.stops = newValue }
  }

  /// The frame whose names are meant.
  package var frame: Int {
    guard let timeline else { return 0 }
    return min(chosenFrame ?? .max, timeline.machine.frameCount - 1)
  }

  /// Says something once in a session.
  func sayOnce(_ key: String, _ spans: [Document.Span]) {
    if said.insert(key).inserted { remarks.append(.paragraph(spans)) }
  }
}
