/// What a function of one number is, whatever the script calls it.
enum FunctionShape: String, CaseIterable {
  case sigmoid, tanh, relu
  /// Slopes as functions of what went in.
  case sigmoidSlope, tanhSlope, reluSlope
  /// Slopes as functions of what came out: a(1 − a), 1 − a².
  case sigmoidSlopeOfValue, tanhSlopeOfValue

  var isSlope: Bool { self != .sigmoid && self != .tanh && self != .relu }

  /// Whether it takes what came out of the function whose slope it is.
  var takesValue: Bool { self == .sigmoidSlopeOfValue || self == .tanhSlopeOfValue }

  /// As a formula of the argument, in NumPy under the given name.
  func text(_ argument: String, numpy: String) -> String {
    switch self {
    case .sigmoid: "(1 / (1 + \(numpy).exp(-(\(argument)))))"
    case .tanh: "\(numpy).tanh(\(argument))"
    case .relu: "\(numpy).maximum(0, \(argument))"
    case .sigmoidSlope:
      "(1 / (1 + \(numpy).exp(-(\(argument)))) * (1 - 1 / (1 + \(numpy).exp(-(\(argument))))))"
    case .tanhSlope: "(1 - \(numpy).tanh(\(argument)) ** 2)"
    case .reluSlope: "((\(argument)) > 0)"
    case .sigmoidSlopeOfValue: "((\(argument)) * (1 - (\(argument))))"
    case .tanhSlopeOfValue: "(1 - (\(argument)) ** 2)"
    }
  }

  /// The letter that formulas have for it.
  var symbol: String {
    switch self {
    case .sigmoid: "σ"
    case .tanh: "tanh"
    case .relu: "ReLU"
    case .sigmoidSlope, .sigmoidSlopeOfValue: "σ′"
    case .tanhSlope, .tanhSlopeOfValue: "tanh′"
    case .reluSlope: "ReLU′"
    }
  }

  /// The function that gives these values at `samples`; nil when it is none of these.
  static func named(_ values: [Double]) -> FunctionShape? {
    allCases.first { shape in
      zip(samples, values).allSatisfy { (shape.value($0) - $1).magnitude < 1e-9 }
    }
  }

  /// Where a function is tried.
  static let samples = [-1.75, -0.5, 0.25, 2.0]

  private func value(_ x: Double) -> Double {
    func exponential(_ x: Double) -> Double {
      // Enough terms for the few numbers at which it is asked.
      var term = 1.0
      var sum = 1.0
      for number in 1..<60 {
        term *= x / Double(number)
        sum += term
      }
      return sum
    }
    let sigmoid = 1 / (1 + exponential(-x))
    let tanh = 2 / (1 + exponential(-2 * x)) - 1
    switch self {
    case .sigmoid: return sigmoid
    case .tanh: return tanh
    case .relu: return x > 0 ? x : 0
    case .sigmoidSlope: return sigmoid * (1 - sigmoid)
    case .tanhSlope: return 1 - tanh * tanh
    case .reluSlope: return x > 0 ? 1 : 0
    case .sigmoidSlopeOfValue: return x * (1 - x)
    case .tanhSlopeOfValue: return 1 - x * x
    }
  }
}
