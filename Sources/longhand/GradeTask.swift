/// A file to be marked.
struct GradeTask {
  let path: String
  let learner: String
  let seed: UInt32
  /// Of the file's bytes.
  let fingerprint: UInt64
}
