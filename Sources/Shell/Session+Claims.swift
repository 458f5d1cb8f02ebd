import Diagnostics
import Marking

extension Session {
  /// A claims file of what a page's text says about a script's values.
  package func claims(from page: Source, script: Source, signsLost: Bool) throws(Diagnostic) -> String {
    let isInterrupted = isInterrupted
    let binder = try ClaimsBinder(
      page: page, script: script, library: Session.library, limits: settings.limits, seed: settings.seed,
      poll: { isInterrupted() })
    guard !binder.bound.isEmpty || !binder.unbound.isEmpty else {
      throw Diagnostic(
        .failed, "no names with numbers were found in \(code: page.name)",
        hint: "They are read where a name stands before `=`, `≈` or `:`, and in the rows of tables.")
    }
    return binder.file(signsLost: signsLost)
  }
}
