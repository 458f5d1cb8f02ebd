import Diagnostics

/// A card: something that people get wrong, as a change of the right program.
///
/// It works on any script, since it finds its places by their structure: each place alone is a mutation, and all of them
/// together, where somebody who is wrong about it would be wrong everywhere.
package struct Misconception: Sendable {
  /// Stable, such as `gradient-not-averaged`.
  package let id: String
  package let name: Message
  /// What is wrong about it, with the script's own names.
  package let explain: @Sendable (Mutation) -> Message
  /// All changes of a script that are this misconception.
  let mutations: @Sendable (Survey) -> [Mutation]

  init(
    _ id: String, _ name: Message, explain: @escaping @Sendable (Mutation) -> Message,
    mutations: @escaping @Sendable (Survey) -> [Mutation]
  ) {
    self.id = id
    self.name = name
    self.explain = explain
    self.mutations = mutations
  }
}

extension Misconception {
  /// Each change alone, and all together.
  static func eachAndAll(_ mutations: [Mutation]) -> [Mutation] {
    mutations + (Mutation.all(mutations).map { [$0] } ?? [])
  }
}
