# Hebb's rule blows up; Oja's rule does not.
import numpy as np
np.random.seed(9)
C = np.array([[3.0, 1.0], [1.0, 1.0]])
L = np.linalg.cholesky(C)
X = (L @ np.random.randn(2, 400)).T
w_hebb = np.array([0.1, 0.1])
w_oja = np.array([0.1, 0.1])
for i, x in enumerate(X):
    y = w_hebb @ x
    w_hebb = w_hebb + 0.01 * y * x
    y = w_oja @ x
    w_oja += 0.01 * y * (x - y * w_oja)
    if (i + 1) % 100 == 0:
        print("%d |hebb| = %.1e |oja| = %.3f" % (i + 1, np.linalg.norm(w_hebb), np.linalg.norm(w_oja)))
values, vectors = np.linalg.eigh(C)
principal = vectors[:, -1] * np.sign(vectors[0, -1])
print("cosine with the principal direction: %.2f" % (w_oja @ principal / np.linalg.norm(w_oja)))
