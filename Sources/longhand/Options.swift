import ArgumentParser
import Shell

/// The options that every command takes.
struct Options: ParsableArguments {
  @Option(help: ArgumentHelp("The seed of unseeded random numbers.", valueName: "n"))
  var seed: UInt32 = 0

  @Flag(help: "One JSON document per command, each on one line.")
  var json = false

  @Option(help: ArgumentHelp("Whether to use colours.", valueName: "when"))
  var color: Settings.Color = .auto

  @Option(help: ArgumentHelp("Decimals of shown numbers.", valueName: "n"))
  var precision: Int?

  @Option(help: ArgumentHelp("Columns of the output.", valueName: "n"))
  var width: Int?

  func validate() throws {
    if let precision, !(0...17).contains(precision) {
      throw ValidationError("expected 0 to 17 decimals, found \(precision)")
    }
    if let width, !(20...10_000).contains(width) {
      throw ValidationError("expected 20 to 10000 columns, found \(width)")
    }
  }

  /// The settings that they ask for.
  var settings: Settings {
    var settings = Settings()
    settings.seed = seed
    settings.color = color
    settings.decimals = precision
    settings.width = width
    return settings
  }
}

extension Settings.Color: ExpressibleByArgument {}
