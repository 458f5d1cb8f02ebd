import numpy as np

rng = np.random.RandomState(0)
n = 50
X = 2 * rng.rand(n, 1)
y = 4 + 3 * X + rng.randn(n, 1)

X_b = np.c_[np.ones((n, 1)), X]          # add x0 = 1 to each instance
theta_best = np.linalg.inv(X_b.T.dot(X_b)).dot(X_b.T).dot(y)
print("theta (normal equation):", theta_best.ravel().round(6))

theta_lstsq, residuals, rank, s = np.linalg.lstsq(X_b, y, rcond=None)
print("theta (lstsq):", np.round(theta_lstsq.ravel(), 6), "rank", rank)
print("theta (pinv):", np.round(np.linalg.pinv(X_b) @ y, 6).T)

X_new = np.array([[0], [2]])
X_new_b = np.c_[np.ones((2, 1)), X_new]
print("predictions:\n", np.round(X_new_b.dot(theta_best), 4))

# batch gradient descent ends in the same place
eta = 0.1
theta = rng.randn(2, 1)
for iteration in range(1000):
    gradients = 2 / n * X_b.T.dot(X_b.dot(theta) - y)
    theta = theta - eta * gradients
print("theta (gradient descent):", np.round(theta.ravel(), 6))
ss_res = ((y - X_b @ theta) ** 2).sum()
ss_tot = ((y - y.mean()) ** 2).sum()
print('R^2 = %.4f' % (1 - ss_res / ss_tot))
