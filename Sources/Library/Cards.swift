import Machine

/// All functions that a script can call, in reading order. A test says which card is missing here.
package enum Cards {
  package static let all: [FunctionCard] = [
    // Python's own.
    .print,
    // NumPy: making arrays.
    .zeros,
    // NumPy: elementwise.
    .exp,
  ]

  /// Modules that can be imported; those of matplotlib do nothing.
  package static let modules = [
    "numpy", "numpy.random", "math", "matplotlib", "matplotlib.pyplot",
  ]

  package static let constants: [Library.Constant] = [
    .init("numpy", "pi", .float(.pi)),
    .init("numpy", "e", .float(2.718281828459045)),
    .init("numpy", "inf", .float(.infinity)),
    .init("numpy", "nan", .float(.nan)),
    .init("numpy", "newaxis", .none),
    .init("numpy", "float64", .type(.npFloat)),
    .init("numpy", "int64", .type(.npInt)),
    .init("numpy", "bool_", .type(.npBool)),
    .init("numpy", "ndarray", .type(.ndarray)),
    .init("math", "pi", .float(.pi)),
    .init("math", "e", .float(2.718281828459045)),
    .init("math", "inf", .float(.infinity)),
    .init("math", "nan", .float(.nan)),
  ]

  /// What the machine is handed.
  package static let library = Library(
    builtins: all.map(\.builtin), modules: modules, constants: constants, prelude: Prelude.source)
}
