import Machine

extension FunctionCard {
  static let exceptionWithTraceback = FunctionCard(
    "with_traceback", .method(.exception), call: "self, traceback, /",
    help: "The exception itself.",
    examples: [
      Example(
        "try:\n    raise ValueError('bad').with_traceback(None)\nexcept ValueError as error:\n    print(error)",
        prints: "bad\n")
    ]
  ) { call throws(Raise) in
    call[0]
  }
}
