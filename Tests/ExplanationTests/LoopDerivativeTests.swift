import Testing

@testable import Explanation

/// Costs that are computed cell by cell, in all the ways in which Python goes through an array: their derivative is that of the
/// same cost written with whole arrays, which the script computes, and what cannot be followed is said.
@Suite struct LoopDerivativeTests {
  struct Form: CustomTestStringConvertible, Sendable {
    enum Parameter: Sendable { case number, vector }

    let name: String
    let parameter: Parameter
    /// What computes `cost`, in the body of the training loop.
    let body: String
    var testDescription: String { name }

    init(_ name: String, _ parameter: Parameter, _ body: String) {
      self.name = name
      self.parameter = parameter
      self.body = body
    }

    var script: String {
      let gradient =
        switch parameter {
        case .number: ["du = np.sum(2 * x * (u * x + b - y))", "u = u - 0.01 * du"]
        case .vector: ["dw = 2 * X.T @ (X @ w + b - y) + 0.2 * w", "w = w - 0.01 * dw"]
        }
      let lines = body.split(separator: "\n").map(String.init) + gradient
      return """
        x = np.array([1.0, 2.0, 3.0, 2.0])
        y = np.array([2.0, 3.9, 6.2, 4.1])
        X = np.array([[1.0, 2.0], [0.5, -1.0], [1.5, 0.3], [0.0, 0.5]])
        w = np.array([0.5, 0.5])
        b = 0.1
        u = 0.7
        for epoch in range(3):

        """ + lines.map { "    \($0)\n" }.joined()
    }
  }

  static let forms: [Form] = [
    .init(
      "zip", .number,
      """
      cost = 0.0
      for xi, yi in zip(x, y):
          cost += (u * xi + b - yi) ** 2
      """),
    .init(
      "enumerate", .number,
      """
      cost = 0.0
      for i, xi in enumerate(x):
          cost += (u * xi + b - y[i]) ** 2
      """),
    .init(
      "enumerate over zip", .number,
      """
      cost = 0.0
      for i, (xi, yi) in enumerate(zip(x, y)):
          cost += (u * xi + b - yi) ** 2
      """),
    .init(
      "list of zip", .number,
      """
      cost = 0.0
      for xi, yi in list(zip(x, y)):
          cost += (u * xi + b - yi) ** 2
      """),
    .init(
      "a list comprehension", .number,
      """
      cost = sum([(u * xi + b - yi) ** 2 for xi, yi in zip(x, y)])
      """),
    .init(
      "a generator", .number,
      """
      cost = sum((u * xi + b - yi) ** 2 for xi, yi in zip(x, y))
      """),
    .init(
      "an array of a comprehension", .number,
      """
      pred = np.array([u * xi + b for xi in x])
      cost = np.sum((pred - y) ** 2)
      """),
    .init(
      "items of what was computed", .number,
      """
      cost = 0.0
      pred = u * x + b
      for p, t in zip(pred, y):
          cost += (p - t) ** 2
      """),
    .init(
      "rows unpacked", .number,
      """
      cost = 0.0
      data = np.column_stack([u * x + b, y])
      for p, t in data:
          cost += (p - t) ** 2
      """),
    .init(
      "tolist", .number,
      """
      cost = 0.0
      for p, t in zip((u * x + b).tolist(), y.tolist()):
          cost += (p - t) ** 2
      """),
    .init(
      "a list of an array", .number,
      """
      cost = 0.0
      ps = list(u * x + b)
      for i in range(4):
          cost += (ps[i] - y[i]) ** 2
      """),
    .init(
      "inside a function", .number,
      """
      def sq(p, t):
          total = 0.0
          for a, c in zip(p, t):
              total = total + (a - c) ** 2
          return total
      cost = sq(u * x + b, y)
      """),
    .init(
      "map", .number,
      """
      cost = sum(map(lambda p, t: (p - t) ** 2, u * x + b, y))
      """),
    .init(
      "np.sum of a comprehension", .number,
      """
      cost = np.sum([(u * xi + b - yi) ** 2 for xi, yi in zip(x, y)])
      """),
    .init(
      "while with an index", .number,
      """
      cost = 0.0
      i = 0
      while i < len(x):
          cost = cost + (u * x[i] + b - y[i]) ** 2
          i += 1
      """),
    .init(
      "reversed", .number,
      """
      cost = 0.0
      for p, t in zip(reversed(u * x + b), y[::-1]):
          cost += (p - t) ** 2
      """),
    .init(
      "an array unpacked", .number,
      """
      p, q, r1, s = u * x + b
      cost = (p - y[0]) ** 2 + (q - y[1]) ** 2 + (r1 - y[2]) ** 2 + (s - y[3]) ** 2
      """),
    .init(
      "a starred target", .number,
      """
      p, *rest = u * x + b
      cost = (p - y[0]) ** 2
      for q, t in zip(rest, y[1:]):
          cost += (q - t) ** 2
      """),
    .init(
      "rows, then cells", .number,
      """
      cost = 0.0
      P = (u * x + b - y).reshape(2, 2)
      for row in P:
          for c in row:
              cost += c ** 2
      """),
    .init(
      "flat", .number,
      """
      cost = 0.0
      P = (u * x + b - y).reshape(2, 2)
      for c in P.flat:
          cost += c ** 2
      """),
    .init(
      "ravel", .number,
      """
      cost = 0.0
      P = (u * x + b - y).reshape(2, 2)
      for c in P.ravel():
          cost += c ** 2
      """),
    .init(
      "a list that grows", .number,
      """
      res = []
      for xi, yi in zip(x, y):
          res.append((u * xi + b - yi) ** 2)
      cost = sum(res)
      """),
    .init(
      "values of a dict", .number,
      """
      d = {'a': u * x[0] + b - y[0], 'b': u * x[1] + b - y[1], 'c': u * x[2] + b - y[2], 'd': u * x[3] + b - y[3]}
      cost = 0.0
      for k, v in d.items():
          cost += v ** 2
      """),
    .init(
      "a generator function", .number,
      """
      def residuals():
          for xi, yi in zip(x, y):
              yield u * xi + b - yi
      cost = 0.0
      for v in residuals():
          cost += v ** 2
      """),
    .init(
      "cells stored one by one", .number,
      """
      res = np.zeros(4)
      for i, (xi, yi) in enumerate(zip(x, y)):
          res[i] = u * xi + b - yi
      cost = sum(v ** 2 for v in res)
      """),
    .init(
      "a comprehension over a list", .number,
      """
      res = [u * xi + b - yi for xi, yi in zip(x, y)]
      cost = sum([v * v for v in res])
      """),
    .init(
      "items of an array of a list", .number,
      """
      cost = 0.0
      for v in np.array([u * xi + b - yi for xi, yi in zip(x, y)]):
          cost += v ** 2
      """),
    .init(
      "the larger of two", .number,
      """
      cost = 0.0
      for v in (u * x + b - y):
          cost += max(v, -v) ** 2
      """),
    .init(
      "float", .number,
      """
      cost = 0.0
      for v in (u * x + b - y):
          cost += float(v) ** 2
      """),
    .init(
      "item", .number,
      """
      cost = 0.0
      v0 = u * x + b - y
      for i in range(4):
          cost += v0[i].item() ** 2
      """),
    .init(
      "columns unpacked", .number,
      """
      cost = 0.0
      Z = np.vstack([u * x + b, y])
      for p, t in Z.T:
          cost += (p - t) ** 2
      """),
    .init(
      "parts, then cells", .number,
      """
      cost = 0.0
      for part in np.split(u * x + b - y, 2):
          for v in part:
              cost += v ** 2
      """),
    .init(
      "parts", .number,
      """
      cost = 0.0
      for part in np.split(u * x + b - y, 2):
          cost += np.sum(part ** 2)
      """),
    .init(
      "parts unpacked", .number,
      """
      a, c = np.array_split(u * x + b - y, 2)
      cost = np.sum(a ** 2) + np.sum(c ** 2)
      """),
    .init(
      "a penalty added in a loop", .vector,
      """
      cost = 0.0
      for i in range(4):
          cost += (X[i] @ w + b - y[i]) ** 2
      reg = 0.0
      for v in w:
          reg += v ** 2
      cost = cost + 0.1 * reg
      """),
    .init(
      "rows, then cells of two", .vector,
      """
      cost = 0.0
      for row, t in zip(X, y):
          s = b
          for a, c in zip(row, w):
              s = s + a * c
          cost += (s - t) ** 2
      cost = cost + 0.1 * np.sum(w ** 2)
      """),
    .init(
      "nested generators", .vector,
      """
      cost = sum((sum(a * c for a, c in zip(row, w)) + b - t) ** 2 for row, t in zip(X, y)) + 0.1 * sum(v * v for v in w)
      """),
    .init(
      "weights unpacked", .vector,
      """
      w0, w1 = w
      cost = 0.0
      for (p, q), t in zip(X, y):
          cost += (p * w0 + q * w1 + b - t) ** 2
      cost = cost + 0.1 * (w0 ** 2 + w1 ** 2)
      """),
    .init(
      "weights as a list", .vector,
      """
      ws = w.tolist()
      cost = 0.0
      for row, t in zip(X, y):
          cost += (row[0] * ws[0] + row[1] * ws[1] + b - t) ** 2
      cost = cost + 0.1 * sum([v ** 2 for v in ws])
      """),
    .init(
      "weights as a list, enumerated", .vector,
      """
      cost = 0.0
      for row, t in zip(X, y):
          s = b
          for j, v in enumerate(w.tolist()):
              s += row[j] * v
          cost += (s - t) ** 2
      cost = cost + 0.1 * sum([v ** 2 for v in w])
      """),
    .init(
      "rows of a product", .vector,
      """
      cost = sum([(np.dot(row, w) + b - t) ** 2 for row, t in zip(X, y)]) + 0.1 * np.dot(w, w)
      """),
  ]

  @Test(arguments: forms) func isThatOfWholeArrays(_ form: Form) throws {
    let report = try GradientCheck(try Scripts.run(form.script)).report()
    #expect(report.cost == "cost", "\(form.script)")
    #expect(report.findings.map(\.parameter) == [form.parameter == .number ? "u" : "w"])
    #expect(report.findings.allSatisfy { $0.verdict == .agrees && ($0.distance ?? 1) < 1e-8 }, "\(report.findings)")
  }

  /// What cannot be followed is no 0.
  @Test(arguments: [
    ("it = iter(u * x + b)\ncost = 0.0\nfor t in y:\n    cost += (next(it) - t) ** 2", "`next(it)`"),
    ("cost = 0.0\nfor v in sorted(u * x + b - y):\n    cost += v ** 2", "_sorted"),
  ]) func whatCannotBeFollowedIsSaid(_ body: String, _ culprit: String) throws {
    let report = try GradientCheck(try Scripts.run(Form("", .number, body).script)).report()
    let finding = try #require(report.findings.first)
    #expect(finding.verdict == .unknown)
    #expect(finding.words.contains(culprit) && finding.words.contains("has no derivative here"), "\(finding.words)")
  }
}
