/// How long is looked for why numbers are wrong, in steps of the script; counted in steps, it is the same on every machine.
package struct Patience: Hashable, Sendable {
  /// How many steps the runs of all changed scripts may take together.
  package var steps: UInt64
  /// How many changed scripts are tried even where they take more.
  package var fewest: UInt64

  /// For marks that are to last: half a minute for a script that takes long.
  package static let thorough = Patience(steps: 30_000_000, fewest: 20)
  /// For somebody who sits at the prompt and waits: half a second.
  package static let brisk = Patience(steps: 600_000, fewest: 4)
}
