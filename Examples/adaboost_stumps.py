import numpy as np


class DecisionStump:
    def __init__(self):
        self.polarity = 1
        self.feature_idx = None
        self.threshold = None
        self.alpha = None

    def predict(self, X):
        X_column = X[:, self.feature_idx]
        predictions = np.ones(X.shape[0])
        if self.polarity == 1:
            predictions[X_column < self.threshold] = -1
        else:
            predictions[X_column > self.threshold] = -1
        return predictions


class Adaboost:
    def __init__(self, n_clf=5):
        self.n_clf = n_clf
        self.clfs = []

    def fit(self, X, y):
        n_samples, n_features = X.shape
        w = np.full(n_samples, 1 / n_samples)
        for _ in range(self.n_clf):
            clf = DecisionStump()
            min_error = float("inf")
            for feature_i in range(n_features):
                for threshold in np.unique(X[:, feature_i]):
                    p = 1
                    predictions = np.ones(n_samples)
                    predictions[X[:, feature_i] < threshold] = -1
                    error = sum(w[y != predictions])
                    if error > 0.5:
                        error = 1 - error
                        p = -1
                    if error < min_error:
                        clf.polarity = p
                        clf.threshold = threshold
                        clf.feature_idx = feature_i
                        min_error = error
            EPS = 1e-10
            clf.alpha = 0.5 * np.log((1.0 - min_error + EPS) / (min_error + EPS))
            predictions = clf.predict(X)
            w *= np.exp(-clf.alpha * y * predictions)
            w /= np.sum(w)
            self.clfs.append(clf)

    def predict(self, X):
        return np.sign(np.sum([clf.alpha * clf.predict(X) for clf in self.clfs], axis=0))


rng = np.random.RandomState(8)
X = rng.uniform(-1, 1, (40, 2)).round(2)
y = np.where(X[:, 0] + X[:, 1] > 0.1, 1, -1)
for n in (1, 3, 5, 8):
    clf = Adaboost(n_clf=n)
    clf.fit(X, y)
    print(n, "stumps: accuracy", np.mean(clf.predict(X) == y))
for s in clf.clfs[:3]:
    print("feature %d %s %.2f alpha %.4f" % (s.feature_idx, ">=" if s.polarity == 1 else "<=", s.threshold, s.alpha))
