import Machine

extension FunctionCard {
  static let exit = FunctionCard(
    "exit", owners: [.module("sys"), .builtins], call: "status=None, /",
    help: "Ends the script; `status` is the exit status of `longhand run`.",
    examples: [
      Example("import sys\ntry:\n    sys.exit(2)\nexcept SystemExit as error:\n    print(error)", prints: "2\n")
    ]
  ) { call throws(Raise) in
    throw call.machine.exiting(call[0].isUnset ? .none : call[0])
  }
}
