import Testing

@testable import Explanation

/// Backward passes written by hand inside classes: right ones hold, and a planted error is named with its line.
@Suite struct ClassGradientTests {
  /// Layers in a list, which share one line of update.
  private static let layers = """
    np.random.seed(1)
    class Dense:
        def __init__(self, n, m):
            self.W = np.random.randn(n, m) * 0.5
            self.b = np.zeros((1, m)) + 0.1
        def forward(self, x):
            self.x = x
            return x @ self.W + self.b
        def backward(self, g):
            self.dW = self.x.T @ g
            self.db = g.sum(axis=0, keepdims=True)
            return g @ self.W.T
        def step(self, lr):
            self.W = self.W - lr * self.dW
            self.b = self.b - lr * self.db
    class ReLU:
        def forward(self, x):
            self.mask = x > 0
            return np.where(self.mask, x, 0)
        def backward(self, g):
            return g * self.mask
        def step(self, lr):
            pass
    class MSE:
        def forward(self, out, y):
            self.out, self.y = out, y
            return np.mean((out - y) ** 2)
        def backward(self):
            return 2 * (self.out - self.y) / self.y.size
    class Net:
        def __init__(self):
            self.layers = [Dense(2, 4), ReLU(), Dense(4, 1)]
            self.loss = MSE()
        def forward(self, X):
            for layer in self.layers:
                X = layer.forward(X)
            return X
        def backward(self):
            g = self.loss.backward()
            for layer in reversed(self.layers):
                g = layer.backward(g)
        def step(self, lr):
            for layer in self.layers:
                layer.step(lr)
    X = np.random.randn(6, 2)
    Y = np.random.randn(6, 1)
    net = Net()
    for e in range(4):
        loss = net.loss.forward(net.forward(X), Y)
        net.backward()
        net.step(0.05)

    """
  /// A softmax classifier that trains itself.
  private static let softmax = """
    class Softmax:
        def __init__(self, n, k, seed=0):
            rng = np.random.default_rng(seed)
            self.W = rng.normal(0, 0.1, (n, k))
            self.b = np.zeros(k)
        def probs(self, X):
            s = X @ self.W + self.b
            s = s - s.max(axis=1, keepdims=True)
            e = np.exp(s)
            return e / e.sum(axis=1, keepdims=True)
        def fit(self, X, y, epochs=4, lr=0.3):
            m = len(X)
            Y = np.eye(3)[y]
            for epoch in range(epochs):
                P = self.probs(X)
                loss = -np.sum(Y * np.log(P)) / m
                dS = (P - Y) / m
                dW = X.T @ dS
                db = dS.sum(axis=0)
                self.W -= lr * dW
                self.b -= lr * db
            return loss
    X = np.random.default_rng(1).normal(size=(9, 4))
    y = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2])
    model = Softmax(4, 3)
    model.fit(X, y)

    """
  /// A recurrent network, whose gradients are gathered over time.
  private static let recurrent = """
    class RNN:
        def __init__(self, n, h):
            rng = np.random.default_rng(0)
            self.Wx = rng.normal(0, 0.5, (h, n))
            self.Wh = rng.normal(0, 0.5, (h, h))
            self.Wy = rng.normal(0, 0.5, (1, h))
            self.b = np.zeros((h, 1))
        def forward(self, xs):
            self.xs = xs
            self.hs = {-1: np.zeros((3, 1))}
            ys = []
            for t, x in enumerate(xs):
                self.hs[t] = np.tanh(self.Wx @ x + self.Wh @ self.hs[t - 1] + self.b)
                ys.append(self.Wy @ self.hs[t])
            return ys
        def backward(self, ys, targets):
            dWx, dWh, dWy, db = np.zeros_like(self.Wx), np.zeros_like(self.Wh), np.zeros_like(self.Wy), np.zeros_like(self.b)
            dhnext = np.zeros((3, 1))
            for t in reversed(range(len(ys))):
                dy = 2 * (ys[t] - targets[t])
                dWy += dy @ self.hs[t].T
                dh = self.Wy.T @ dy + dhnext
                dz = (1 - self.hs[t] ** 2) * dh
                db += dz
                dWx += dz @ self.xs[t].T
                dWh += dz @ self.hs[t - 1].T
                dhnext = self.Wh.T @ dz
            return dWx, dWh, dWy, db
        def update(self, grads, lr):
            dWx, dWh, dWy, db = grads
            self.Wx -= lr * dWx
            self.Wh -= lr * dWh
            self.Wy -= lr * dWy
            self.b -= lr * db
    rng = np.random.default_rng(2)
    xs = [rng.normal(size=(2, 1)) for _ in range(4)]
    targets = [rng.normal(size=(1, 1)) for _ in range(4)]
    net = RNN(2, 3)
    for epoch in range(3):
        ys = net.forward(xs)
        loss = sum(((y - t) ** 2).item() for y, t in zip(ys, targets))
        grads = net.backward(ys, targets)
        net.update(grads, 0.05)

    """

  struct Planted: CustomTestStringConvertible, Sendable {
    let base: String
    let right: String
    let wrong: String
    var testDescription: String { wrong }
    var script: String { base.replacing(right, with: wrong) }

    init(_ base: String, _ right: String, _ wrong: String) {
      self.base = base
      self.right = right
      self.wrong = wrong
    }

    /// The line of the error, below the import.
    var line: Int {
      guard let place = script.firstRange(of: wrong)?.lowerBound else { return 0 }
      return script[..<place].count { $0 == "\n" } + 2
    }
  }

  static let planted: [Planted] = [
    Planted(layers, "self.dW = self.x.T @ g", "self.dW = self.x.T @ g / 6"),
    Planted(layers, "return g @ self.W.T", "return g @ (self.W.T * 2)"),
    Planted(layers, "self.db = g.sum(axis=0, keepdims=True)", "self.db = g.mean(axis=0, keepdims=True)"),
    Planted(layers, "self.W = self.W - lr * self.dW", "self.W = self.W + lr * self.dW"),
    Planted(softmax, "dS = (P - Y) / m", "dS = (Y - P) / m"),
    Planted(softmax, "db = dS.sum(axis=0)", "db = dS.mean(axis=0)"),
    Planted(softmax, "dW = X.T @ dS", "dW = X.T @ (dS * P)"),
    Planted(recurrent, "dz = (1 - self.hs[t] ** 2) * dh", "dz = (1 - self.hs[t]) * dh"),
    Planted(recurrent, "dWh += dz @ self.hs[t - 1].T", "dWh += dz @ self.hs[t].T"),
    Planted(recurrent, "dhnext = self.Wh.T @ dz", "dhnext = self.Wh @ dz"),
    Planted(recurrent, "dh = self.Wy.T @ dy + dhnext", "dh = self.Wy.T @ dy"),
    Planted(recurrent, "db += dz", "db = dz"),
  ]

  @Test(arguments: [layers, softmax, recurrent]) func rightOnesHold(_ script: String) throws {
    let report = try GradientCheck(try Scripts.run(script)).report()
    #expect(report.findings.allSatisfy { $0.verdict == .agrees && ($0.distance ?? 1) < 1e-6 }, "\(report.findings)")
  }

  @Test(arguments: planted) func theWrongLineIsNamed(_ planted: Planted) throws {
    let report = try GradientCheck(try Scripts.run(planted.script)).report()
    let wrong = report.findings.filter { $0.verdict != .agrees }
    #expect(!wrong.isEmpty)
    #expect(wrong.allSatisfy { $0.line == planted.line }, "line \(planted.line): \(wrong.map { ($0.line, $0.words) })")
  }

  @Test func parametersAreNamedByPath() throws {
    let report = try GradientCheck(try Scripts.run(Self.layers)).report()
    #expect(
      report.findings.map(\.parameter)
        == ["net.layers[0].W", "net.layers[0].b", "net.layers[2].W", "net.layers[2].b"])
  }
}
