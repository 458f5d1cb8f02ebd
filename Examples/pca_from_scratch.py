import numpy as np

class PCA:
    def __init__(self, n_components):
        self.n_components = n_components
        self.components = None
        self.mean = None

    def fit(self, X):
        self.mean = np.mean(X, axis=0)
        X = X - self.mean
        cov = np.cov(X.T)
        values, vectors = np.linalg.eigh(cov)
        idxs = np.argsort(values)[::-1]
        self.values = values[idxs]
        vectors = vectors.T[idxs]
        # a fixed sign: the largest coordinate is positive
        for v in vectors:
            if v[np.argmax(np.abs(v))] < 0:
                v *= -1
        self.components = vectors[:self.n_components]
        return self

    def transform(self, X):
        return np.dot(X - self.mean, self.components.T)

    @property
    def explained(self):
        return self.values / self.values.sum()

rng = np.random.RandomState(0)
latent = rng.randn(40, 2) * [3, 1]
mixing = np.array([[1.0, 0.5, -0.3, 0.2], [0.1, -0.8, 0.6, 0.4]])
X = latent @ mixing + 0.05 * rng.randn(40, 4)
pca = PCA(2).fit(X)
print("components:")
print(pca.components.round(3))
print("explained variance ratio:", np.round(pca.explained, 4))
Z = pca.transform(X)
print("shape of projected data:", Z.shape)
print("uncorrelated:", abs(np.cov(Z.T)[0, 1]) < 1e-10)
back = Z @ pca.components + pca.mean
print("reconstruction error: %.4f" % np.mean((back - X) ** 2))

# power iteration finds the first component, too
C = np.cov(X, rowvar=False)
v = np.ones(4)
for _ in range(100):
    v = C @ v
    v /= np.linalg.norm(v)
print("power iteration:", np.round(v * np.sign(v[np.argmax(abs(v))]), 3))
