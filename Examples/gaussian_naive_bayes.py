import numpy as np

class NaiveBayes:

	def fit(self, X, y):
		n_samples, n_features = X.shape
		self._classes = np.unique(y)
		n_classes = len(self._classes)
		self._mean = np.zeros((n_classes, n_features), dtype=np.float64)
		self._var = np.zeros((n_classes, n_features), dtype=np.float64)
		self._priors = np.zeros(n_classes, dtype=np.float64)
		for idx, c in enumerate(self._classes):
			X_c = X[y == c]
			self._mean[idx, :] = X_c.mean(axis=0)
			self._var[idx, :] = X_c.var(axis=0)
			self._priors[idx] = X_c.shape[0] / float(n_samples)

	def predict(self, X):
		return np.array([self._predict(x) for x in X])

	def _predict(self, x):
		posteriors = []
		for idx, c in enumerate(self._classes):
			prior = np.log(self._priors[idx])
			posterior = np.sum(np.log(self._pdf(idx, x))) + prior
			posteriors.append(posterior)
		return self._classes[np.argmax(posteriors)]

	def _pdf(self, class_idx, x):
		mean = self._mean[class_idx]
		var = self._var[class_idx]
		return np.exp(-((x - mean) ** 2) / (2 * var)) / np.sqrt(2 * np.pi * var)

def accuracy(y_true, y_pred):
	return np.sum(y_true == y_pred) / len(y_true)

rng = np.random.RandomState(123)
X = np.vstack((rng.randn(30, 2) + [0, 0], rng.randn(20, 2) * 0.5 + [2.5, 2]))
y = np.array(["blue"] * 30 + ["red"] * 20)
nb = NaiveBayes()
nb.fit(X, y)
print("classes", nb._classes)
print("means\n", np.round(nb._mean, 4))
print("variances\n", np.round(nb._var, 4))
print("priors", nb._priors)
pred = nb.predict(X)
print("accuracy", accuracy(y, pred))
print("first wrong:", [i for i, (a, b) in enumerate(zip(y, pred)) if a != b][:5])
