// swift-tools-version: 6.2
// Longhand: neural-network training, one step at a time.
import PackageDescription

/// Every target is Swift 6, and a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// The targets that touch the machine's memory cell by cell do without dynamic exclusivity checks (see ARCHITECTURE.md).
let fast: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-enforce-exclusivity=unchecked"]),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ]

/// Where Debian keeps the OpenBLAS that starts no threads of its own, which another one beside it must not take the place of.
let threadless: [LinkerSetting] = [
  .unsafeFlags([
    "-L/usr/lib/x86_64-linux-gnu/openblas-serial", "-L/usr/lib/aarch64-linux-gnu/openblas-serial",
  ])
]

let package = Package(
  name: "longhand",
  products: [.executable(name: "longhand", targets: ["longhand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(
      name: "NDArray", dependencies: ["CFloatingPoint", "COpenBLAS"], swiftSettings: fast, linkerSettings: threadless),
    .target(name: "Syntax", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "Symbolic", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(
      name: "Machine", dependencies: ["NDArray", "Syntax", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: fast),
    .target(name: "Library", dependencies: ["Machine", "Symbolic"], swiftSettings: fast),
    .target(name: "Explanation", dependencies: ["Library"], swiftSettings: strict),
    .target(name: "Marking", dependencies: ["Explanation"], swiftSettings: strict),
    .target(
      name: "Lessons", dependencies: ["Marking", "CCmark"], resources: [.embedInCode("Resources")],
      swiftSettings: strict),
    .target(name: "Shell", dependencies: ["Lessons"], swiftSettings: strict),
    .executableTarget(
      name: "longhand",
      dependencies: ["Shell", "CReadline", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .executableTarget(
      name: "bench", dependencies: ["Explanation"], path: "Benchmarks",
      exclude: ["network.py", "digits.py", "scalar.py", "answers.awk", "grading.md"], swiftSettings: strict),
    .systemLibrary(name: "CFloatingPoint"),
    .systemLibrary(name: "COpenBLAS", providers: [.apt(["libopenblas-serial-dev"])]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "NDArrayTests", dependencies: ["NDArray"], exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(name: "SyntaxTests", dependencies: ["Syntax"], exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(name: "SymbolicTests", dependencies: ["Symbolic"], swiftSettings: strict),
    .testTarget(name: "MachineTests", dependencies: ["Library"], swiftSettings: strict),
    .testTarget(name: "LibraryTests", dependencies: ["Library"], swiftSettings: strict),
    .testTarget(
      name: "ExplanationTests", dependencies: ["Explanation"], exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(name: "MarkingTests", dependencies: ["Marking"], exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons"], swiftSettings: strict),
    .testTarget(name: "ShellTests", dependencies: ["Shell"], exclude: ["Goldens"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
