import numpy as np

class SVM:
    def __init__(self, learning_rate=0.001, lambda_param=0.01, n_iters=300):
        self.lr = learning_rate
        self.lambda_param = lambda_param
        self.n_iters = n_iters
        self.w = None
        self.b = None

    def fit(self, X, y):
        y_ = np.where(y <= 0, -1, 1)
        n_samples, n_features = X.shape
        self.w = np.zeros(n_features)
        self.b = 0
        for i in range(self.n_iters):
            for idx, x_i in enumerate(X):
                condition = y_[idx] * (np.dot(x_i, self.w) - self.b) >= 1
                if condition:
                    self.w -= self.lr * (2 * self.lambda_param * self.w)
                else:
                    self.w -= self.lr * (2 * self.lambda_param * self.w - np.dot(x_i, y_[idx]))
                    self.b -= self.lr * y_[idx]
            if i % 100 == 99:
                margins = y_ * (X @ self.w - self.b)
                hinge = np.maximum(0, 1 - margins).mean()
                print("iteration {}: hinge loss {:.4f}".format(i + 1, hinge))

    def predict(self, X):
        return np.sign(np.dot(X, self.w) - self.b)

rng = np.random.RandomState(40)
X = np.r_[rng.randn(20, 2) * 0.8 - [2, 2], rng.randn(20, 2) * 0.8 + [1, 1]]
y = np.hstack((np.zeros(20), np.ones(20))).astype(int)
clf = SVM()
clf.fit(X, y)
print(clf.w.round(4), round(clf.b, 3))
print("accuracy:", np.mean(clf.predict(X) == np.where(y == 0, -1, 1)))
support = np.abs(X @ clf.w - clf.b) <= 1
print("inside the margin:", support.sum(), "of", len(X))
