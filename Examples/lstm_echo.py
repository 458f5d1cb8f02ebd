import numpy as np

def sigmoid(z): return 1. / (1. + np.exp(-z))

class LSTMCell:
    def __init__(self, n_in, n_hidden, rng):
        self.H = n_hidden
        z = n_in + n_hidden
        self.W = {g: rng.randn(n_hidden, z) * 0.3 for g in "fico"}
        self.b = {g: np.zeros(n_hidden) for g in "fico"}
        self.b["f"] += 1.0

    def forward(self, xs):
        h, c = np.zeros(self.H), np.zeros(self.H)
        self.cache = []
        for x in xs:
            z = np.concatenate((h, x))
            f = sigmoid(self.W["f"] @ z + self.b["f"])
            i = sigmoid(self.W["i"] @ z + self.b["i"])
            g = np.tanh(self.W["c"] @ z + self.b["c"])
            o = sigmoid(self.W["o"] @ z + self.b["o"])
            c_prev = c
            c = f * c_prev + i * g
            tc = np.tanh(c)
            h = o * tc
            self.cache.append((z, f, i, g, o, c_prev, tc))
        return h

    def backward(self, dh):
        dW = {g: np.zeros_like(w) for g, w in self.W.items()}
        db = {g: np.zeros_like(b) for g, b in self.b.items()}
        dc = np.zeros(self.H)
        for z, f, i, g, o, c_prev, tc in reversed(self.cache):
            do = dh * tc * o * (1 - o)
            dc = dc + dh * o * (1 - tc ** 2)
            df = dc * c_prev * f * (1 - f)
            di = dc * g * i * (1 - i)
            dg = dc * i * (1 - g ** 2)
            dz = 0
            for name, d in zip("fico", (df, di, dg, do)):
                dW[name] += np.outer(d, z)
                db[name] += d
                dz = dz + self.W[name].T @ d
            dh = dz[:self.H]
            dc = dc * f
        return dW, db

rng = np.random.RandomState(1)
cell = LSTMCell(1, 6, rng)
v = rng.randn(6) * 0.3

# remember the first of four bits
total = 0
for step in range(1, 401):
    bits = rng.randint(0, 2, 4)
    xs = [np.array([float(bit)]) for bit in bits]
    h = cell.forward(xs)
    y = sigmoid(v @ h)
    d = y - bits[0]
    total += -np.log(y if bits[0] else 1 - y)
    dW, db = cell.backward(d * v)
    v -= 0.5 * d * h
    for gate in cell.W:
        cell.W[gate] -= 0.5 * dW[gate]
        cell.b[gate] -= 0.5 * db[gate]
    if step % 100 == 0:
        print("step %d, mean loss %.4f" % (step, total / 100))
        total = 0

# gradient check on one weight
xs = [np.array([1.0]), np.array([0.0]), np.array([1.0])]
h = cell.forward(xs)
dW, _ = cell.backward(np.ones(6))
e = 1e-6
cell.W["i"][2, 3] += e
up = cell.forward(xs).sum()
cell.W["i"][2, 3] -= 2 * e
down = cell.forward(xs).sum()
print("analytic agrees with numeric:", abs(dW["i"][2, 3] - (up - down) / (2 * e)) < 1e-7)
