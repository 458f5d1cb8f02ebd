import numpy as np

def train(X, y, epochs=5):
    w = np.zeros(X.shape[1])
    for epoch in range(epochs):
        grad = X.T @ (X @ w - y) / len(X)
        w -= learning_rate * grad
    return w

X = np.array([[1.0, 2.0], [3.0, 4.0]])
print("training on", X.shape)
print(train(X, np.array([1.0, 2.0])))
