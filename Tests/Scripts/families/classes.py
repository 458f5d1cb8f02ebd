class Layer:
    count = 0
    def __init__(self, n, m=2):
        self.n = n
        self.m = m
        Layer.count += 1
    def forward(self, x):
        return x * self.n + self.m
    def __repr__(self):
        return f"Layer({self.n}, {self.m})"
a = Layer(3)
b = Layer(4, m=5)
print(a.forward(2), b.forward(2), Layer.count, a, [a, b])
f = a.forward
print(f(10))
a.n = 100
print(f(10), a.n, hasattr(a, 'zz'), getattr(a, 'zz', 7))
class Sub(Layer):
    def __init__(self, n):
        super().__init__(n, 9)
        self.__hidden = 4
    def forward(self, x):
        return super().forward(x) + self.__hidden
s = Sub(1)
print(s.forward(1), isinstance(s, Layer), issubclass(Sub, Layer), type(s).__name__, s.__class__, Sub.__mro__)
print(s.__dict__)
class P:
    def __init__(self): self._x = 1
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v):
        if v < 0: raise ValueError("negative")
        self._x = v
    @staticmethod
    def st(a, b): return a + b
    @classmethod
    def make(cls): return cls()
p = P.make()
p.x = 5
print(p.x, P.st(1, 2), p.st(3, 4))
try:
    p.x = -1
except ValueError as e:
    print("caught", e)
try:
    p.y
except AttributeError as e:
    print(e)
class Value:
    def __init__(self, data, _children=(), _op=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')
        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out
    def __pow__(self, other):
        assert isinstance(other, (int, float)), "only supporting int/float powers for now"
        out = Value(self.data**other, (self,), f'**{other}')
        def _backward():
            self.grad += (other * self.data**(other-1)) * out.grad
        out._backward = _backward
        return out
    def relu(self):
        out = Value(0 if self.data < 0 else self.data, (self,), 'ReLU')
        def _backward():
            self.grad += (out.data > 0) * out.grad
        out._backward = _backward
        return out
    def backward(self):
        topo = []
        visited = set()
        def build_topo(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build_topo(child)
                topo.append(v)
        build_topo(self)
        self.grad = 1
        for v in reversed(topo):
            v._backward()
    def __neg__(self): return self * -1
    def __radd__(self, other): return self + other
    def __sub__(self, other): return self + (-other)
    def __rsub__(self, other): return other + (-self)
    def __rmul__(self, other): return self * other
    def __truediv__(self, other): return self * other**-1
    def __rtruediv__(self, other): return other * self**-1
    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"
a = Value(-4.0)
b = Value(2.0)
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f
print(f'{g.data:.4f}')
g.backward()
print(f'{a.grad:.4f}', f'{b.grad:.4f}')
print(f'{a.grad:.6f}', b)
print(sum([Value(1), Value(2)]))
