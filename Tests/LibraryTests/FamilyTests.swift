import Foundation
import Testing

/// Whole scripts, family by family; what they print was recorded from CPython and NumPy by Tests/Recorder/families.py.
@Suite struct FamilyTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts/families")

  @Test(arguments: [
    "core", "functions", "arrays", "products", "elementwise", "broadcasting", "random_stream", "reductions", "lists",
    "formats", "shapes", "maths", "training", "small_operations",
    "classes", "objects", "iterators", "helpers", "exceptions", "generators", "builtins", "autograd",
    "random_legacy", "random_generator", "random_python", "big_integers", "mathematics", "system_modules",
    "annotations", "counting_and_queues", "data_classes", "enumerations", "written_in_python", "derived_classes",
    "matching",
    "generators_and_calls", "dates_and_arguments", "classes_and_texts", "text_arrays", "matrices", "object_arrays",
    "expressions", "metaclasses", "flags_and_files", "polynomials", "array_helpers",
  ])
  func family(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).py"), encoding: .utf8)
    let expected = try String(contentsOf: Self.folder.appending(path: "\(name).out"), encoding: .utf8)
    let script = Script(text, name: "\(name).py")
    #expect(script.error == nil)
    let (printed, wanted) = (script.output.split(separator: "\n"), expected.split(separator: "\n"))
    let first = zip(printed, wanted).first { $0 != $1 }
    #expect(script.output == expected, "\(first.map { "printed \($0.0), not \($0.1)" } ?? "too short or too long")")
  }

  @Test func everyScriptIsTested() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
    #expect(files.count { $0.pathExtension == "py" } == 46)
  }
}
