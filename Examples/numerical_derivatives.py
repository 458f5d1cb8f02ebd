from math import sin, cos, exp, log, pi, sqrt

def forward(f, x, h): return (f(x + h) - f(x)) / h
def central(f, x, h): return (f(x + h) - f(x - h)) / (2 * h)
def five_point(f, x, h):
    return (-f(x + 2*h) + 8*f(x + h) - 8*f(x - h) + f(x - 2*h)) / (12 * h)

functions = [
    ("sin", sin, cos, pi / 3),
    ("exp", exp, exp, 1.0),
    ("log", log, lambda x: 1 / x, 2.0),
    ("x^3", lambda x: x ** 3, lambda x: 3 * x ** 2, 1.5),
    ("sqrt", sqrt, lambda x: 0.5 / sqrt(x), 4.0),
]
h = 1e-2
print("%-6s%12s%12s%12s%12s" % ("f", "exact", "forward", "central", "five"))
for name, f, df, x in functions:
    exact = df(x)
    row = [exact] + [abs(rule(f, x, h) - exact) for rule in (forward, central, five_point)]
    print("%-6s%12.6f%12.2e%12.2e%12s" % (name, row[0], row[1], row[2], "%.0e" % row[3] if row[3] > 1e-9 else "tiny"))

# halving the step divides the error by 2 and by 4
for rule in (forward, central):
    e1 = abs(rule(sin, 1.0, 0.02) - cos(1.0))
    e2 = abs(rule(sin, 1.0, 0.01) - cos(1.0))
    print(rule.__name__, "error ratio", round(e1 / e2, 2))
