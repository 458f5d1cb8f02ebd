import Diagnostics
import Library
import Machine

/// Marks the claims of one file against a script.
package struct Auditor {
  private let marker: Marker
  /// Where the claims stand, for the places of what is wrong.
  private let source: Source

  /// An auditor of a script's run; throws when the script is not Python.
  package init(
    script: Source, claims source: Source, aliases: [String: String] = [:], library: Library = Cards.library,
    limits: Limits = Limits(), seed: UInt32 = 0, poll: @escaping () -> Bool = { false }
  ) throws(Diagnostic) {
    marker = try Marker(script: script, aliases: aliases, library: library, limits: limits, seed: seed, poll: poll)
    self.source = source
  }

  /// Marks all claims; throws only when interrupted.
  package func audit(_ file: ClaimsFile) throws(Diagnostic) -> Audit { try marker.mark(file, in: source) }
}
