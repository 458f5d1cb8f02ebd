"""Momentum, Nesterov, Adagrad, RMSProp and Adam on Rosenbrock's valley."""
import numpy as np


def f(p):
    x, y = p
    return (1 - x) ** 2 + 100 * (y - x ** 2) ** 2


def grad(p):
    x, y = p
    return np.array([-2 * (1 - x) - 400 * x * (y - x ** 2), 200 * (y - x ** 2)])


class Optimizer(object):
    name = "sgd"

    def __init__(self, lr):
        self.lr = lr
        self.t = 0

    def step(self, p):
        self.t += 1
        self.update(p)

    def update(self, p):
        p -= self.lr * grad(p)


class Momentum(Optimizer):
    name = "momentum"

    def __init__(self, lr, mu=0.9):
        super(Momentum, self).__init__(lr)
        self.mu = mu
        self.v = np.zeros(2)

    def update(self, p):
        self.v = self.mu * self.v - self.lr * grad(p)
        p += self.v


class Nesterov(Momentum):
    name = "nesterov"

    def update(self, p):
        self.v = self.mu * self.v - self.lr * grad(p + self.mu * self.v)
        p += self.v


class Adagrad(Optimizer):
    name = "adagrad"

    def __init__(self, lr):
        super().__init__(lr)
        self.cache = np.zeros(2)

    def update(self, p):
        g = grad(p)
        self.cache += g ** 2
        p -= self.lr * g / (np.sqrt(self.cache) + 1e-8)


class RMSProp(Adagrad):
    name = "rmsprop"

    def update(self, p):
        g = grad(p)
        self.cache = 0.9 * self.cache + 0.1 * g ** 2
        p -= self.lr * g / (np.sqrt(self.cache) + 1e-8)


class Adam(Optimizer):
    name = "adam"

    def __init__(self, lr, b1=0.9, b2=0.999):
        super().__init__(lr)
        self.b1, self.b2 = b1, b2
        self.m, self.v = np.zeros(2), np.zeros(2)

    def update(self, p):
        g = grad(p)
        self.m = self.b1 * self.m + (1 - self.b1) * g
        self.v = self.b2 * self.v + (1 - self.b2) * g * g
        m = self.m / (1 - self.b1 ** self.t)
        v = self.v / (1 - self.b2 ** self.t)
        p -= self.lr * m / (np.sqrt(v) + 1e-8)


for optimizer in [Optimizer(1e-3), Momentum(2e-4), Nesterov(2e-4), Adagrad(0.5), RMSProp(0.01), Adam(0.1)]:
    p = np.array([-1.2, 1.0])
    start = f(p)
    for _ in range(300):
        optimizer.step(p)
    print("{:<10s} f: {:8.4f} -> {:.5f}   at ({:+.3f}, {:+.3f})".format(optimizer.name, start, f(p), p[0], p[1]))
