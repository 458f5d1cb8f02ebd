/// Backward passes with one mistake each, and the line where it is.
struct Planted: Sendable {
  /// The right script that it is made from.
  enum Base: Sendable { case network, square }

  let name: String
  let base: Base
  let right: String
  let wrong: String
  let line: Int

  init(_ name: String, _ base: Base, _ right: String, _ wrong: String, line: Int) {
    self.name = name
    self.base = base
    self.right = right
    self.wrong = wrong
    self.line = line
  }

  /// The wrong script.
  var script: String { (base == .network ? Planted.network : Planted.square).replacing(right, with: wrong) }

  /// Two layers, tanh and σ, with the log-loss; samples are columns.
  static let network = """
    import numpy as np
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))
    rng = np.random.RandomState(3)
    X = rng.randn(4, 6)
    Y = (X[0:1] + X[1:2] > 0) * 1.0
    m = X.shape[1]
    W1 = rng.randn(5, 4) * 0.5
    b1 = rng.randn(5, 1) * 0.1
    W2 = rng.randn(1, 5) * 0.5
    b2 = np.zeros((1, 1))
    lr = 0.2
    for i in range(3):
        Z1 = W1 @ X + b1
        A1 = np.tanh(Z1)
        Z2 = W2 @ A1 + b2
        A2 = sigmoid(Z2)
        cost = -(1 / m) * np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
        dZ2 = A2 - Y
        dW2 = (1 / m) * dZ2 @ A1.T
        db2 = (1 / m) * np.sum(dZ2, axis=1, keepdims=True)
        dA1 = W2.T @ dZ2
        dZ1 = dA1 * (1 - A1 ** 2)
        dW1 = (1 / m) * dZ1 @ X.T
        db1 = (1 / m) * np.sum(dZ1, axis=1, keepdims=True)
        W1 = W1 - lr * dW1
        b1 = b1 - lr * db1
        W2 = W2 - lr * dW2
        b2 = b2 - lr * db2

    """

  /// One layer with ReLU, where everything is six by six, so that every shape fits.
  static let square = """
    import numpy as np
    rng = np.random.RandomState(1)
    X = rng.randn(6, 6)
    Y = rng.randn(6, 6)
    W = rng.randn(6, 6) * 0.3
    b = rng.randn(6) * 0.1
    for i in range(3):
        Z = X @ W + b
        A = np.maximum(0, Z)
        loss = np.mean((A - Y) ** 2)
        dA = 2 * (A - Y) / A.size
        dZ = dA * (Z > 0)
        dW = X.T @ dZ
        db = dZ.sum(axis=0)
        W -= 0.1 * dW
        b -= 0.1 * db

    """

  static let all: [Planted] = [
    Planted("dropped 1/m in dW2", .network, "dW2 = (1 / m) * dZ2", "dW2 = dZ2", line: 20),
    Planted("dropped 1/m in dW1", .network, "dW1 = (1 / m) * dZ1", "dW1 = dZ1", line: 24),
    Planted("dropped 1/m in db1", .network, "db1 = (1 / m) * np.sum", "db1 = np.sum", line: 25),
    Planted("1/m twice", .network, "dW1 = (1 / m) * dZ1", "dW1 = (1 / m) * (1 / m) * dZ1", line: 24),
    Planted("doubled", .network, "dW1 = (1 / m) * dZ1", "dW1 = (2 / m) * dZ1", line: 24),
    Planted("halved bias", .network, "db2 = (1 / m) *", "db2 = (0.5 / m) *", line: 21),
    Planted("transpose of a square gradient", .square, "dW = X.T @ dZ", "dW = (X.T @ dZ).T", line: 13),
    Planted("operands of the product turned", .square, "dW = X.T @ dZ", "dW = dZ.T @ X", line: 13),
    Planted("transpose missing in the product", .square, "dW = X.T @ dZ", "dW = X @ dZ", line: 13),
    Planted("bias over the wrong axis", .square, "db = dZ.sum(axis=0)", "db = dZ.sum(axis=1)", line: 14),
    Planted("bias over all axes", .square, "db = dZ.sum(axis=0)", "db = dZ.sum()", line: 14),
    Planted(
      "bias not summed", .network, "db1 = (1 / m) * np.sum(dZ1, axis=1, keepdims=True)", "db1 = (1 / m) * dZ1", line: 25
    ),
    Planted("mean for sum", .network, "db2 = (1 / m) * np.sum(", "db2 = (1 / m) * np.mean(", line: 21),
    Planted("bias averaged", .square, "db = dZ.sum(axis=0)", "db = dZ.mean(axis=0)", line: 14),
    Planted(
      "bias one sample only", .network, "db1 = (1 / m) * np.sum(dZ1, axis=1, keepdims=True)",
      "db1 = (1 / m) * dZ1[:, 0:1]", line: 25),
    Planted("sign of dZ2", .network, "dZ2 = A2 - Y", "dZ2 = Y - A2", line: 19),
    Planted("sign of one update", .network, "W1 = W1 - lr * dW1", "W1 = W1 + lr * dW1", line: 26),
    Planted("sign of db1", .network, "db1 = (1 / m)", "db1 = -(1 / m)", line: 25),
    Planted("tanh derivative missing", .network, "dZ1 = dA1 * (1 - A1 ** 2)", "dZ1 = dA1", line: 23),
    Planted("tanh derivative at z", .network, "(1 - A1 ** 2)", "(1 - Z1 ** 2)", line: 23),
    Planted("tanh derivative at a", .network, "(1 - A1 ** 2)", "(1 - np.tanh(A1) ** 2)", line: 23),
    Planted("sigmoid derivative for tanh", .network, "(1 - A1 ** 2)", "(A1 * (1 - A1))", line: 23),
    Planted("plus for minus in tanh derivative", .network, "(1 - A1 ** 2)", "(1 + A1 ** 2)", line: 23),
    Planted(
      "derivative twice", .network, "dZ1 = dA1 * (1 - A1 ** 2)", "dZ1 = dA1 * (1 - A1 ** 2) * (1 - A1 ** 2)", line: 23),
    Planted("ReLU derivative missing", .square, "dZ = dA * (Z > 0)", "dZ = dA", line: 12),
    Planted("ReLU derivative for tanh", .network, "dZ1 = dA1 * (1 - A1 ** 2)", "dZ1 = dA1 * (Z1 > 0)", line: 23),
    Planted(
      "derivative of the output there twice", .network, "dZ2 = A2 - Y", "dZ2 = (A2 - Y) * A2 * (1 - A2)", line: 19),
    Planted(
      "off by one slice", .network, "dW1 = (1 / m) * dZ1 @ X.T", "dW1 = (1 / m) * dZ1[:, 1:] @ X[:, 1:].T", line: 24),
    Planted(
      "a sample shifted", .network, "dW2 = (1 / m) * dZ2 @ A1.T", "dW2 = (1 / m) * dZ2[:, 1:] @ A1[:, :-1].T", line: 20),
    Planted(
      "log base", .network, "np.log(A2) + (1 - Y) * np.log(1 - A2)", "np.log2(A2) + (1 - Y) * np.log2(1 - A2)", line: 19
    ),
    Planted(
      "wrong activation for the input", .network, "dW2 = (1 / m) * dZ2 @ A1.T", "dW2 = (1 / m) * dZ2 @ Z1.T", line: 20),
    Planted(
      "rows forgotten", .square, "    db = dZ.sum(axis=0)\n", "    db = dZ.sum(axis=0)\n    dW[0] = 0\n", line: 15),
    Planted(
      "one cell overwritten", .square, "    db = dZ.sum(axis=0)\n", "    db = dZ.sum(axis=0)\n    dW[1, 2] += 1\n",
      line: 15),
  ]
}
