import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def unpack(theta):
    W1 = theta[:8].reshape(2, 4)
    b1 = theta[8:10].reshape(2, 1)
    W2 = theta[10:12].reshape(1, 2)
    b2 = theta[12:13].reshape(1, 1)
    return W1, b1, W2, b2

def cost(theta, X, Y):
    W1, b1, W2, b2 = unpack(theta)
    A2 = sigmoid(W2 @ np.tanh(W1 @ X + b1) + b2)
    return float(-np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))

def backprop(theta, X, Y):
    W1, b1, W2, b2 = unpack(theta)
    m = X.shape[1]
    A1 = np.tanh(W1 @ X + b1)
    A2 = sigmoid(W2 @ A1 + b2)
    dZ2 = (A2 - Y) / m
    dW2 = dZ2 @ A1.T
    db2 = dZ2.sum(axis=1, keepdims=True)
    dZ1 = W2.T @ dZ2 * (1 - A1 ** 2)
    dW1 = dZ1 @ X.T
    db1 = dZ1.sum(axis=1, keepdims=True)
    return np.concatenate([g.ravel() for g in (dW1, db1, dW2, db2)])

np.random.seed(1)
X = np.random.randn(4, 3)
Y = np.array([[1, 1, 0]])
theta = np.random.randn(13) * 0.5
grad = backprop(theta, X, Y)
approx = np.zeros(13)
for i in range(13):
    plus, minus = theta.copy(), theta.copy()
    plus[i] += 1e-6
    minus[i] -= 1e-6
    approx[i] = (cost(plus, X, Y) - cost(minus, X, Y)) / 2e-6

difference = np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))
if difference > 1e-7:
    print("\033[93mThere is a mistake in the backward propagation!\033[0m")
else:
    print("Your backward propagation works perfectly fine!")
print("cost: %.6f" % cost(theta, X, Y))
for name, start, end in [("dW1", 0, 8), ("db1", 8, 10), ("dW2", 10, 12), ("db2", 12, 13)]:
    print(f"{name}: {np.round(grad[start:end], 5)}")

# a wrong gradient is noticed
wrong = grad.copy()
wrong[8:10] *= 2
d = np.linalg.norm(wrong - approx) / (np.linalg.norm(wrong) + np.linalg.norm(approx))
print("wrong gradient noticed:", d > 1e-2, "at", np.flatnonzero(np.abs(wrong - approx) > 1e-6))
