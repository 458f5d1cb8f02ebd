import Syntax

extension Misconception {
  /// Weights that have been updated already, in the backward pass that they were to be updated by.
  static let updatedWeightsUsed = Misconception(
    "updated-weights-used", "weights that were already updated are used in the same backward pass"
  ) {
    "\(code: $0.subject) was worked out with the new \(code: $0.names[0]). All gradients of a pass belong to the weights that the pass was made with; update when all are there."
  } mutations: { survey in
    survey.updates.flatMap { update in
      let parameter = update.assignment.target
      let users = survey.assignments.filter { user in
        user.node != update.assignment.node && user.function == update.assignment.function
          && survey.tree[user.node].range.start < survey.tree[update.assignment.node].range.start
          && survey.mentions(user.value, parameter)
      }
      return eachAndAll(
        users.map { user in
          let places = survey.nodes(in: user.value).filter {
            survey.isNamed($0) && survey.base($0) == $0 && survey.text($0) == parameter
          }
          return Mutation(
            places.map { survey.replace($0, update.result) }, subject: user.target, names: [parameter])
        })
    }
  }

  /// Another parameter's gradient.
  static let wrongGradient = Misconception("wrong-gradient", "the gradient of another parameter is taken") {
    "\(code: $0.subject) was changed by \(code: $0.names[1]), which is another parameter's gradient; its own is \(code: $0.names[0])."
  } mutations: { survey in
    survey.updates.flatMap { update in
      survey.updates.compactMap { other in
        let own = update.factors[update.gradient].node
        let wrong = other.factors[other.gradient].node
        guard survey.text(own) != survey.text(wrong) else { return nil }
        return Mutation(
          [survey.replace(own, survey.operand(wrong))], subject: update.assignment.target,
          names: [survey.text(own), survey.text(wrong)])
      }
    }
  }

  /// Up instead of down.
  static let updateSign = Misconception("update-sign", "the step goes up, not down") {
    "\(code: $0.subject) was changed in the direction of its gradient. The cost falls against it: subtract."
  } mutations: { survey in
    eachAndAll(survey.updates.map { survey.changed($0) { "-(\($0))" } })
  }

  /// α left out.
  static let rateDropped = Misconception("rate-dropped", "the learning rate is left out") {
    "The whole gradient was subtracted from \(code: $0.subject). Only the part \(code: $0.names[0]) of it is."
  } mutations: { survey in
    eachAndAll(
      survey.updates.compactMap { update in
        guard let rate = update.rate else { return nil }
        var factors = update.factors.map { (text: survey.operand($0.node), isDivisor: $0.isDivisor) }
        factors.remove(at: rate)
        return Mutation(
          [survey.replace(update.change, "(\(survey.product(factors)))")], subject: update.assignment.target,
          names: [survey.text(update.factors[rate].node)])
      })
  }

  /// α twice.
  static let rateSquared = Misconception("rate-squared", "the learning rate is multiplied twice") {
    "\(code: $0.names[0]) went into the change of \(code: $0.subject) twice, perhaps into the gradient already. It belongs there once."
  } mutations: { survey in
    eachAndAll(
      survey.updates.compactMap { update in
        guard let rate = update.rate else { return nil }
        let text = survey.operand(update.factors[rate].node)
        return survey.changed(update, names: [survey.text(update.factors[rate].node)]) { "\(text) * (\($0))" }
      })
  }

  /// The change made twice.
  static let updatedTwice = Misconception("updated-twice", "the parameter is updated twice") {
    "The change was subtracted from \(code: $0.subject) twice: once more from the value that was already new."
  } mutations: { survey in
    eachAndAll(survey.updates.map { survey.changed($0) { "2 * (\($0))" } })
  }

  /// One parameter left as it was.
  static let parameterNotUpdated = Misconception("parameter-not-updated", "the parameter is not updated") {
    "\(code: $0.subject) is what it was before. Every parameter takes its step, this one too."
  } mutations: { survey in
    survey.updates.map { survey.changed($0) { "0 * (\($0))" } }
  }

  /// All biases left as they were.
  static let biasesNotUpdated = Misconception("biases-not-updated", "the biases are never updated") {
    "Biases are parameters like the weights: \(code: $0.subject), too, moves against its gradient."
  } mutations: { survey in
    let biases = Set(survey.biases.map { survey.text(survey.base($0.bias)) })
    let updates = survey.updates.filter { biases.contains($0.assignment.target) }
    return Mutation.all(updates.map { survey.changed($0) { "0 * (\($0))" } }).map { [$0] } ?? []
  }

  /// All but one parameter left as they were.
  static let onlyOneUpdated = Misconception("only-one-updated", "only one parameter is updated") {
    "Only \(code: $0.names[0]) was updated. All parameters take their step in each pass."
  } mutations: { survey in
    guard survey.updates.count > 2 else { return [] }
    return survey.updates.compactMap { kept in
      let others = survey.updates.filter { $0.assignment.node != kept.assignment.node }
      return Mutation.all(others.map { survey.changed($0, names: [kept.assignment.target]) { "0 * (\($0))" } })
    }
  }

  /// The change in the place of the new value.
  static let onlyTheChange = Misconception("only-the-change", "the old value is forgotten in the update") {
    "\(code: $0.subject) is the change alone. The new value is the old one minus the change."
  } mutations: { survey in
    survey.updates.flatMap { update in
      ["", "-"].map { sign in
        survey.changed(update) { "(\(update.assignment.target)) - (\(sign)(\($0)))" }
      }
    }
  }
}

extension Survey {
  /// An update with another change.
  func changed(_ update: Update, names: [String] = [], _ change: (String) -> String) -> Mutation {
    Mutation(
      [replace(update.change, "(\(change(tree.sourceText(of: update.change))))")], subject: update.assignment.target,
      names: names)
  }
}
