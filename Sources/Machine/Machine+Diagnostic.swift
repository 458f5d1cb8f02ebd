import Diagnostics

extension Machine {
  /// What stopped the run, as a diagnostic with its place and the calls that led there.
  package func diagnostic(_ raise: Raise) -> Diagnostic {
    var kind: Diagnostic.Kind
    var message: Message
    var hint: Message?
    switch raise {
    case .exception(let type, let words):
      kind = .exception(type.name)
      message = Message(verbatim: words.isEmpty ? type.name : "\(type.name): \(words)")
      if type == .attributeError || type == .importError { hint = suggestion(words) }
    case .object(let exception):
      let name = exceptionName(exception)
      let words = ownWords(of: exception, isRepresentation: false) ?? exceptionText(exception)
      kind = .exception(name)
      message = Message(verbatim: words.isEmpty ? name : "\(name): \(words)")
      if name == "AttributeError" || name == "ImportError" { hint = suggestion(words) }
    case .notSupported(let what, let advice):
      kind = .notSupported
      message = "Python can do this, Longhand does not yet: \(what)"
      hint = advice
    case .limit(let which, let words, let advice):
      kind = .limit(which)
      message = words
      hint = advice
    case .callback, .interrupted:
      kind = .interrupted
      message = "interrupted"
    }
    // The innermost place that is not in the prelude.
    var instruction = pointer
    var depth = frameCount
    while depth > 1, program.isLibrary(instruction) {
      depth -= 1
      instruction = Int(frames[depth].returnTo) - 1
    }
    let place = program.places[instruction]
    let tree = program.trees[place.tree]
    var diagnostic = Diagnostic(
      kind, message, in: tree.source, at: tree[place.node].range, hint: hint)
    // The calls, innermost first.
    while depth > 1 {
      let frame = frames[depth - 1]
      let code = program.codes[Int(frame.code)]
      let call = Int(frame.returnTo) - 1
      depth -= 1
      guard call >= 0, !code.isPrelude, program.places[call].tree == place.tree else { continue }
      if diagnostic.notes.count < 8 {
        diagnostic.notes.append(
          Diagnostic.Note("in \(code: code.name), called here", at: tree[program.places[call].node].range))
      }
    }
    return diagnostic
  }

  /// The name that was probably meant by one that a module or a type has not, from the words of the error.
  private func suggestion(_ words: String) -> Message? {
    let parts = words.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[4].isEmpty else { return nil }
    let owner: String
    let name: String
    switch (parts[0], parts[2]) {
    case ("module ", " has no attribute "), ("", " object has no attribute "): (owner, name) = (parts[1], parts[3])
    case ("cannot import name ", " from "): (owner, name) = (parts[3], parts[1])
    default: return nil
    }
    let library = program.library
    var names = library.known[owner] ?? []
    if let module = library.module(owner) { names.formUnion(library.attributes[module].keys) }
    return didYouMean(name, among: names.sorted()).map { "Did you mean \(code: $0)?" }
  }
}
