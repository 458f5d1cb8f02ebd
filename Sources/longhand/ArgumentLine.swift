/// The arguments of the process, before they are parsed.
struct ArgumentLine {
  private let arguments: [String]

  /// The options of `Options` that take a value.
  private static let valued: Set<String> = ["--seed", "--color", "--precision", "--width"]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// The arguments as the parser wants them: options that stand before a subcommand are put behind its name.
  func arguments(subcommands: [String]) -> [String] {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if subcommands.contains(argument) {
        return [argument] + arguments[..<index] + arguments[(index + 1)...]
      }
      let name = argument.prefix { $0 != "=" }
      if argument == "--json" || name.count < argument.count && Self.valued.contains(String(name)) {
        index += 1
      } else if Self.valued.contains(argument) {
        index += 2
      } else {
        break
      }
    }
    return arguments
  }

  /// Whether `--json` is among the options.
  var wantsJSON: Bool {
    var index = 0
    while index < arguments.count {
      switch arguments[index] {
      case "--json": return true
      case "--": return false
      case "-e": index += 2
      case let argument where Self.valued.contains(argument): index += 2
      default: index += 1
      }
    }
    return false
  }
}
