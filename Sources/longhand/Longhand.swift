import ArgumentParser

@main
struct Longhand: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Training, one step at a time.", version: "0.1.0")
}
