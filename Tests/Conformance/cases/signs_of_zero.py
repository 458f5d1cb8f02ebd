import numpy as np

a, b = np.array([[0.0, 0.0]]), np.array([[-1.0], [-2.0]])
print(a @ b, a @ b[:, 0], a[0] @ b, np.dot(a[0], b[:, 0]), np.dot(b, a), np.outer(b, a), sep='\n')
print(np.zeros((2, 2)) @ -np.ones((2, 2)), np.zeros((2, 3)) @ -np.ones((3, 2)), -np.ones((2, 3)) @ np.zeros((3, 4)), sep='\n')
print(np.dot(np.array([0.0]), np.array([-1.0])), np.zeros((2, 3)) @ -np.ones(3), -np.ones(3) @ np.zeros((3, 2)))
print(np.sum(np.array([-0.0])), np.array([-0.0, -0.0]).sum(), np.array([-0.0]).mean(), np.prod([-0.0, 1.0]), np.array([-0.0]).max(), -np.array([0.0]), np.round(-0.4), np.cumsum([-0.0, -0.0]))
