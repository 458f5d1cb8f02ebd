import math

# a sigmoid from a table, as one does on a small processor
SIZE = 512
LOW, HIGH = -8.0, 8.0
table = [1.0 / (1.0 + math.exp(-(LOW + (HIGH - LOW) * i / (SIZE - 1)))) for i in range(SIZE)]

def lookup(x):
    if x <= LOW:
        return table[0]
    if x >= HIGH:
        return table[-1]
    return table[int(round((x - LOW) / (HIGH - LOW) * (SIZE - 1)))]

def interpolate(x):
    pos = min(max((x - LOW) / (HIGH - LOW) * (SIZE - 1), 0), SIZE - 1.000001)
    i = int(pos)
    t = pos - i
    return table[i] * (1 - t) + table[i + 1] * t

def exact(x):
    return 1 / (1 + math.exp(-x))

worst_l = worst_i = 0
x = -10.0
while x < 10:
    worst_l = max(worst_l, abs(lookup(x) - exact(x)))
    worst_i = max(worst_i, abs(interpolate(x) - exact(x)))
    x += 0.037
print("worst error of the table: %.6f" % worst_l)
print("worst error interpolated: %.6f" % worst_i)

# AND learned with the table
w = [0.1, -0.2]; b = 0.0
for epoch in range(500):
    for a, c, t in ((0, 0, 0), (0, 1, 0), (1, 0, 0), (1, 1, 1)):
        y = lookup(w[0] * a + w[1] * c + b)
        d = (t - y) * y * (1 - y)
        w[0] += d * a * 2; w[1] += d * c * 2; b += d * 2
for a in (0, 1):
    for c in (0, 1):
        print(a, "AND", c, "=", round(lookup(w[0] * a + w[1] * c + b)))
