import Diagnostics
import Library
import Machine

/// Marks any number of sets of claims against one script: what depends on the script alone (its run, the programs of the
/// misconceptions and their runs) is made once and shared by all.
///
/// A marker belongs to one thread; several of the same script may work side by side.
package final class Marker {
  private let timeline: Timeline
  /// A source's spellings of the script's names.
  private let aliases: [String: String]

  /// A marker of a script; throws when the script is not Python.
  package init(
    script: Source, aliases: [String: String] = [:], library: Library = Cards.library, limits: Limits = Limits(),
    seed: UInt32 = 0, poll: @escaping () -> Bool = { false }
  ) throws(Diagnostic) {
    timeline = try Timeline(script, library: library, limits: limits, seed: seed)
    timeline.poll = poll
    self.aliases = aliases
  }

  /// Marks the claims of a file; `source` is the text in which they stand. Throws only when interrupted.
  package func mark(_ file: ClaimsFile, in source: Source) throws(Diagnostic) -> Audit {
    try Auditor(timeline, claims: source, aliases: aliases).audit(file)
  }
}
