import Diagnostics

/// The lessons that are part of the program, in the order in which they are meant to be read.
package enum LessonLibrary {
  /// Their names; each is there in English, and in the languages that have a file of their own.
  package static let names = [
    "logistic", "network", "circuits", "micrograd", "mazur", "ng", "gradcheck", "xor", "trask",
  ]

  /// A lesson by its name, in a language where it has been translated, else in English; nil when there is none.
  package static func lesson(_ name: String, language: String = "en") -> Lesson? {
    source(name, language: language).map { Lesson(name: name, source: $0) }
  }

  /// The file of a lesson.
  package static func source(_ name: String, language: String = "en") -> Source? {
    let translated = language == "en" ? nil : bytes["\(name).\(language).md"].map { ($0, "\(name).\(language).md") }
    guard let (bytes, file) = translated ?? bytes["\(name).md"].map({ ($0, "\(name).md") }) else { return nil }
    return Source(name: "lessons/\(file)", bytes: bytes())
  }

  /// The files as they were when the program was built; read only when asked for.
  private static let bytes: [String: @Sendable () -> [UInt8]] = [
    "logistic.md": { PackageResources.logistic_md }, "logistic.ko.md": { PackageResources.logistic_ko_md },
    "network.md": { PackageResources.network_md }, "network.ko.md": { PackageResources.network_ko_md },
    "circuits.md": { PackageResources.circuits_md }, "micrograd.md": { PackageResources.micrograd_md },
    "mazur.md": { PackageResources.mazur_md }, "ng.md": { PackageResources.ng_md },
    "gradcheck.md": { PackageResources.gradcheck_md }, "xor.md": { PackageResources.xor_md },
    "trask.md": { PackageResources.trask_md },
  ]
}
