import numpy as np

np.random.seed(42)
x = np.linspace(-1, 1, 21)
y = 1.5 * x ** 3 - 0.7 * x + 0.2 + np.random.normal(0, 0.05, x.shape)


def design(x, degree):
    return np.vstack([x ** d for d in range(degree + 1)]).T


for degree in (1, 2, 3, 5):
    A = design(x, degree)
    coef = np.linalg.solve(A.T @ A, A.T @ y)
    rmse = np.sqrt(np.mean((A @ coef - y) ** 2))
    print(f"degree {degree}: rmse={rmse:.4f} coef={np.round(coef, 3)}")

coef = np.polyfit(x, y, 3)
print("polyfit:", np.round(coef, 3))
print("value at 0.5:", round(float(np.polyval(coef, 0.5)), 4))
