import numpy as np

def make_data(n=30, seed=5):
	rng = np.random.RandomState(seed)
	X = rng.randn(n, 3)
	X = np.hstack([X, X[:, :1] + 0.01 * rng.randn(n, 1)])	# a nearly collinear column
	y = X @ np.array([1.0, -2.0, 0.5, 0.0]) + 0.1 * rng.randn(n)
	return X, y

def ridge(X, y, lam):
	n_features = X.shape[1]
	return np.linalg.solve(X.T.dot(X) + lam * np.eye(n_features), X.T.dot(y))

X, y = make_data()
print("shape", X.shape, "condition number > 100:", np.linalg.cond(X) > 100)
for lam in [0.001, 0.1, 1.0, 10.0]:
	w = ridge(X, y, lam)
	err = y - X.dot(w)
	print("lambda %-6g |w| = %.4f  mse = %.5f  w = %s" % (lam, np.linalg.norm(w), (err ** 2).mean(), np.round(w, 3)))

# the same by gradient descent
w = np.zeros(4)
lam = 1.0
for step in range(500):
	grad = -2 * X.T.dot(y - X.dot(w)) + 2 * lam * w
	w -= 0.005 * grad
print("gradient descent", np.round(w, 3))
