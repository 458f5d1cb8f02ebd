import numpy as np
from collections import Counter


class Node:
    def __init__(self, feature=None, threshold=None, left=None, right=None, *, value=None):
        self.feature = feature
        self.threshold = threshold
        self.left = left
        self.right = right
        self.value = value

    def is_leaf_node(self):
        return self.value is not None


class DecisionTree:
    def __init__(self, min_samples_split=2, max_depth=4):
        self.min_samples_split = min_samples_split
        self.max_depth = max_depth
        self.root = None

    def fit(self, X, y):
        self.root = self._grow(X, y)
        return self

    def _gini(self, y):
        p = np.bincount(y) / len(y)
        return 1.0 - np.sum(p ** 2)

    def _grow(self, X, y, depth=0):
        if depth >= self.max_depth or len(np.unique(y)) == 1 or len(y) < self.min_samples_split:
            return Node(value=Counter(y.tolist()).most_common(1)[0][0])
        best = (None, None, -1.0)
        for f in range(X.shape[1]):
            for t in np.unique(X[:, f]):
                left = X[:, f] <= t
                if left.all():
                    continue
                nl, nr = left.sum(), (~left).sum()
                gain = self._gini(y) - (nl * self._gini(y[left]) + nr * self._gini(y[~left])) / len(y)
                if gain > best[2] + 1e-12:
                    best = (f, t, gain)
        f, t, gain = best
        left = X[:, f] <= t
        return Node(f, t, self._grow(X[left], y[left], depth + 1), self._grow(X[~left], y[~left], depth + 1))

    def predict(self, X):
        return np.array([self._walk(x, self.root) for x in X])

    def _walk(self, x, node):
        while not node.is_leaf_node():
            node = node.left if x[node.feature] <= node.threshold else node.right
        return node.value

    def show(self, node=None, indent=""):
        node = node or self.root
        if node.is_leaf_node():
            print(indent + "->", node.value)
            return
        print("%sx%d <= %s" % (indent, node.feature, node.threshold))
        self.show(node.left, indent + "  ")
        print("%sx%d >  %s" % (indent, node.feature, node.threshold))
        self.show(node.right, indent + "  ")


X = np.array([[2, 3], [1, 1], [2, 1], [3, 5], [4, 4], [5, 1], [6, 2], [7, 5], [6, 6], [8, 1]])
y = np.array([0, 0, 0, 1, 1, 2, 2, 1, 1, 2])
tree = DecisionTree().fit(X, y)
tree.show()
print(tree.predict(X), "accuracy", np.mean(tree.predict(X) == y))
print(tree.predict(np.array([[0, 0], [9, 9]])))
