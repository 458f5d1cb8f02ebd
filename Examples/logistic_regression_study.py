import numpy as np

# hours studied, hours slept -> passed
data = np.array([
    [2.0, 9.0, 0], [1.0, 5.0, 0], [3.0, 6.0, 0], [4.5, 8.0, 1], [5.0, 7.0, 1],
    [6.0, 4.0, 1], [2.5, 5.0, 0], [7.0, 6.5, 1], [3.5, 7.5, 0], [5.5, 8.5, 1],
])
X, y = data[:, :2], data[:, 2]

mu, sigma = X.mean(axis=0), X.std(axis=0)
print("mean:", mu, "std:", sigma)
X = (X - mu) / sigma
m = len(y)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def cost(w, b):
    h = sigmoid(X.dot(w) + b)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))

w = np.zeros(2)
b = 0.0
history = []
for i in range(300):
    h = sigmoid(np.dot(X, w) + b)
    dw = np.dot(X.T, h - y) / m
    db = np.sum(h - y) / m
    w = w - 0.5 * dw
    b = b - 0.5 * db
    history.append(cost(w, b))
    if i % 60 == 0:
        print("Cost after iteration %i: %f" % (i, history[-1]))

print("w =", w.round(6), "b =", round(b, 6))
probabilities = sigmoid(X @ w + b)
predictions = (probabilities >= 0.5).astype(int)
print("predictions:", predictions)
print("accuracy: {}%".format(100 * np.mean(predictions == y)))
print("cost went down:", all(a > b for a, b in zip(history, history[1:])))
