import Diagnostics

/// Whoever carries out a lesson's commands: the shell, or a test.
package protocol CommandRunner {
  /// Begins a script anew, without edits and stops, run silently to its `start`; with the lesson's aliases and precision.
  mutating func load(_ script: LessonScript, settings: LessonSettings) throws(Diagnostic)

  /// Carries out one command.
  mutating func run(_ command: String) -> CommandOutcome

  /// Carries out a command on the way to a place; nothing of it is the learner's.
  mutating func replay(_ command: String) -> CommandOutcome

  /// A hash of the whole state that commands can change: position, values, edits.
  mutating func stateFingerprint() -> UInt64

  /// What a command would show and the state that it would lead to, leaving no trace.
  mutating func foresee(_ command: String) -> (outcome: CommandOutcome, fingerprint: UInt64)

  /// Whether what was typed (numbers, or an expression) is the value of an expression, at the typed precision; nil when
  /// the two cannot be compared.
  mutating func agrees(_ expression: String, with typed: String) -> Bool?

  /// How good an answer to a question is; nil when it is no value that can be compared.
  mutating func judge(_ typed: String, for question: Question) -> Judgement?
}
