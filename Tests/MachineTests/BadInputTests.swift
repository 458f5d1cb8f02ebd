import Diagnostics
import Library
import Testing

@testable import Machine

/// Scripts that go wrong: each ends in a diagnostic, and what was reached stays.
struct BadInputTests {
  private func check(
    _ text: String, kind: String, _ message: String, line: Int? = nil, limits: Limits = Limits(),
    location: SourceLocation = #_sourceLocation
  ) {
    do {
      let run = try Run(text, limits: limits)
      guard let diagnostic = run.finish() else {
        Issue.record("no diagnostic; printed \(run.output.prefix(200))", sourceLocation: location)
        return
      }
      #expect(diagnostic.kind.name == kind, sourceLocation: location)
      #expect(diagnostic.message.description.contains(message), "\(diagnostic.message)", sourceLocation: location)
      if let line { #expect(diagnostic.line == line, sourceLocation: location) }
      // The session goes on: the position before the failed step can be looked at and left.
      _ = run.timeline.back(1)
      #expect((try? run.value("1 + 1")) == "2", sourceLocation: location)
    } catch let diagnostic as Diagnostic {
      #expect(diagnostic.kind.name == kind, "\(diagnostic.message)", sourceLocation: location)
      #expect(diagnostic.message.description.contains(message), "\(diagnostic.message)", sourceLocation: location)
    } catch {
      Issue.record("\(error)", sourceLocation: location)
    }
  }

  private var small: Limits {
    var limits = Limits()
    limits.memory = 64 << 20
    limits.printed = 1 << 20
    limits.steps = 2_000_000
    limits.arraySize = 1 << 20
    return limits
  }

  @Test func arithmetic() {
    check("x = 1\ny = x / 0\n", kind: "ZeroDivisionError", "division by zero", line: 2)
    check("x = 2 ** 10**9\n", kind: "limit", "an integer of more than", line: 1)
    check("x = 7\nx = (x ** 7) ** 10**15\n", kind: "limit", "an integer of more than", line: 2)
    check("x = 1 << 10**12\n", kind: "limit", "an integer of more than", line: 1)
    check("x = 1 << 8000000\nx = x * x\n", kind: "limit", "an integer of more than", line: 2)
    check("import math\nx = math.factorial(10**9)\n", kind: "limit", "an integer of more than", line: 2)
    check("print(10**4300)\n", kind: "ValueError", "Exceeds the limit (4300 digits)", line: 1)
    check("import math\nmath.log(0)\n", kind: "ValueError", "math domain error", line: 2)
    check("x = 1e308 ** 10.0\n", kind: "OverflowError", "Numerical result out of range")
  }

  @Test func bounds() {
    check("xs = []\nwhile True:\n    xs.append(1)\n", kind: "limit", "steps", limits: small)
    check("xs = [0]\nwhile True:\n    xs = xs + xs\n", kind: "limit", "MiB", line: 3, limits: small)
    check("s = 'x'\nwhile True:\n    s = s + s\n", kind: "limit", "MiB", line: 3, limits: small)
    check("while True:\n    print('x' * 1000)\n", kind: "limit", "printed", limits: small)
    check("def f(n):\n    return f(n + 1)\nf(0)\n", kind: "RecursionError", "maximum recursion depth exceeded")
    check("import numpy as np\nx = np.zeros((5000, 5000))\n", kind: "limit", "elements", line: 2, limits: small)
    check("x = list(range(10**12))\n", kind: "limit", "MiB", limits: small)
    check("x = list(zip(range(10**9), range(10**9)))\n", kind: "limit", "MiB", limits: small)
    check("x = [0] * 10**12\n", kind: "limit", "MiB", limits: small)
    check("i = 0\nwhile True:\n    i += 1\n", kind: "limit", "steps", line: 3, limits: small)
  }

  @Test func names() {
    check("print(x)\n", kind: "NameError", "name 'x' is not defined", line: 1)
    check(
      "def f():\n    print(y)\n    y = 1\nf()\n", kind: "UnboundLocalError", "cannot access local variable 'y'", line: 2
    )
    check("x = [1]\nx[3]\n", kind: "IndexError", "list index out of range", line: 2)
    check("x = {}\nx['a']\n", kind: "KeyError", "'a'", line: 2)
    check("x = 'a' + 1\n", kind: "TypeError", "can only concatenate str (not \"int\") to str")
    check("x = 3\nx()\n", kind: "TypeError", "'int' object is not callable", line: 2)
    check("import torch\n", kind: "not-supported", "torch", line: 1)
    check("class A(bytes):\n    pass\n", kind: "not-supported", "a class that derives from `bytes`", line: 1)
    check("async def f():\n    pass\n", kind: "not-supported", "async", line: 1)
    check("import numpy as np\nnp.fft(1)\n", kind: "not-supported", "np.fft", line: 2)
    check("memoryview(b'x')\n", kind: "not-supported", "memoryview", line: 1)
    check("x = 'a'.format_map({})\n", kind: "not-supported", "format_map", line: 1)
    check("x = [].foo\n", kind: "AttributeError", "'list' object has no attribute 'foo'", line: 1)
    check("import math\nmath.sumprod(1)\n", kind: "AttributeError", "has no attribute 'sumprod'", line: 2)
    check("f = open('x')\n", kind: "not-supported", "open", line: 1)
  }

  @Test func shapes() {
    check(
      "import numpy as np\nx = np.zeros((2, 3)) + np.zeros((3, 2))\n", kind: "ValueError",
      "operands could not be broadcast together with shapes (2,3) (3,2)", line: 2)
    check(
      "import numpy as np\nx = np.dot(np.zeros((2, 3)), np.zeros((2, 3)))\n", kind: "ValueError",
      "shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)", line: 2)
    check(
      "import numpy as np\nif np.zeros(3):\n    pass\n", kind: "ValueError",
      "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()", line: 2)
  }

  @Test func texts() {
    check("x = (\n", kind: "syntax", "'(' was never closed")
    check("if True:\nx = 1\n", kind: "syntax", "expected an indented block")
    check("x = 1\n\ty = 2\n", kind: "syntax", "unexpected indent")
    check(String(repeating: "(", count: 20_000), kind: "limit", "too many nested parentheses")
    check("x = " + String(repeating: "-", count: 50_000) + "1\n", kind: "limit", "too deeply nested")
    check("x = 1\0\n", kind: "syntax", "null bytes")
  }

  @Test func aVeryLongLineIsAnswered() throws {
    let run = try Run("x = 1" + String(repeating: "+1", count: 200_000) + "\r\nprint(x)\r\n")
    #expect(run.finish() == nil)
    #expect(run.output == "200001\n")
  }

  @Test func anEmptyScriptHasNoSteps() throws {
    for text in ["", "\n\n", "# nothing\n", "'only a text'\n"] {
      let run = try Run(text)
      #expect(run.finish() == nil)
      #expect(run.timeline.machine.steps == 0)
      #expect(run.timeline.next == nil)
      #expect(try run.value("1 + 1") == "2")
    }
  }

  @Test func thePromptIsBounded() throws {
    let run = try Run("x = 1\n", limits: small)
    run.finish()
    var asked = 0
    run.timeline.poll = {
      asked += 1
      return asked > 100
    }
    #expect(throws: Diagnostic.self) { try run.value("while True:\n    x = x + 1\n") }
    #expect(asked > 100)
    run.timeline.poll = { false }
    #expect(throws: Diagnostic.self) { try run.value("y = []\nwhile True:\n    y = y + [1, 2, 3]\n") }
    #expect(try run.value("x") == "1")
  }

  @Test func anInterruptedRunGoesOn() throws {
    let run = try Run("i = 0\nwhile True:\n    i += 1\n")
    var asked = 0
    run.timeline.poll = {
      asked += 1
      return asked > 500
    }
    guard case .interrupted = run.timeline.proceed() else {
      Issue.record("was not interrupted")
      return
    }
    let reached = run.timeline.machine.steps
    #expect(reached > 10_000)
    run.timeline.poll = { false }
    #expect(try run.value("i") == String((reached - 1) / 2))
    _ = run.timeline.back(2)
    #expect(run.timeline.machine.steps == reached - 2)
  }
}
