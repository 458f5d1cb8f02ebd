import Symbolic

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Factors that a gradient has too much or too little, in words.
extension GradientDiagnosis {
  /// The names of whole numbers that count samples.
  var counts: [(name: String, value: Double)] {
    var seen: Set<String> = []
    let names = tape.wholes.filter { seen.insert($0.name).inserted && $0.value > 1 }
    let usual = ["m", "n", "N", "M", "n_samples", "num_samples", "batch_size", "num_examples", "n_examples", "samples"]
    return names.filter { usual.contains(PassCost.word($0.name)) }.map { ($0.name, Double($0.value)) }
  }

  /// The lengths of axes that a factor may come from.
  var lengths: Set<Double> {
    var result: Set<Double> = []
    for node in tape.nodes where node.number > pass.start {
      for length in node.result.tensor?.shape ?? [] where length > 1 { result.insert(Double(length)) }
    }
    return result
  }

  func isShared(_ factor: Double, _ shared: Double?) -> Bool {
    shared.map { abs($0 - factor) <= 1e-4 * abs(factor) } ?? false
  }

  func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-6 * abs(other) }

  /// Whether a factor is one that people leave out on purpose: ½ before a square, 1/m before a sum.
  func isUsual(_ factor: Double) -> Bool {
    let usual = [2, 0.5] + counts.map(\.value) + Array(lengths)
    return usual.contains {
      isClose(factor, $0) || isClose(factor, 1 / $0) || isClose(factor, 2 / $0) || isClose(factor, $0 / 2)
    }
  }

  func multiple(_ factor: Double) -> String { "exactly \(number(factor)) × the gradient" }

  /// A size of a factor that is not 1, in brackets.
  func size(_ factor: Double, _ group: GradientCheck.Group) -> String {
    isClose(abs(factor), 1) ? "" : ", and it is \(number(abs(factor))) × as large"
  }

  func words(_ factor: Double, _ group: GradientCheck.Group, _ gradient: ScriptGradient) -> String {
    for count in counts {
      if isClose(factor, count.value) {
        return
          "\(gradient.name) lacks the factor 1/\(count.name) (\(count.name) = \(number(count.value))): it is exactly \(number(factor)) × the gradient\(ofCost)"
      }
      if isClose(factor, 1 / count.value) {
        return
          "\(gradient.name) has the factor 1/\(count.name) (\(count.name) = \(number(count.value))) once too often: it is exactly 1/\(number(count.value)) of the gradient\(ofCost)"
      }
    }
    if isClose(factor, 2) || isClose(factor, 0.5) {
      return "\(gradient.name) is \(multiple(factor))\(ofCost)"
    }
    if let base = [2.0, 10].first(where: { isClose(factor, log($0)) || isClose(factor, 1 / log($0)) }) {
      return
        "\(gradient.name) is \(number(factor)) × the gradient\(ofCost), which is \(isClose(factor, log(base)) ? "ln \(number(base))" : "1/ln \(number(base))"): the cost takes the logarithm to the base \(number(base)), the gradient the natural one"
    }
    for length in lengths.sorted() {
      if isClose(factor, length) {
        return
          "\(gradient.name) lacks a factor 1/\(number(length)), the length of an axis: it is exactly \(number(factor)) × the gradient\(ofCost)"
      }
      if isClose(factor, 1 / length) {
        return
          "\(gradient.name) has a factor 1/\(number(length)) too much, the length of an axis: a mean where the cost has a sum"
      }
    }
    return "\(gradient.name) is \(multiple(factor))\(ofCost)"
  }
}
