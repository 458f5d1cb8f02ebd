import numpy as np

# Every distribution of the new stream, many draws to all their digits.
rng = np.random.default_rng(7)
print(rng.random(5).tolist(), rng.random((2, 2)).tolist(), rng.random())
print(rng.standard_normal(3000).tolist())
print(rng.normal(2, 0.5, 20).tolist())
print(rng.standard_exponential(3000).tolist())
print(rng.exponential(2.5, 20).tolist())
print(rng.uniform(-1, 1, 10).tolist(), rng.uniform())
for shape in [0.1, 0.5, 1.0, 1.5, 20.0]:
    print(rng.gamma(shape, 2.5, 60).tolist(), rng.standard_gamma(shape, 5).tolist())
for a, b in [(0.3, 0.7), (1, 1), (2, 5)]:
    print(rng.beta(a, b, 60).tolist())
print(rng.laplace(1, 2, 50).tolist(), rng.logistic(1, 2, 20).tolist(), rng.gumbel(1, 2, 20).tolist())
print(rng.lognormal(0, 0.5, 20).tolist(), rng.chisquare(3, 20).tolist())
for lam in [0.5, 3, 10, 80]:
    print(rng.poisson(lam, 50).tolist())
for n, p in [(1, 0.5), (20, 0.7), (1000, 0.9), (10**6, 0.5)]:
    print(rng.binomial(n, p, 50).tolist())
for p in [0.01, 0.2, 0.5, 1.0]:
    print(rng.geometric(p, 50).tolist())
print(rng.multinomial(20, [0.1, 0.2, 0.7], size=3).tolist())
print(rng.normal([0, 10], [1, 2]).tolist(), rng.poisson([1, 20]).tolist())
print(rng.multivariate_normal([0, 0], [[1, 0.8], [0.8, 1]], 3))

# Integers.
print(rng.integers(10, size=50).tolist(), rng.integers(0, 7, 3), rng.integers(1, 6, 20, endpoint=True).tolist())
print(rng.integers(2**33, size=5), rng.integers(-2**63, 2**63 - 1, 3), rng.integers(0, 2**32, 4), rng.integers(5), rng.integers(0, 1, 3))
print(rng.integers(0, 2, 50, dtype=bool), rng.integers([1, 10], [5, 100]))
print(rng.integers(0, 2**32 - 1, 4, endpoint=True), rng.random())

# Choices.
print(rng.choice(10, 5), rng.choice(10), rng.choice([3, 1, 4], (2, 2)))
print(rng.choice(10, 10, replace=False), rng.choice(10, replace=False), rng.choice(100, 30, replace=False).tolist())
print(rng.choice(100, 30, replace=False, shuffle=False).tolist(), rng.choice(20000, 500, replace=False).tolist())
print(rng.choice(20000, 20, replace=False, shuffle=False).tolist())
print(rng.choice(5, 30, p=[0.1, 0, 0.3, 0.6, 0]), rng.choice(5, 3, replace=False, p=[0.1, 0.2, 0.3, 0.2, 0.2]))
m = np.arange(12).reshape(3, 4)
print(rng.choice(m, 2), rng.choice(m, 2, axis=1), rng.choice(m))

# Orders.
a = np.arange(10)
rng.shuffle(a)
print(a, rng.permutation(6), rng.permutation([4, 5, 6]), rng.permutation(m), rng.permutation(m, axis=1))
c = [1, 2, 3, 4]
rng.shuffle(c)
rng.shuffle(m, axis=1)
print(c, m)

# Seeds.
for seed in [0, 1, 2**31, 2**32, 2**40 + 5, 2**100 + 1, [1, 2, 3], [2**40, 7], [1, 2, 3, 4, 5, 6], (9, 8), np.array([3, 4])]:
    print(np.random.default_rng(seed).random(2).tolist())
g = np.random.Generator(np.random.PCG64(42))
print(g.random(), g.standard_normal(), np.random.default_rng(np.random.SeedSequence(42)).random())
print(np.random.Generator(np.random.PCG64(np.random.SeedSequence([4, 2]))).integers(0, 100, 5))
bits = np.random.PCG64(1)
one, two = np.random.Generator(bits), np.random.Generator(bits)
print(one.random(), two.random(), np.random.default_rng(1).random(2).tolist())
print(np.random.default_rng(one) is one, isinstance(one, np.random.Generator), one)

# Halves of a draw are kept.
rng = np.random.default_rng(0)
print(rng.integers(0, 10), rng.random(), rng.integers(0, 10), rng.integers(0, 10))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: rng.normal(0, -1))
attempt(lambda: rng.exponential(-1))
attempt(lambda: rng.uniform(2, 1))
attempt(lambda: rng.uniform(0, float("inf")))
attempt(lambda: rng.poisson(-1))
attempt(lambda: rng.binomial(1, 1.5))
attempt(lambda: rng.integers(0))
attempt(lambda: rng.integers(5, 5))
attempt(lambda: rng.integers(5, 4, endpoint=True))
attempt(lambda: rng.integers(-1, endpoint=True))
attempt(lambda: rng.choice(0))
attempt(lambda: rng.choice([]))
attempt(lambda: rng.choice(3, 5, replace=False))
attempt(lambda: rng.choice(3, p=[0.5, 0.5]))
attempt(lambda: rng.choice(2, p=[0.5, 0.6]))
attempt(lambda: rng.choice(2, p=[1.5, -0.5]))
attempt(lambda: rng.choice(2, p=[float("nan"), 0.5]))
attempt(lambda: rng.choice(3, 3, replace=False, p=[0.5, 0.5, 0]))
attempt(lambda: np.random.default_rng(-1))
attempt(lambda: np.random.default_rng(1.5))
attempt(lambda: rng.shuffle((1, 2)))
attempt(lambda: rng.permutation(1.5))
attempt(lambda: rng.rand())
