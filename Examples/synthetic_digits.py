"""Digits drawn in 5x3 cells, noisy copies, a network that reads them."""
import numpy as np

GLYPHS = {
    0: "### #.# #.# #.# ###", 1: ".#. ##. .#. .#. ###", 2: "### ..# ### #.. ###", 3: "### ..# ### ..# ###", 4: "#.# #.# ### ..# ..#",
    5: "### #.. ### ..# ###", 6: "### #.. ### #.# ###", 7: "### ..# ..# .#. .#.", 8: "### #.# ### #.# ###", 9: "### #.# ### ..# ###",
}

def to_vector(glyph):
    return np.array([1.0 if c == '#' else 0.0 for c in glyph.replace(' ', '')])

def show(vector):
    for row in vector.reshape(5, 3):
        print(''.join('█' if v > 0.5 else '·' for v in row))

class Network(object):
    def __init__(self, sizes, rng):
        self.biases = [rng.randn(y, 1) for y in sizes[1:]]
        self.weights = [rng.randn(y, x) / np.sqrt(x) for x, y in zip(sizes[:-1], sizes[1:])]

    def feedforward(self, a):
        for b, w in zip(self.biases, self.weights):
            a = sigmoid(np.dot(w, a) + b)
        return a

    def update(self, x, y, eta):
        activation = x
        activations = [x]
        for b, w in zip(self.biases, self.weights):
            activation = sigmoid(np.dot(w, activation) + b)
            activations.append(activation)
        delta = activations[-1] - y                  # cross-entropy
        n = x.shape[1]
        for l in range(1, len(self.weights) + 1):
            dw = np.dot(delta, activations[-l - 1].T) / n
            db = delta.mean(axis=1, keepdims=True)
            if l < len(self.weights):
                delta = np.dot(self.weights[-l].T, delta) * activations[-l - 1] * (1 - activations[-l - 1])
            self.weights[-l] = self.weights[-l] - eta * dw
            self.biases[-l] = self.biases[-l] - eta * db

def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))

rng = np.random.RandomState(6)
clean = np.array([to_vector(GLYPHS[d]) for d in range(10)])
show(clean[4])
X = np.repeat(clean, 6, axis=0)
flips = rng.rand(*X.shape) < 0.05
X = np.abs(X - flips)
y = np.repeat(np.arange(10), 6)
Y = np.eye(10)[:, y]
net = Network([15, 20, 10], rng)
print("flipped cells:", int(flips.sum()))
for epoch in range(120):
    perm = rng.permutation(len(y))
    for k in range(0, len(y), 20):
        batch = perm[k:k + 20]
        net.update(X[batch].T, Y[:, batch], 1.5)
    if (epoch + 1) % 40 == 0:
        right = (net.feedforward(X.T).argmax(axis=0) == y).sum()
        print("epoch {0}: {1} / {2}".format(epoch + 1, right, len(y)))
print("clean digits read as", net.feedforward(clean.T).argmax(axis=0))
