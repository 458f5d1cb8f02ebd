"""Records what follows from a number that is wrong, for Tests/MarkingTests/CarryingTests.swift.

Each case is a script, a part of one line, and what a claimant had instead of it: the changed script is run, and what it gives
is what the claimant went on to claim. Written to Tests/MarkingTests/Goldens/carrying.txt, by CPython and NumPy.
"""

from pathlib import Path

import numpy as np

NETWORK = """import numpy as np
X = np.array([[0.5, -1.5, 1.0], [1.5, -0.5, 0.25]])
y = np.array([[1.0, 0.0, 1.0]])
W1 = np.array([[0.3, -0.6], [0.8, 0.5]])
b1 = np.array([[0.1], [-0.2]])
W2 = np.array([[0.7, -0.9]])
b2 = 0.05
m = 3
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
def slope(z):
    return sigmoid(z) * (1 - sigmoid(z))
Z1 = W1 @ X + b1
A1 = sigmoid(Z1)
A2 = sigmoid(W2 @ A1 + b2)
dZ2 = A2 - y
dW2 = 1 / m * dZ2 @ A1.T
dA1 = W2.T @ dZ2
dZ1 = dA1 * A1 * (1 - A1)
dW1 = 1 / m * dZ1 @ X.T
"""

LISTS = """x = [0.5, -1.25, 2.0]
w = [[0.3, -0.2, 0.8], [0.6, 0.1, -0.4]]
h = [sum(a * b for a, b in zip(row, x)) for row in w]
pair = (h[0] * 2, h[1] * 3)
s = h[0] ** 2 + h[1]
t = pair[0] - pair[1]
"""

CLASS = """import numpy as np
class Net:
    def __init__(self):
        self.W = np.array([0.4, -0.7])
        self.b = 0.3
    def forward(self, x):
        self.z = self.W @ x + self.b
        return self.z * 2
    def update(self, g):
        self.W = self.W - 0.1 * g
        self.b -= 0.1
net = Net()
x = np.array([1.5, 2.0])
a = net.forward(x)
net.update(x * a)
c = net.forward(x)
net.update(x * c)
d = net.forward(x)
"""

DICT = """import numpy as np
params = {}
params["W"] = np.array([[0.4, -0.7], [0.2, 0.9]])
params["b"] = 0.25
x = np.array([1.5, 2.0])
cache = {}
cache["z"] = params["W"] @ x + params["b"]
cache["scale"] = params["b"] * 3
a = np.tanh(cache["z"]) * cache["scale"]
"""

LOOP = """import numpy as np
w = np.array([0.5, -0.25])
x = np.array([1.2, 0.7])
for i in range(4):
    p = w * x
    e = p * (1 - p)
    g = x * p * (1 - p)
    w = w - 0.5 * g
last = w * 2
"""


def text(value):
    value = np.asarray(value, dtype=float)
    if value.ndim == 0:
        return f"{value:.6f}"
    return "[" + ", ".join(text(part) for part in value) + "]"


# Name, script, what is replaced, by what, the wrong claim's left side and value, and what is claimed after it: each the left
# side and the Python for its value in the changed run.
CASES = [
    ("the run of factors of a product", NETWORK, "dA1 * A1 * (1 - A1)", "dA1 * OWN", "A1 * (1 - A1)",
     [[0.3, 0.11, 0.4], [0.5, 0.21, 0.1]], [("dZ1", "dZ1"), ("dW1", "dW1")]),
    ("what gives the same numbers", NETWORK.replace("A1 * (1 - A1)", "slope(Z1)"), "slope(Z1)", "OWN", "A1 * (1 - A1)",
     [[0.3, 0.11, 0.4], [0.5, 0.21, 0.1]], [("dZ1", "dZ1"), ("dW1", "dW1")]),
    ("an expression for an expression", NETWORK, "(1 - A1)", "OWN", "1 - A1",
     [[0.3, 0.61, 0.4], [0.5, 0.21, 0.9]], [("dZ1", "dZ1")]),
    ("a transpose", NETWORK, "@ A1.T", "@ OWN", "A1.T", [[0.3, 0.61], [0.4, 0.5], [0.21, 0.9]], [("dW2", "dW2")]),
    ("an expression claimed after a name", NETWORK, "A1 = sigmoid(Z1)", "A1 = np.array(OWN)", "A1",
     [[0.3, 0.61, 0.4], [0.5, 0.21, 0.9]], [("A1 * (1 - A1)", "A1 * (1 - A1)"), ("dW2", "dW2")]),
    ("a list", LISTS, "h = [sum(a * b for a, b in zip(row, x)) for row in w]", "h = OWN", "h", [1.5, 2.5],
     [("pair", "pair"), ("s", "s"), ("t", "t")]),
    ("a list in a list", LISTS, "w = [[0.3, -0.2, 0.8], [0.6, 0.1, -0.4]]", "w = OWN", "w",
     [[0.3, -0.2, 0.9], [0.6, 0.3, -0.4]], [("h", "h"), ("s", "s")]),
    ("a tuple", LISTS, "pair = (h[0] * 2, h[1] * 3)", "pair = tuple(OWN)", "pair", [2.5, 1.5], [("t", "t")]),
    ("an attribute", CLASS, "c = net.forward(x)", "net.W = np.array(OWN); c = net.forward(x)", "net.W#2", [0.6, -0.1],
     [("net.z#2", "c / 2"), ("c", "c"), ("net.W#3", "net.W"), ("d", "d")]),
    ("a number in an attribute", CLASS, "a = net.forward(x)", "net.b = OWN; a = net.forward(x)", "net.b", 0.9,
     [("a", "a"), ("net.b#2", "net.b + 0.1"), ("c", "c")]),
    ("a value of a dict", DICT, 'params["b"] = 0.25', 'params["b"] = OWN', 'params["b"]', 0.75,
     [('cache["z"]', 'cache["z"]'), ('cache["scale"]', 'cache["scale"]'), ("a", "a")]),
    ("a matrix of a dict", DICT, 'cache["z"] = params["W"] @ x + params["b"]', 'cache["z"] = np.array(OWN)', 'cache["z"]',
     [0.4, -0.3], [("a", "a")]),
    ("a position", LOOP, "last = w * 2", "last = np.array(OWN) * 2", "w@24", [0.1, 0.2], [("last", "last")]),
    ("an expression of a later pass", LOOP, "g = x * p * (1 - p)", "g = x * (p * (1 - p) if i != 1 else np.array(OWN))",
     "p#2 * (1 - p#2)", [0.7, -0.9], [("g#2", "gs[1]"), ("w#3", "ws[1]"), ("p#3", "ps[2]"), ("last", "last")]),
]


def run(script):
    names = {}
    history = {"gs": [], "ws": [], "ps": []}
    script = script.replace("    w = w - 0.5 * g\n", "    w = w - 0.5 * g\n    ps.append(p); gs.append(g); ws.append(w)\n")
    names.update(history)
    exec(script, names)
    return names


def main():
    parts = []
    for name, script, old, new, left, own, later in CASES:
        assert old in script, (name, old)
        written = text(own)
        value = f"np.array({written})" if "np" in script else written
        changed = run(script.replace(old, new.replace("OWN", value)))
        claims = [f"{left} = {written}"] + [f"{what} = {text(eval(how, changed))}" for what, how in later]
        parts.append(f"== {name}\n{script}--\n" + "\n".join(claims) + "\n")
    golden = Path(__file__).parent.parent / "MarkingTests" / "Goldens" / "carrying.txt"
    golden.write_text("".join(parts))


main()
