import Diagnostics

extension Formula {
  /// The formula in Unicode, broken at its operators into lines of at most `width` columns where that can be done; what goes
  /// on stands under the first term.
  package func lines(width: Int, _ style: NumberStyle = .standard) -> [String] {
    var breaker = LineBreaker(width: width, renderer: UnicodeRenderer(formula: self, style: style))
    breaker.write(root, depth: 0, reserve: 0)
    return breaker.finished
  }
}

/// Fills lines with a formula, breaking only at operators.
private struct LineBreaker {
  let width: Int
  var renderer: UnicodeRenderer
  private var lines: [String] = []
  private var line = ""

  init(width: Int, renderer: UnicodeRenderer) {
    self.width = width
    self.renderer = renderer
  }

  var finished: [String] { lines + [line] }

  private func fits(_ text: String, _ reserve: Int) -> Bool {
    displayWidth(line) + displayWidth(text) + reserve <= width
  }

  private mutating func startLine(at column: Int) {
    lines.append(line)
    line = String(repeating: " ", count: column)
  }

  /// Writes a node where the line stands; `reserve` columns must stay for what closes it.
  mutating func write(_ id: Formula.ID, depth: Int, reserve: Int) {
    let whole = renderer.text(id)
    guard depth < 20, !fits(whole, reserve) else {
      line += whole
      return
    }
    let formula = renderer.formula
    let column = displayWidth(line)
    let count = formula.children(of: id).count
    switch formula.kind(of: id) {
    case .assignment where count == 2:
      line += renderer.operand(0, of: id) + " = "
      writeOperand(1, of: id, depth: depth, reserve: reserve)
    case .comparison(let relations):
      line += renderer.operand(0, of: id)
      let relationColumn = displayWidth(line) + 1
      for position in 1..<max(1, count) {
        let sign = UnicodeRenderer.sign(position <= relations.count ? relations[position - 1] : .equal)
        if position > 1 {
          startLine(at: relationColumn)
          line += sign + " "
        } else {
          line += " " + sign + " "
        }
        writeOperand(position, of: id, depth: depth, reserve: position == count - 1 ? reserve : 0)
      }
    case .sum:
      for position in 0..<count {
        let (isNegative, text) = renderer.term(position, of: id)
        let sign = position == 0 ? "" : isNegative ? "- " : "+ "
        let closing = position == count - 1 ? reserve : 0
        if position == 0 {
          line += ""
        } else if fits(" " + sign + text, closing) {
          line += " "
        } else {
          startLine(at: column)
        }
        line += sign
        if fits(text, closing) {
          line += text
        } else if isNegative {
          let child = formula.children(of: id).dropFirst(position).first ?? .none
          writeOperand(0, of: child, depth: depth, reserve: closing)
        } else {
          writeOperand(position, of: id, depth: depth, reserve: closing)
        }
      }
    case .matrixProduct, .elementwiseProduct, .product:
      let sign = renderer.sign(ofProduct: id, isTerm: false)
      for position in 0..<count {
        let closing = position == count - 1 ? reserve : 0
        let text = renderer.operand(position, of: id)
        if position > 0 {
          // A long last factor is broken itself; the others go to the next line whole.
          // It goes to the next line whole where there is enough before it to stand alone.
          let isWholeBelow =
            displayWidth(line) - column > 3
            && column + displayWidth(sign.drop { $0 == " " } + text) + closing <= width
          if fits(sign + text, closing)
            || position == count - 1 && !isWholeBelow && isBreakable(position, of: id)
              && fits(sign + beginning(position, of: id), 0)
          {
            line += sign
          } else {
            startLine(at: column)
            line += sign.drop { $0 == " " }
          }
        }
        writeOperand(position, of: id, depth: depth, reserve: closing)
      }
    case .negation:
      line += "-"
      writeOperand(0, of: id, depth: depth, reserve: reserve)
    case .gather(let gather, let index, _):
      line += renderer.prefix(of: id, gather, index)
      writeOperand(0, of: id, depth: depth, reserve: reserve)
    case .fraction where count == 2:
      let below = "/" + renderer.operand(1, of: id)
      if displayWidth(below) + reserve > (width - column) / 2 {
        // A long denominator is broken itself.
        writeOperand(0, of: id, depth: depth, reserve: 1)
        line += "/"
        writeOperand(1, of: id, depth: depth, reserve: reserve)
      } else {
        writeOperand(0, of: id, depth: depth, reserve: reserve + displayWidth(below))
        line += below
      }
    case .power where count == 2:
      let base = renderer.operand(0, of: id)
      let above = String(whole.dropFirst(base.count))
      guard whole.hasPrefix(base) else {
        line += whole
        return
      }
      writeOperand(0, of: id, depth: depth, reserve: reserve + displayWidth(above))
      line += above
    case .exponential where count == 1 && whole.hasPrefix("e^("):
      let child = formula.children(of: id).first ?? .none
      line += "e^("
      write(child, depth: depth + 1, reserve: reserve + 1)
      line += ")"
    case .slice(let index):
      writeOperand(0, of: id, depth: depth, reserve: reserve + displayWidth(index) + 2)
      line += "[" + index + "]"
    case .transpose:
      writeOperand(0, of: id, depth: depth, reserve: reserve + 1)
      line += "ᵀ"
    case .maximum, .minimum, .application, .logarithm, .tuple, .list:
      var parts: [String] = []
      for position in 0..<count { parts.append(renderer.operand(position, of: id)) }
      // What stands before the first operand, and what closes the last.
      let operands = parts.joined(separator: ", ")
      guard count > 0, let last = whole.last, whole.dropLast().hasSuffix(operands) else {
        line += whole
        return
      }
      line += whole.dropLast(operands.count + 1)
      let inside = displayWidth(line)
      for position in 0..<count {
        let closing = position == count - 1 ? reserve + 1 : 1
        if position > 0 {
          line += ","
          if fits(" " + parts[position], closing) { line += " " } else { startLine(at: inside) }
        }
        writeOperand(position, of: id, depth: depth, reserve: closing)
      }
      line += String(last)
    case .squareRoot, .norm, .absolute:
      let (open, close) =
        switch formula.kind(of: id) {
        case .norm: ("‖", "‖")
        case .absolute: ("|", "|")
        default: ("√", "")
        }
      line += open
      writeOperand(0, of: id, depth: depth, reserve: reserve + close.count)
      line += close
    default: line += whole
    }
  }

  /// What of an operand stands on a line in any case: the first term of a sum, with the parenthesis before it.
  private mutating func beginning(_ position: Int, of id: Formula.ID) -> String {
    let child = renderer.formula.children(of: id).dropFirst(position).first ?? .none
    let open = renderer.formula.needsParentheses(child, at: position, of: id, .line, renderer.style) ? "(" : ""
    switch renderer.formula.kind(of: child) {
    case .sum: return open + renderer.term(0, of: child).text
    case .matrixProduct, .elementwiseProduct, .product: return open + renderer.operand(0, of: child)
    default: return ""
    }
  }

  private func isBreakable(_ position: Int, of id: Formula.ID) -> Bool {
    let child = renderer.formula.children(of: id).dropFirst(position).first ?? .none
    switch renderer.formula.kind(of: child) {
    case .sum, .gather, .fraction, .matrixProduct, .elementwiseProduct, .product: return true
    default: return false
    }
  }

  private mutating func writeOperand(_ position: Int, of id: Formula.ID, depth: Int, reserve: Int) {
    let children = renderer.formula.children(of: id)
    guard position < children.count else { return }
    let child = children[children.startIndex + position]
    if renderer.formula.needsParentheses(child, at: position, of: id, .line, renderer.style) {
      line += "("
      write(child, depth: depth + 1, reserve: reserve + 1)
      line += ")"
    } else if fits(renderer.operand(position, of: id), reserve) {
      line += renderer.operand(position, of: id)
    } else {
      write(child, depth: depth + 1, reserve: reserve)
    }
  }
}
