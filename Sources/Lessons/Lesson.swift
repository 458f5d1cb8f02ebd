import Diagnostics
import Marking

/// A lesson as it was read from its Markdown file.
///
/// What a file holds, beside prose: an HTML comment `<!-- lesson … -->` with `key: value` lines (see `LessonSettings`),
/// ```` ```python ```` blocks (the script; a further word names another script), ```` ```longhand ```` transcripts (a line
/// that begins with `› ` is a command, what follows is what it shows), ```` ```question ````, ```` ```claims ```` and
/// ```` ```points ````.
package struct Lesson: Sendable {
  /// The name it is opened by, such as `logistic`.
  package let name: String
  /// The file.
  package let source: Source
  /// The first heading.
  package internal(set) var title = ""
  package internal(set) var settings = LessonSettings()
  /// In the order in which they first appear; the one without a name is `""`.
  package internal(set) var scripts: [LessonScript] = []
  /// What the learner is led through, one at a time.
  package internal(set) var moments: [Moment] = []
  /// The prose after the last moment.
  package internal(set) var closing = Document()
  package internal(set) var claims = ClaimsFile()
  /// What the answers to its questions are worth, from its ```` ```points ```` blocks.
  package internal(set) var points = PointScheme()
  /// Where its transcripts stand.
  var transcripts: [Transcript] = []
  /// What is malformed; everything else was read all the same.
  package internal(set) var diagnostics: [Diagnostic] = []

  /// Reads a lesson; never fails, see `diagnostics`.
  package init(name: String, source: Source) {
    self.name = name
    self.source = source
    LessonReader(source: source).read(into: &self)
  }

  /// The script that the claims and questions are about: the one without a name, or the first.
  package var auditedScript: LessonScript? { script(named: "") ?? scripts.first }

  /// The script of that name, `""` being the one without.
  package func script(named name: String) -> LessonScript? { scripts.first { $0.name == name } }
}
