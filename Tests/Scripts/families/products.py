# Family 4: products.
import numpy as np

A = np.array([[1, 2], [3, 4]])
B = np.array([[0.5, -1], [2, 0]])
v = np.array([1, 2])
print(np.dot(A, B), A.dot(B), A @ B, np.matmul(A, B))
print(np.dot(A, v), np.dot(v, A), np.dot(v, v), v @ v, type(np.dot(v, v)), type(v @ np.array([0.5, 0.5])))
print(np.dot(3, v), np.dot(v, 2.0), np.dot(2, 3), np.dot([1, 2], [3, 4]))
print(np.outer(v, v), np.outer([1, 2], [1.5, 2]), np.inner(v, v), np.inner(A, v), np.vdot(A, A))
print(A.T.dot(B), np.dot(A.T, B.T), (A @ v[:, None]).shape, v[None, :] @ A)
X = np.arange(12).reshape(3, 4)
W = np.arange(8).reshape(4, 2)
print(X @ W, X.dot(W).shape)
T = np.arange(12).reshape(2, 3, 2)
print((T @ A).shape, np.dot(T, A).shape, (T @ A)[1])
print(np.trace(A), np.diag(A), np.diag([1, 2]), np.linalg.norm(v), np.linalg.norm(A))
print(np.round(np.linalg.inv(A), 10), np.round(np.linalg.det(A), 10), np.linalg.solve(A, v), np.linalg.norm(A, axis=0), np.linalg.norm([1, -2], 1))
for k in range(7):
    try:
        if k == 0: np.dot(A, [1, 2, 3])
        if k == 1: A @ np.ones((3, 2))
        if k == 2: A @ 3
        if k == 3: np.matmul(A, [1, 2, 3])
        if k == 4: np.dot(np.ones((2, 3)), np.ones((2, 3)))
        if k == 5: np.linalg.inv(np.zeros((2, 2)))
        if k == 6: np.linalg.inv(np.ones((2, 3)))
    except Exception as e:
        print(type(e).__name__, e)
