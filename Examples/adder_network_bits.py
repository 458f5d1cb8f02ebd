import numpy as np

# a full adder learned: two bits and a carry -> sum and carry
truth_table = [(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)]
X = np.array(truth_table)
Y = np.array([[sum(row) % 2, sum(row) // 2] for row in truth_table])
print(np.hstack([X, Y]))

np.random.seed(15)
w0 = np.random.randn(3, 6)
w1 = np.random.randn(7, 2)
lr = 0.8
for epoch in range(3000):
    h = np.tanh(X @ w0)
    h = np.append(h, np.ones((8, 1)), axis=1)
    o = 1 / (1 + np.exp(-(h @ w1)))
    d1 = (o - Y)
    d0 = (d1 @ w1.T)[:, :-1] * (1 - h[:, :-1] ** 2)
    w1 -= lr / 8 * h.T @ d1
    w0 -= lr / 8 * X.T @ d0
    if epoch % 1000 == 0:
        print("epoch", epoch, "error", np.abs(o - Y).mean().round(3))

def full_adder(a, b, c):
    h = np.append(np.tanh(np.array([a, b, c]) @ w0), 1)
    s, carry = (1 / (1 + np.exp(-(h @ w1))) > 0.5).astype(int)
    return int(s), int(carry)

def add(m, n, bits=8):
    carry, result = 0, 0
    for i in range(bits):
        s, carry = full_adder(m >> i & 1, n >> i & 1, carry)
        result |= s << i
    return result

for m, n in [(1, 1), (19, 23), (100, 55), (127, 127)]:
    print(f"{m} + {n} = {add(m, n)}  ({m:08b} + {n:08b} = {add(m, n):08b})")
