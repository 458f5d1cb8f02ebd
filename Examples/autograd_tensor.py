import numpy as np

def unbroadcast(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1 and grad.shape[axis] != 1:
            grad = grad.sum(axis=axis, keepdims=True)
    return grad

class Tensor(object):
    __array_priority__ = 1000

    def __init__(self, data, parents=(), requires_grad=False):
        self.data = np.asarray(data, dtype=np.float64)
        self.grad = None
        self.parents = parents           # pairs of (tensor, local gradient function)
        self.requires_grad = requires_grad or any(p.requires_grad for p, _ in parents)

    @staticmethod
    def wrap(x):
        return x if isinstance(x, Tensor) else Tensor(x)

    @property
    def shape(self):
        return self.data.shape

    @property
    def T(self):
        return Tensor(self.data.T, ((self, lambda g: g.T),))

    def __add__(self, other):
        other = Tensor.wrap(other)
        return Tensor(self.data + other.data, ((self, lambda g: unbroadcast(g, self.shape)),
                                               (other, lambda g: unbroadcast(g, other.shape))))
    __radd__ = __add__

    def __mul__(self, other):
        other = Tensor.wrap(other)
        return Tensor(self.data * other.data, ((self, lambda g: unbroadcast(g * other.data, self.shape)),
                                               (other, lambda g: unbroadcast(g * self.data, other.shape))))
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -Tensor.wrap(other)

    def __rsub__(self, other):
        return Tensor.wrap(other) - self

    def __matmul__(self, other):
        return Tensor(self.data @ other.data, ((self, lambda g: g @ other.data.T), (other, lambda g: self.data.T @ g)))

    def __pow__(self, n):
        return Tensor(self.data ** n, ((self, lambda g: g * n * self.data ** (n - 1)),))

    def relu(self):
        mask = self.data > 0
        return Tensor(self.data * mask, ((self, lambda g: g * mask),))

    def exp(self):
        e = np.exp(self.data)
        return Tensor(e, ((self, lambda g: g * e),))

    def log(self):
        return Tensor(np.log(self.data), ((self, lambda g: g / self.data),))

    def sum(self, axis=None, keepdims=False):
        def back(g):
            if axis is not None and not keepdims:
                g = np.expand_dims(g, axis)
            return np.ones_like(self.data) * g
        return Tensor(self.data.sum(axis=axis, keepdims=keepdims), ((self, back),))

    def mean(self):
        return self.sum() * (1 / self.data.size)

    def backward(self):
        order, seen = [], set()
        stack = [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
                continue
            if id(node) in seen:
                continue
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((p, False) for p, _ in node.parents)
        self.grad = np.ones_like(self.data)
        for node in reversed(order):
            for parent, fn in node.parents:
                if parent.requires_grad:
                    g = fn(node.grad)
                    parent.grad = g if parent.grad is None else parent.grad + g

    def __repr__(self):
        return f"Tensor(shape={self.shape}, grad={'yes' if self.grad is not None else 'no'})"


x = Tensor([[1., 2.], [3., 4.]], requires_grad=True)
w = Tensor([[0.5], [-1.]], requires_grad=True)
b = Tensor(0.1, requires_grad=True)
loss = ((x @ w + b).relu() + 2 - x.sum(axis=1, keepdims=True) * 0.1).exp().mean()
loss.backward()
print(loss, round(float(loss.data), 6))
print("dx:", x.grad, sep="\n")
print("dw:", w.grad.ravel(), "db:", b.grad)

# softmax regression with it
rng = np.random.RandomState(0)
X = rng.randn(30, 2)
labels = (X[:, 0] > 0).astype(int) + (X[:, 1] > 0.5).astype(int)
onehot = np.eye(3)[labels]
W = Tensor(np.zeros((2, 3)), requires_grad=True)
B = Tensor(np.zeros((1, 3)), requires_grad=True)
for step in range(40):
    logits = Tensor(X) @ W + B
    logp = logits - logits.exp().sum(axis=1, keepdims=True).log()
    nll = -(logp * onehot).sum() * (1 / len(X))
    W.grad = B.grad = None
    nll.backward()
    W.data -= 1.0 * W.grad
    B.data -= 1.0 * B.grad
    if step % 10 == 0:
        print(f"step {step:2d} loss {float(nll.data):.4f}")
print("accuracy %.3f" % (logits.data.argmax(1) == labels).mean())
print(W, B, x.T)
