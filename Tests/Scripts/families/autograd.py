import numpy as np
np.random.seed(0)
class Tensor:
    __array_priority__ = 1000
    def __init__(self, data, requires_grad=False, _prev=()):
        self.data = np.array(data, dtype=float) if not isinstance(data, np.ndarray) else data
        self.grad = np.zeros_like(self.data)
        self.requires_grad = requires_grad
        self._prev = _prev
        self._backward = lambda: None
    @property
    def shape(self): return self.data.shape
    def __add__(self, other):
        other = other if isinstance(other, Tensor) else Tensor(other)
        out = Tensor(self.data + other.data, _prev=(self, other))
        def _backward():
            self.grad += self._unb(out.grad, self.data.shape)
            other.grad += self._unb(out.grad, other.data.shape)
        out._backward = _backward
        return out
    __radd__ = __add__
    @staticmethod
    def _unb(g, shape):
        while g.ndim > len(shape): g = g.sum(axis=0)
        for i, n in enumerate(shape):
            if n == 1 and g.shape[i] != 1: g = g.sum(axis=i, keepdims=True)
        return g
    def __matmul__(self, other):
        out = Tensor(self.data @ other.data, _prev=(self, other))
        def _backward():
            self.grad += out.grad @ other.data.T
            other.grad += self.data.T @ out.grad
        out._backward = _backward
        return out
    def __mul__(self, other):
        other = other if isinstance(other, Tensor) else Tensor(other)
        out = Tensor(self.data * other.data, _prev=(self, other))
        def _backward():
            self.grad += self._unb(other.data * out.grad, self.data.shape)
            other.grad += self._unb(self.data * out.grad, other.data.shape)
        out._backward = _backward
        return out
    def __rmul__(self, other): return self * other
    def __neg__(self): return self * -1.0
    def __sub__(self, other): return self + (-other)
    def __pow__(self, k):
        out = Tensor(self.data ** k, _prev=(self,))
        def _backward(): self.grad += k * self.data ** (k - 1) * out.grad
        out._backward = _backward
        return out
    def tanh(self):
        t = np.tanh(self.data)
        out = Tensor(t, _prev=(self,))
        def _backward(): self.grad += (1 - t ** 2) * out.grad
        out._backward = _backward
        return out
    def mean(self):
        out = Tensor(self.data.mean(), _prev=(self,))
        def _backward(): self.grad += np.ones_like(self.data) * out.grad / self.data.size
        out._backward = _backward
        return out
    def backward(self):
        topo, seen = [], set()
        def build(v):
            if v in seen: return
            seen.add(v)
            for p in v._prev: build(p)
            topo.append(v)
        build(self)
        self.grad = np.ones_like(self.data)
        for v in reversed(topo): v._backward()
    def __repr__(self): return f"Tensor(shape={self.shape})"
class Module:
    def parameters(self):
        for v in self.__dict__.values():
            if isinstance(v, Tensor): yield v
            elif isinstance(v, Module): yield from v.parameters()
            elif isinstance(v, list):
                for x in v: yield from x.parameters()
    def __call__(self, *a): return self.forward(*a)
class Linear(Module):
    def __init__(self, i, o):
        self.W = Tensor(np.random.randn(i, o) * 0.5, True)
        self.b = Tensor(np.zeros((1, o)), True)
    def forward(self, x): return x @ self.W + self.b
class MLP(Module):
    def __init__(self, sizes):
        self.layers = [Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])]
    def forward(self, x):
        for i, l in enumerate(self.layers):
            x = l(x)
            if i < len(self.layers) - 1: x = x.tanh()
        return x
X = Tensor(np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float))
Y = Tensor(np.array([[0], [1], [1], [0]], dtype=float))
net = MLP([2, 4, 1])
for step in range(40):
    loss = ((net(X) - Y) ** 2).mean()
    for p in net.parameters(): p.grad = np.zeros_like(p.data)
    loss.backward()
    for p in net.parameters(): p.data -= 0.05 * p.grad
    if step % 10 == 0: print(step, f"{float(loss.data):.6f}")
print(net(X).data.round(3), net(X), np.array([[1.0, 2.0]]) + X, len(list(net.parameters())))
print((2 * X).data, (np.float64(2) * X).data)
