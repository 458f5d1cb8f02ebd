import Syntax

extension Misconception {
  /// δ without g′.
  static let slopeForgotten = Misconception("slope-forgotten", "the slope of the activation is forgotten") {
    "\(code: $0.subject) lacks the factor \($0.names[0])(\($0.names[1])). By the chain rule the error passes the activation multiplied by its slope."
  } mutations: { survey in
    survey.slopes.map { slope in
      Mutation(
        [survey.replace(slope.chain.node, survey.text(of: slope, with: nil))], subject: slope.chain.assignment.target,
        names: [slope.shape.symbol, survey.compact(slope.argument)])
    }
  }

  /// g′(a) for g′(z).
  static let slopeAtValue = Misconception("slope-at-value", "the slope is taken at the activation, not at the sum") {
    "For \(code: $0.subject) the slope was taken at \(code: $0.names[1]). It belongs to what went into the activation, \(code: $0.names[0])."
  } mutations: { survey in
    survey.slopes.flatMap { slope -> [Mutation] in
      let other: String?
      if slope.shape.takesValue {
        // a(1 − a) is already in terms of what came out; the slope at that is σ(a)(1 − σ(a)).
        other = (slope.shape == .sigmoidSlopeOfValue ? FunctionShape.sigmoidSlope : .tanhSlope).text(
          slope.argument, numpy: survey.numpy)
      } else {
        other = survey.activation(of: slope.argument).map { slope.shape.text($0.name, numpy: survey.numpy) }
      }
      guard let other else { return [] }
      let value =
        slope.shape.takesValue ? survey.compact(slope.argument) : survey.activation(of: slope.argument)?.name ?? ""
      return [
        Mutation(
          [survey.replace(slope.chain.node, survey.text(of: slope, with: other))],
          subject: slope.chain.assignment.target, names: [survey.compact(slope.argument), value])
      ]
    }
  }

  /// z(1 − z) for a(1 − a).
  static let slopeAtArgument = Misconception(
    "slope-at-argument", "the slope is written in terms of the sum, not of the activation"
  ) {
    "For \(code: $0.subject) stands \(code: $0.names[1]) where \(code: $0.names[0]) belongs: a(1 − a) holds for what came out of σ."
  } mutations: { survey in
    survey.slopes.compactMap { slope in
      let sum: String
      let form: FunctionShape
      if slope.shape.takesValue {
        guard let before = survey.preactivation(of: survey.compact(slope.argument)) else { return nil }
        sum = before.argument
        form = slope.shape
      } else {
        guard slope.shape == .sigmoidSlope || slope.shape == .tanhSlope else { return nil }
        sum = slope.argument
        form = slope.shape == .sigmoidSlope ? .sigmoidSlopeOfValue : .tanhSlopeOfValue
      }
      return Mutation(
        [survey.replace(slope.chain.node, survey.text(of: slope, with: form.text(sum, numpy: survey.numpy)))],
        subject: slope.chain.assignment.target,
        names: [survey.activation(of: sum)?.name ?? survey.compact(slope.argument), survey.compact(sum)])
    }
  }

  /// tanh′ for σ′ and their kin.
  static let slopeOfAnother = Misconception("slope-of-another", "the slope is that of another activation") {
    "\(code: $0.subject) was worked out with \($0.names[1]), where the activation of this layer has the slope \($0.names[0])."
  } mutations: { survey in
    survey.slopes.flatMap { slope -> [Mutation] in
      let sum =
        slope.shape.takesValue ? survey.preactivation(of: survey.compact(slope.argument))?.argument : slope.argument
      let value = slope.shape.takesValue ? slope.argument : survey.activation(of: slope.argument)?.name
      var others: [(FunctionShape, String)] = []
      if let value {
        if slope.shape.symbol != "σ′" { others.append((.sigmoidSlopeOfValue, value)) }
        if slope.shape.symbol != "tanh′" { others.append((.tanhSlopeOfValue, value)) }
      }
      if let sum {
        if slope.shape.symbol != "ReLU′" { others.append((.reluSlope, sum)) }
        if slope.shape.symbol != "σ′" { others.append((.sigmoidSlope, sum)) }
        if slope.shape.symbol != "tanh′" { others.append((.tanhSlope, sum)) }
      }
      return others.map { shape, argument in
        Mutation(
          [survey.replace(slope.chain.node, survey.text(of: slope, with: shape.text(argument, numpy: survey.numpy)))],
          subject: slope.chain.assignment.target, names: [slope.shape.symbol, shape.symbol])
      }
    }
  }

  /// a, or 1 − a, for a(1 − a).
  static let halfSlope = Misconception("half-slope", "only one factor of σ′ = a(1 − a) is there") {
    "\(code: $0.subject) has \(code: $0.names[0]) where the slope of σ is a(1 − a), both factors."
  } mutations: { survey in
    survey.slopes.flatMap { slope -> [Mutation] in
      let value: String?
      switch slope.shape {
      case .sigmoidSlopeOfValue: value = slope.argument
      case .sigmoidSlope: value = survey.activation(of: slope.argument)?.name
      case .sigmoid, .tanh, .relu, .tanhSlope, .reluSlope, .tanhSlopeOfValue: value = nil
      }
      guard let value else { return [] }
      return ["(\(value))", "(1 - (\(value)))"].map { part in
        Mutation(
          [survey.replace(slope.chain.node, survey.text(of: slope, with: part))],
          subject: slope.chain.assignment.target, names: [survey.compact(part)])
      }
    }
  }
}

extension Survey {
  /// A chain with another text in the place of its slope, or with none.
  func text(of slope: Slope, with other: String?) -> String {
    var factors: [(text: String, isDivisor: Bool)] = []
    for (position, factor) in slope.chain.factors.enumerated() {
      if slope.factors.contains(position) {
        if position == slope.factors.min(), let other { factors.append((other, false)) }
        continue
      }
      factors.append((operand(factor.node), factor.isDivisor))
    }
    return "(\(product(factors)))"
  }
}
