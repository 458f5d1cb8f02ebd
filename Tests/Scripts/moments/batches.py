import numpy as np

rng = np.random.RandomState(4)
X = rng.randn(12, 3)
X = X - X.mean(axis=0)
Y = (X @ np.array([1.0, -2.0, 0.5]) > 0).astype(float)


class Layer:
    def __init__(self, inputs, outputs):
        self.W = rng.randn(inputs, outputs) * 0.5
        self.b = np.zeros(outputs)

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, delta):
        self.dW = self.x.T @ delta
        self.db = delta.sum(axis=0)
        return delta @ self.W.T

    def step(self, rate):
        self.W -= rate * self.dW
        self.b -= rate * self.db


first, second = Layer(3, 4), Layer(4, 1)
losses = []
for epoch in range(3):
    for start in range(0, 12, 4):
        x, y = X[start : start + 4], Y[start : start + 4].reshape(-1, 1)
        h = np.tanh(first.forward(x))
        out = 1 / (1 + np.exp(-second.forward(h)))
        loss = np.mean((out - y) ** 2)
        losses.append(loss)
        delta = 2 * (out - y) / len(y) * out * (1 - out)
        dh = second.backward(delta)
        first.backward(dh * (1 - h**2))
        for layer in [first, second]:
            layer.step(0.5)
    print(epoch, sum(losses[-3:]) / 3)
