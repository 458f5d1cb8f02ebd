import Diagnostics
import Testing

@testable import Marking

/// Names and numbers out of running text, bound to a script's values.
@Suite struct ProseTests {
  private let script = """
    import numpy as np
    X = np.array([[0.5, 1.5], [-1.5, -0.5], [1.0, 1.0]])
    y_hat = np.array([0.25, 0.5, 0.75])
    W1 = np.array([[1.764, 0.400, 0.979], [2.241, 1.868, -0.977]])
    b1 = np.array([[0.1], [0.2], [0.3]])
    dZ2 = np.array([[0.1, -0.2]])
    cost = 0.693
    alpha = 0.1
    W1 = W1 - 1
    """

  /// What is bound, a line each, then what is not, with the reason.
  private func check(
    _ text: String, _ expected: String, signsLost: Bool = false, at location: SourceLocation = #_sourceLocation
  ) throws {
    let binder = try ClaimsBinder(
      page: Source(name: "page.md", text: text), script: Source(name: "script.py", text: script))
    let file = binder.file(signsLost: signsLost)
    var lines: [Substring] = []
    var isInside = false
    for line in file.split(separator: "\n") {
      if line == "```claims" { isInside = true } else if line == "```" { isInside = false }
      if isInside, line != "```claims", !line.hasPrefix("source:") { lines.append(line) }
      if line.hasPrefix("- line") { lines.append(line) }
    }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: location)
  }

  @Test func equations() throws {
    try check("The cost is cost = 0.693.", "cost = 0.693")
    try check("We get cost ≈ 0.693, and α=0.1 all along.", "cost = 0.693\nalpha = 0.1")
    try check("**cost** = `0.693`", "cost = 0.693")
    try check("- J = 0.69", "cost = 0.69")
    try check("Cost: 0.693", "cost = 0.693")
    try check("yhat = [0.25, 0.5, 0.75]", "y_hat = [0.25, 0.5, 0.75]")
    try check("δ2 = (0.1, −0.2)", "dZ2 = [0.1, -0.2]")
    try check("δ[2] = [0.1 -0.2] and more", "dZ2 = [0.1, -0.2]")
    try check("cost = 0,693", "cost = 0.693")
    try check("J0.693", "cost = 0.693")
    try check("cost .693 · alpha 0.1", "cost = .693\nalpha = 0.1")
  }

  @Test func matrices() throws {
    let rows = "W1 = [[1.764, 0.400, 0.979],\n      [2.241, 1.868, -0.977]]"
    try check("W1 = [[1.764, 0.400, 0.979], [2.241, 1.868, -0.977]]", rows)
    try check("W1: [[ 1.764  0.400  0.979]\n [ 2.241  1.868 -0.977]]", rows)
    try check("$$W^{[1]} = \\begin{bmatrix} 1.764 & 0.400 & 0.979 \\\\ 2.241 & 1.868 & -0.977 \\end{bmatrix}$$", rows)
    try check("b^{[1]} = \\begin{bmatrix}0.1 \\\\ 0.2 \\\\ 0.3\\end{bmatrix}", "b1 = [0.1, 0.2, 0.3]")
    try check("| W1 | 1.764 0.400 0.979 / 2.241 1.868 -0.977 |", rows)
    // The page's matrix may be the transpose of the script's.
    try check(
      "W1 = [[1.764, 2.241], [0.400, 1.868], [0.979, -0.977]]",
      "W1.T = [[1.764, 2.241],\n        [0.400, 1.868],\n        [0.979, -0.977]]")
  }

  @Test func textWhoseFormulasWereFlattened() throws {
    let rows = "W1 = [[1.764, 0.400, 0.979],\n      [2.241, 1.868, 0.977]]"
    try check("W1=[1.7640.4000.979 2.2411.8680.977],b1=[0.1 0.2 0.3]", rows + "\nb1 = [0.1, 0.2, 0.3]")
    try check("X=[0.51.5 1.50.5 1.01.0]", "X = [[±0.5, ±1.5],\n     [±1.5, ±0.5],\n     [±1.0, ±1.0]]", signsLost: true)
    // Chains: the head's name, or the one of the next equation where its line end was lost.
    try check("δ2=0.3510.25=[0.1 0.2]", "dZ2 = [0.1, 0.2]")
    try check("δ2=[0.7 0.2]=[0.1 0.2]", "dZ2 = [0.1, 0.2]")
    try check("δ2=15[0.9 0.1][0.3 0.6]Tcost=15mi=1[0.1]=0.653", "cost = 0.653")
    try check("가중치 W1와 비용cost=0.693", "cost = 0.693")
  }

  @Test func formulasAreNoClaims() throws {
    try check("cost = 1/10 * 3", "")
    try check("δ2 = [1 2][3 4]", "")
    try check("cost = 0.25 + 0.5", "")
    try check("cost = 0.25 · 3 = 0.75", "cost = 0.75")
    try check("b = [1, 2]^T", "")
    try check("cost = -1/m * np.sum(y)", "")
    try check("x = 5mm", "")
  }

  @Test func codeIsNotRead() throws {
    try check("cost = 0.693\n\n```python\ncost = 3\n```", "")
    try check("```\ncost: 0.693\n```\n", "cost = 0.693")
    try check("alpha = 0.1\nprint(cost = 3)", "")
  }

  @Test func laterValuesAreCounted() throws {
    // What the script says too is the script; the same once more is the same.
    try check("cost = 0.693\ncost ≈ 0.69\ncost ≈ 0.69\ncost = 0.5", "cost = 0.69\ncost = 0.5")
    try check(
      "W1 = [[1.764, 0.400, 0.979], [2.241, 1.868, -0.977]]\nW1 = [[1, 2, 3], [4, 5, 6]]",
      "W1 = [[1.764, 0.400, 0.979],\n      [2.241, 1.868, -0.977]]\nW1#2 = [[1, 2, 3],\n        [4, 5, 6]]")
    try check("| W1 (after) | 1 2 3 / 4 5 6 |", "W1#2 = [[1, 2, 3],\n        [4, 5, 6]]")
    try check("Updated W1: [[1 2 3]\n [4 5 6]]", "W1#2 = [[1, 2, 3],\n        [4, 5, 6]]")
  }

  @Test func whatIsNotBoundIsListed() throws {
    try check(
      "q = [0.25, 0.5, 0.75]",
      "- line 1: `q = [0.25, 0.5, 0.75]`: the script has no such name; the numbers are those of y_hat")
    try check("\nW1 = [1 2]", "- line 2: `W1 = [1 2]`: the shape does not fit: W1 is (2,3)")
    try check("W1 = [1 2 ... 3]", "- line 1: `W1 = [1 2 ... 3]`: numbers are left out at `...`")
    try check("nothing here\n= 3\n=\nx =\n[", "")
    try check("", "")
  }
}
