import Foundation
import Testing

/// Which target uses which: the design's table.
private let arrows: [String: Set<String>] = [
  "Diagnostics": [],
  "NDArray": ["CFloatingPoint", "COpenBLAS"],
  "Syntax": ["Diagnostics"],
  "Symbolic": ["Diagnostics"],
  "Machine": ["NDArray", "Syntax"],
  "Library": ["Machine", "Symbolic"],
  "Explanation": ["Library"],
  "Marking": ["Explanation"],
  "Lessons": ["Marking", "CCmark"],
  "Shell": ["Lessons"],
  "longhand": ["Shell", "CReadline"],
  "bench": ["Explanation"],
]

/// What any target may use besides: the standard library's modules, C's, and swift-collections.
private let common: Set<String> = [
  "Glibc", "Musl", "Darwin", "Synchronization", "OrderedCollections", "DequeModule", "Collections", "HeapModule",
]

private func reachable(from target: String) -> Set<String> {
  var found: Set<String> = []
  var waiting = [target]
  while let next = waiting.popLast() {
    for used in arrows[next] ?? [] where found.insert(used).inserted { waiting.append(used) }
  }
  return found
}

@Test func packageHasTheArrowsOfTheDesign() throws {
  let manifest = try String(contentsOf: SwiftFile.root.appending(path: "Package.swift"), encoding: .utf8)
  var seen: Set<String> = []
  for match in manifest.matches(of: /\.(?:executableT|t)arget\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/) {
    let name = String(match.1)
    seen.insert(name)
    let withoutProducts = String(match.2 ?? "").replacing(/\.product\([^)]*\)/, with: "")
    let used = Set(withoutProducts.matches(of: /"(\w+)"/).map { String($0.1) })
    #expect(used == arrows[name], "\(name)")
  }
  #expect(seen == Set(arrows.keys))
}

@Test func importsFollowTheArrows() throws {
  for file in try SwiftFile.all() {
    var allowed = reachable(from: file.target).union(common)
    if file.target == "Machine" { allowed.insert("BigInt") }
    if file.target == "longhand" { allowed.insert("ArgumentParser") }
    if ["Shell", "longhand"].contains(file.target) { allowed.formUnion(["FoundationEssentials", "Foundation"]) }
    // Lesson files and progress are read there.
    if file.target == "Lessons" { allowed.insert("FoundationEssentials") }
    for used in file.imports {
      #expect(
        allowed.contains(used.module), "\(file.path):\(used.line): `\(file.target)` may not import `\(used.module)`")
    }
  }
}

@Test func onlyOneFileTalksToReadline() throws {
  let files = try SwiftFile.all().filter { $0.imports.contains { $0.module == "CReadline" } }.map(\.path)
  #expect(files == ["Sources/longhand/ReadlineSource.swift"])
}

@Test func belowShellNothingPrints() throws {
  for file in try SwiftFile.all() where !["Shell", "longhand"].contains(file.target) {
    #expect(file.places(matching: /(?:^|[^\w.])(?:Swift\.)?(?:print|debugPrint|dump|readLine|fputs|puts)\(/) == [])
  }
}
