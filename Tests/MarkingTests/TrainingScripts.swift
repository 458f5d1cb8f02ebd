/// Scripts that the tests of marking work on.
enum TrainingScripts {
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
}
