import Library
import Machine
import Syntax

/// One recorded operation together with what its card says of it.
///
/// For a walk over whole arrays (adjoints): `rule` says which card it is, `recorded.operands` what went in, and
/// `Provenance.maker(of:before:)` which operation made an operand, or stored into it last.
package struct TracedOperation {
  /// What an operation is.
  package enum Rule {
    /// An operator; in place where `isInPlace`: the first operand is what is changed.
    case `operator`(OperatorCard, isInPlace: Bool)
    /// A function of the library, and its arguments by their parameters' names.
    case function(FunctionCard, arguments: [String: Value])
    /// `a[index]` of an array: a part of the first operand, chosen by the second.
    case part
    /// `a[index] = value` into an array: the operands are the array, the index and the value.
    case store
    /// A value that was made elsewhere: a name bound anew, an item of a list. `source` is the operation that made it.
    case handedOn(source: UInt64?)
    /// A function of the script: what it returned is `recorded.returned`.
    case returned
    /// Anything else.
    case other
  }

  package let recorded: RecordedOperation
  package let rule: Rule
  /// The machine in whose window it is; its values can be read until the walk goes on to another window.
  package let machine: Machine
  /// The number of the library's builtin that it called.
  let builtin: Int?

  package var number: UInt64 { recorded.number }
  /// The operands before this operation are the values before this number.
  package var time: UInt64 { recorded.number }

  init(_ recorded: RecordedOperation, _ machine: Machine) {
    self.recorded = recorded
    self.machine = machine
    let instruction = machine.program.instructions[recorded.instruction]
    let operands = recorded.operands
    var builtin: Int?
    let rule: Rule
    if !recorded.returned.isUnset {
      rule = .returned
    } else {
      switch instruction.opcode {
      case .bind, .bindGlobal, .storeCell, .setAttribute:
        let source = operands.first.flatMap { machine.number(ofOrigin: $0.origin) }
        rule = .handedOn(source: source)
      case .unary, .binary, .inPlace:
        let card = Cards.operator(instruction.operation, operands: operands.count)
        rule = card.map { .operator($0, isInPlace: instruction.opcode == .inPlace) } ?? .other
      case .getItem where operands.count == 2, .nextItem where operands.count == 2,
        .unpack where operands.count == 2:
        rule = operands[0].tag == .array ? .part : .handedOn(source: recorded.source)
      case .setItem where operands.count == 3: rule = operands[0].tag == .array ? .store : .other
      case .getAttribute where operands.count == 1:
        let place = machine.program.place(of: recorded.instruction)
        builtin = machine.property(machine.program.trees[place.tree].text(of: place.node), of: operands[0])
        rule = CallReading.card(builtin, machine).map { .function($0, arguments: [:]) } ?? .other
      case .call, .callMethod:
        let place = machine.program.place(of: recorded.instruction)
        let tree = machine.program.trees[place.tree]
        if tree[place.node].kind == .call, let call = CallReading(place.node, recorded, tree) {
          builtin = call.builtin(recorded, tree, machine)
          if let number = builtin, let card = CallReading.card(number, machine),
            card.element != nil || recorded.source == nil
          {
            rule = .function(card, arguments: call.arguments(recorded, of: number, machine))
          } else {
            rule = recorded.source.map { .handedOn(source: $0) } ?? .other
          }
        } else {
          rule = recorded.source.map { .handedOn(source: $0) } ?? .other
        }
      default: rule = recorded.source.map { .handedOn(source: $0) } ?? .other
      }
    }
    self.rule = rule
    self.builtin = builtin
  }

  /// The line of the script; nil for what was typed at the prompt or is the library's own Python.
  package var line: Int? {
    machine.program.place(of: recorded.instruction).tree == 0 ? machine.program.line(of: recorded.instruction) : nil
  }

  /// The expression, on one line.
  package var text: String { machine.program.code(ofOperation: recorded.instruction) }
}
