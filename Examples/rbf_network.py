import numpy as np

class RBFNet(object):
    """One hidden layer of Gaussian bumps, centers fixed, weights by gradient descent."""
    def __init__(self, k=3, lr=0.05, epochs=60, seed=0):
        self.k = k
        self.lr = lr
        self.epochs = epochs
        rng = np.random.RandomState(seed)
        self.w = rng.randn(k) * 0.1
        self.b = 0.0

    def rbf(self, x, c):
        return np.exp(-1 / (2 * self.sigma ** 2) * (x - c) ** 2)

    def fit(self, X, y):
        self.centers = np.linspace(X.min(), X.max(), self.k)
        self.sigma = (self.centers[1] - self.centers[0])
        for epoch in range(self.epochs):
            sq = 0.0
            for i in range(X.shape[0]):
                a = np.array([self.rbf(X[i], c) for c in self.centers])
                F = a.T.dot(self.w) + self.b
                error = -(y[i] - F).flatten()
                sq += (error ** 2).item()
                self.w = self.w - self.lr * a * error
                self.b = self.b - self.lr * error
            if epoch % 20 == 0:
                print('Loss: {0:.4f}'.format(sq / len(X)))

    def predict(self, X):
        return np.array([np.array([self.rbf(x, c) for c in self.centers]).dot(self.w) + self.b for x in X]).ravel()

NUM = 20
X = np.linspace(0.0, 1.0, NUM)
y = np.sin(2 * np.pi * X)
net = RBFNet(k=4, lr=0.3)
net.fit(X, y)
p = net.predict(X)
print("largest error %.2f" % np.abs(p - y).max())
print(np.c_[X, y, p][::5].round(2))
