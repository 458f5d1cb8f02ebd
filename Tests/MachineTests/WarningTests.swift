import Diagnostics
import Library
import Testing

@testable import Machine

/// NumPy's warnings. The expected lines are what CPython 3.11 with NumPy 2.4 writes for the same script.
@Suite struct WarningTests {
  private func check(_ script: String, _ expected: String, at location: SourceLocation = #_sourceLocation) throws {
    for isRecording in [true, false] {
      let program = try Program(Source(name: "s.py", text: "import numpy as np\n" + script), library: Cards.library)
      let machine = Machine(program)
      machine.isRecording = isRecording
      var warnings = ""
      machine.onWarning = { warnings += $0 + "\n" }
      _ = machine.run(Machine.StopRule())
      #expect(warnings == expected, "recording: \(isRecording)", sourceLocation: location)
    }
  }

  @Test func onceForEachPlaceAndText() throws {
    try check(
      "def f(x):\n    return np.log(x)\nx = np.zeros(2)\nfor i in range(3):\n    f(x); f(-1 - x)\n",
      """
      s.py:3: RuntimeWarning: divide by zero encountered in log
        return np.log(x)
      s.py:3: RuntimeWarning: invalid value encountered in log
        return np.log(x)

      """)
  }

  @Test func operatorsAndFunctions() throws {
    try check(
      "np.exp(np.float64(1000))\n", "s.py:2: RuntimeWarning: overflow encountered in exp\n  np.exp(np.float64(1000))\n")
    try check("1 / np.zeros(2)\n", "s.py:2: RuntimeWarning: divide by zero encountered in divide\n  1 / np.zeros(2)\n")
    try check("x = np.zeros(2)\nx / x\n", "s.py:3: RuntimeWarning: invalid value encountered in divide\n  x / x\n")
    try check(
      "np.array([1e308]) * 10\n", "s.py:2: RuntimeWarning: overflow encountered in multiply\n  np.array([1e308]) * 10\n"
    )
    try check(
      "np.zeros(2) ** -1.0\n", "s.py:2: RuntimeWarning: divide by zero encountered in power\n  np.zeros(2) ** -1.0\n")
    try check(
      "np.array([[1e308, 1e308]]) @ np.array([[10], [10]])\n",
      "s.py:2: RuntimeWarning: overflow encountered in matmul\n  np.array([[1e308, 1e308]]) @ np.array([[10], [10]])\n")
    try check(
      "np.array([1]) // 0\n",
      "s.py:2: RuntimeWarning: divide by zero encountered in floor_divide\n  np.array([1]) // 0\n")
    try check("np.sqrt(-1)\n", "s.py:2: RuntimeWarning: invalid value encountered in sqrt\n  np.sqrt(-1)\n")
  }

  @Test func scalars() throws {
    try check(
      "np.float64(1) / 0\n",
      "s.py:2: RuntimeWarning: divide by zero encountered in scalar divide\n  np.float64(1) / 0\n")
    try check(
      "np.int64(1) // 0\n",
      "s.py:2: RuntimeWarning: divide by zero encountered in scalar floor_divide\n  np.int64(1) // 0\n")
  }

  @Test func inPlace() throws {
    try check(
      "y = np.array([1e308])\ny *= 10\n", "s.py:3: RuntimeWarning: overflow encountered in multiply\n  y *= 10\n")
  }

  @Test func theLineOfTheOperation() throws {
    try check(
      "a = (np.zeros(1) +\n     1 / np.zeros(1))\n",
      "s.py:3: RuntimeWarning: divide by zero encountered in divide\n  1 / np.zeros(1))\n")
  }

  /// Infinities and NaN that were there before, and what Python's own floats did, are nothing to warn of.
  @Test func nothingWhereNothingWentWrong() throws {
    try check(
      "x = np.array([np.inf, 1])\ny = x + 1\ny = x * 2\ny = -np.array([np.nan])\ny = np.maximum(np.nan, x)\n", "")
    try check("a = 1e308 * 10\nb = np.array([a]) + 1\nc = np.float64(a) + 1\n", "")
    try check("y = np.array([np.nan]) < 1\nz = np.log(np.array([np.inf]))\n", "")
    try check("x = np.array([np.inf])\na = 1e308 * 10\nx += 1\n", "")
  }

  @Test func largeArrays() throws {
    try check(
      "x = np.ones(5000)\nx[4999] = 0\ny = 1 / x\ny = y + 1\n",
      "s.py:4: RuntimeWarning: divide by zero encountered in divide\n  y = 1 / x\n")
  }
}
