"""A tiny framework: modules, a container, a loss, an optimizer."""
import numpy as np


class Module:
    _count = 0

    def __init__(self):
        Module._count += 1
        self.name = f"{self.__class__.__name__.lower()}_{Module._count}"

    def __call__(self, x):
        return self.forward(x)

    def params(self):
        return []

    def grads(self):
        return []

    def __repr__(self):
        return f"<{self.name}>"


class Linear(Module):
    def __init__(self, n_in, n_out, rng=None):
        super().__init__()
        rng = rng or np.random
        self.W = rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))
        self.b = np.zeros(n_out)
        self.dW, self.db = None, None

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, g):
        self.dW = self.x.T @ g
        self.db = g.sum(axis=0)
        return g @ self.W.T

    def params(self):
        return [self.W, self.b]

    def grads(self):
        return [self.dW, self.db]

    def __repr__(self):
        return "Linear(%d, %d)" % self.W.shape


class ReLU(Module):
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, g):
        return g * self.mask


class Sequential(Module):
    def __init__(self, *layers):
        super().__init__()
        self.layers = list(layers)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def backward(self, g):
        for layer in self.layers[::-1]:
            g = layer.backward(g)
        return g

    def params(self):
        return [p for layer in self.layers for p in layer.params()]

    def grads(self):
        return [g for layer in self.layers for g in layer.grads()]

    def __len__(self):
        return len(self.layers)

    def __getitem__(self, i):
        return self.layers[i]


def cross_entropy(logits, labels):
    logits = logits - logits.max(axis=1, keepdims=True)
    p = np.exp(logits)
    p /= p.sum(axis=1, keepdims=True)
    n = len(labels)
    loss = -np.log(p[np.arange(n), labels]).mean()
    p[np.arange(n), labels] -= 1
    return loss, p / n


class SGD:
    def __init__(self, model, lr=0.1, momentum=0.0, weight_decay=0.0):
        self.model, self.lr, self.momentum, self.wd = model, lr, momentum, weight_decay
        self.v = [np.zeros_like(p) for p in model.params()]

    def step(self):
        for v, p, g in zip(self.v, self.model.params(), self.model.grads()):
            v *= self.momentum
            v += g + self.wd * p
            p -= self.lr * v


rng = np.random.RandomState(4)
centers = np.array([[2, 2], [-2, 2], [0, -2]])
X = np.vstack([c + 0.6 * rng.randn(15, 2) for c in centers])
y = np.repeat([0, 1, 2], 15)

model = Sequential(Linear(2, 8, rng), ReLU(), Linear(8, 3, rng))
print(model[0], model[-1], len(model), "layers,", sum(p.size for p in model.params()), "parameters")
print(model.layers[1])
opt = SGD(model, lr=0.2, momentum=0.9, weight_decay=1e-4)
for epoch in range(1, 31):
    loss, grad = cross_entropy(model(X), y)
    model.backward(grad)
    opt.step()
    if epoch % 10 == 0:
        acc = np.mean(model(X).argmax(axis=1) == y)
        print(f"epoch {epoch}: loss={loss:.4f} acc={acc:.3f}")
