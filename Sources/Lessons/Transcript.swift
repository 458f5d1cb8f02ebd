/// A ```` ```longhand ```` block of a lesson's file.
struct Transcript: Sendable {
  /// A command and the lines, from 1, of what it is expected to show.
  struct Entry: Sendable {
    let moment: Int
    let line: Int
    let output: Range<Int>
  }

  var entries: [Entry] = []
}
