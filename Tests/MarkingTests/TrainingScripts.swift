/// Scripts that the tests of marking work on.
enum TrainingScripts {
  static let all: [(name: String, text: String)] = [
    ("network", network()), ("tanh", tanh), ("regression", regression), ("softmax", softmax), ("entropy", entropy),
    ("square", square), ("descent", descent), ("likelihood", likelihood),
  ]

  /// A hidden layer, its numbers drawn with a seed of NumPy.
  static func network(seed: Int = 0) -> String {
    """
    import numpy as np
    np.random.seed(\(seed))
    X = np.array([[0.5, 1.5], [-1.5, -0.5], [1.0, 1.0], [1.5, -0.5], [0.25, 0.75]])
    y = np.array([[1], [0], [1], [1], [0]])
    m = len(y)
    alpha = 0.1
    W1 = np.random.randn(2, 3)
    b1 = np.random.randn(3, 1) * 0.1
    W2 = np.random.randn(3, 1)
    b2 = np.random.randn(1, 1) * 0.1
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))
    def g(z):
        return sigmoid(z)
    def g_prime(z):
        return g(z) * (1 - g(z))
    Z1 = np.dot(W1.T, X.T) + b1
    A1 = g(Z1)
    Z2 = np.dot(W2.T, A1) + b2
    A2 = sigmoid(Z2)
    cost = -1/m * np.sum(y * np.log(A2.T) + (1 - y) * np.log(1 - A2.T))
    dZ2 = A2 - y.T
    dW2 = 1/m * np.dot(A1, dZ2.T)
    db2 = 1/m * np.sum(dZ2, axis=1, keepdims=True)
    dA1 = np.dot(W2, dZ2)
    dZ1 = dA1 * g_prime(Z1)
    dW1 = 1/m * np.dot(X.T, dZ1.T)
    db1 = 1/m * np.sum(dZ1, axis=1, keepdims=True)
    W1 = W1 - alpha * dW1
    b1 = b1 - alpha * db1
    W2 = W2 - alpha * dW2
    b2 = b2 - alpha * db2

    """
  }

  /// Rows are samples, tanh inside, slopes written in terms of what came out, updates in place.
  static let tanh = """
    import numpy as np
    X = np.array([[0.2, -1.1], [0.7, 0.4], [-0.9, 1.3]])
    t = np.array([[1.0], [0.0], [1.0]])
    W = np.array([[0.3, -0.8], [0.5, 0.9]])
    b = np.array([[0.1, -0.2]])
    v = np.array([[1.2], [-0.7]])
    c = np.array([[0.05]])
    rate = 0.5
    H = np.tanh(X @ W + b)
    out = 1 / (1 + np.exp(-(H @ v + c)))
    loss = np.mean((out - t) ** 2)
    delta = (out - t) * out * (1 - out)
    dv = H.T @ delta / len(X)
    dc = delta.sum(axis=0, keepdims=True) / len(X)
    dH = (delta @ v.T) * (1 - H ** 2)
    dW = X.T @ dH / len(X)
    db = dH.sum(axis=0, keepdims=True) / len(X)
    v -= rate * dv
    c -= rate * dc
    W -= rate * dW
    b -= rate * db

    """

  /// A line through sines, with a halved squared error.
  static let regression = """
    import numpy as np
    angle = np.array([0.3, 1.1, 2.0, 2.6])
    t = np.array([0.4, 1.2, 0.9, 0.3])
    w = 0.6
    b = 0.2
    n = len(angle)
    s = np.sin(angle)
    p = w * s + b
    cost = 0.5 * np.sum((p - t) ** 2) / n
    e = p - t
    dw = np.dot(e, s) / n
    db = np.sum(e) / n
    w = w - 0.2 * dw
    b = b - 0.2 * db

    """

  /// Probabilities by exponentials, and ReLU in front.
  static let softmax = """
    import numpy as np
    X = np.array([[0.4, 1.2], [-0.7, 0.5], [1.5, -0.3]])
    W = np.array([[0.8, -0.4, 0.3], [0.2, 0.9, -0.6]])
    R = np.maximum(0, X)
    S = R @ W
    E = np.exp(S)
    P = E / np.sum(E, axis=1, keepdims=True)
    largest = P.max(axis=1)

    """

  /// Information in bits and in decimal digits.
  static let entropy = """
    import numpy as np
    p = np.array([0.5, 0.3, 0.2])
    bits = -np.sum(p * np.log2(p))
    digits = -np.sum(p * np.log10(p))
    ratio = bits / digits

    """

  /// Square matrices, where no shape tells rows from columns.
  static let square = """
    import numpy as np
    A = np.array([[1.2, -0.7], [0.4, 2.1]])
    B = np.array([[0.3, 1.5], [-1.1, 0.8]])
    C = A @ B
    D = A * B
    F = A.T @ C

    """

  /// Four parameters whose updates come together in one number, and no error that could be turned round.
  static let descent = """
    import numpy as np
    x = np.array([0.5, -1.2, 0.8])
    w = np.array([0.4, 0.7, -0.3])
    v = 1.3
    b = 0.2
    c = -0.1
    h = np.dot(w, x) + b
    o = v * h + c
    dc = 2 * o - 1.8
    db = dc * v
    dv = dc * h
    dw = db * x
    w = w - 0.1 * dw
    v = v - 0.1 * dv
    b = b - 0.1 * db
    c = c - 0.1 * dc
    total = np.sum(w) + v + b + c

    """

  /// The log-loss of probabilities that nothing has worked out.
  static let likelihood = """
    import numpy as np
    y = np.array([1.0, 0.0, 1.0, 1.0])
    p = np.array([0.8, 0.35, 0.6, 0.45])
    cost = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

    """
}
