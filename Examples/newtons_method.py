import numpy as np

# roots
def newton(f, df, x, tol=1e-10, max_iter=50):
    for i in range(max_iter):
        fx = f(x)
        if abs(fx) < tol:
            return x, i
        x = x - fx / df(x)
    raise RuntimeError("no convergence after %d iterations" % max_iter)

root, n = newton(lambda x: x**2 - 2, lambda x: 2*x, 1.0)
print("sqrt(2) = %.10f after %d iterations" % (root, n))
root, n = newton(lambda x: np.cos(x) - x, lambda x: -np.sin(x) - 1, 1.0)
print(f"fixed point of cos = {root:.10f} after {n} iterations")
try:
    newton(lambda x: x**2 + 1, lambda x: 2*x, 0.5)
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    newton(lambda x: x**2 + 1, lambda x: 2*x, 0)
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)

# logistic regression by Newton's steps
X = np.array([[1, 0.5], [1, 1.0], [1, 1.5], [1, 2.0], [1, 2.5], [1, 3.0], [1, 3.5], [1, 4.0]])
y = np.array([0, 0, 1, 0, 1, 0, 1, 1])
w = np.zeros(2)
for step in range(1, 8):
    p = 1 / (1 + np.exp(-X @ w))
    grad = X.T @ (p - y)
    H = X.T @ np.diag(p * (1 - p)) @ X
    w = w - np.linalg.inv(H) @ grad
    print(step, np.round(w, 6), "|grad| %.1e" % np.linalg.norm(grad) if step < 4 else "small" if np.linalg.norm(grad) < 1e-3 else "large")
print("decision boundary at x = %.4f" % (-w[0] / w[1]))
