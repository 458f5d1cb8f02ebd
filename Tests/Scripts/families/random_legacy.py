import numpy as np

# Every distribution, many draws to all their digits, one after the other from one stream.
np.random.seed(7)
print(np.random.rand(3).tolist(), np.random.randn(3).tolist())
print(np.random.random(2).tolist(), np.random.random_sample(2).tolist(), np.random.ranf(2).tolist(), np.random.sample(2).tolist())
print(np.random.uniform(-3, 5, 4).tolist(), np.random.normal(2, 0.5, 4).tolist())
print(np.random.standard_normal(5).tolist())
for shape in [0.1, 0.5, 1.0, 1.5, 3, 20.0]:
    print(np.random.standard_gamma(shape, 60).tolist())
    print(np.random.gamma(shape, 2.5, 40).tolist())
print(np.random.exponential(3.0, 100).tolist())
print(np.random.standard_exponential(20).tolist())
for a, b in [(0.3, 0.7), (1, 1), (2, 5), (0.5, 8.0)]:
    print(np.random.beta(a, b, 60).tolist())
print(np.random.laplace(1, 2, 100).tolist())
print(np.random.logistic(1, 2, 50).tolist())
print(np.random.gumbel(1, 2, 50).tolist())
print(np.random.lognormal(0, 0.5, 50).tolist())
print(np.random.chisquare(3, 50).tolist())
for lam in [0, 0.5, 3, 9.99, 10, 12.5, 80, 1e5]:
    print(np.random.poisson(lam, 100).tolist())
for n, p in [(1, 0.5), (10, 0.2), (20, 0.7), (100, 0.4), (1000, 0.9), (10**6, 0.5), (0, 0.3), (5, 0.0), (100, 0.31)]:
    print(np.random.binomial(n, p, 100).tolist())
for p in [0.01, 0.2, 0.5, 1.0]:
    print(np.random.geometric(p, 50).tolist())
print(np.random.multinomial(20, [0.1, 0.2, 0.7], size=5).tolist())
print(np.random.multinomial(5, [0, 0.5, 0.5]), np.random.binomial(0, 0.5), np.random.binomial(5, 1.0))
print(np.random.multinomial(100, [1 / 6] * 6))
print(np.random.randn(3).tolist())

# Scalars.
print(np.random.rand(), np.random.randn(), np.random.random(), np.random.uniform(), np.random.normal())
print(np.random.poisson(2), np.random.binomial(5, 0.5), np.random.gamma(2), np.random.exponential())
print(type(np.random.rand()), type(np.random.randint(5)), type(np.random.poisson(3)))

# Parameters that are arrays.
print(np.random.normal([0, 10, 100], [1, 2, 3]).tolist())
print(np.random.uniform(np.zeros((2, 1)), np.array([1.0, 2.0])).tolist())
print(np.random.normal(np.arange(3), 1, size=(2, 3)).tolist())
print(np.random.poisson([1, 20, 300]).tolist(), np.random.binomial([5, 500], [0.1, 0.5]).tolist())

# Integers.
print(np.random.randint(10, size=20), np.random.randint(-5, 5, (2, 3)))
print(np.random.randint(0, 2, 40, dtype=bool))
print(np.random.randint(0, 2**40, 5), np.random.randint(-2**63, 2**63 - 1, 5))
print(np.random.randint([1, 10, 100], [2, 20, 200]), np.random.randint(1, [3, 50, 1000]))
print(np.random.randint(0, 1), np.random.randint(3, 4, 3), np.random.randint(0, 2**32, 3))
print(np.random.rand())

# Choices.
print(np.random.choice(10, 5), np.random.choice(10), np.random.choice([3, 1, 4], (2, 2)))
print(np.random.choice(10, 10, replace=False), np.random.choice(10, replace=False))
print(np.random.choice(5, 30, p=[0.1, 0, 0.3, 0.6, 0]))
print(np.random.choice(5, 3, replace=False, p=[0.1, 0.2, 0.3, 0.2, 0.2]))
print(np.random.choice(np.array([1.5, 2.5, 3.5]), 2, replace=False, p=[0.9, 0.05, 0.05]))
print(np.random.choice(50, 20, replace=False, p=np.arange(1, 51) / 1275).tolist())

# Orders.
a = np.arange(10)
np.random.shuffle(a)
print(a)
b = np.arange(12).reshape(4, 3)
np.random.shuffle(b)
print(b)
c = [1, "two", 3.0, None]
np.random.shuffle(c)
print(c)
np.random.shuffle(b[:, 0])
print(b)
np.random.shuffle(a[::2])
print(a)
print(np.random.permutation(7), np.random.permutation([5, 6, 7]), np.random.permutation(b).tolist())

# States.
state = np.random.get_state()
first = np.random.randn(3).tolist()
np.random.set_state(state)
print(first == np.random.randn(3).tolist(), state[0], state[2], state[3], state[4])
np.random.seed([1, 2, 3])
print(np.random.rand())
np.random.seed(np.array([5]))
print(np.random.rand())

# Streams of their own.
r = np.random.RandomState(3)
s = np.random.RandomState(3)
np.random.seed(3)
print(r.rand(2).tolist(), s.rand(2).tolist(), np.random.rand(2).tolist())
print(r.normal(1, 2, 3).tolist(), s.randn(), r.randint(0, 9, 4), s.choice(5, 2), s.permutation(4))
print(r.poisson(4, 5), r.gamma(2.0, size=3).tolist(), s.uniform(size=2).tolist())
r.seed(3)
print(r.rand(2).tolist())
r.shuffle(a)
print(a, isinstance(r, np.random.RandomState))
state = r.get_state()
print(r.rand() == (r.set_state(state), r.rand())[1])

# Normal vectors.
print(np.random.multivariate_normal([0, 0], [[1, 0], [0, 4]], 3))
print(np.random.multivariate_normal([1, 2, 3], np.diag([9.0, 1.0, 4.0]), 3))
print(np.random.multivariate_normal([0, 0], [[1, 0.8], [0.8, 1]], 3))
print(np.random.multivariate_normal([5, -5], [[2, -0.5], [-0.5, 3]], (2, 2)))
print(np.random.multivariate_normal([5, -5], [[1, 0.75], [0.75, 1]]))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: np.random.normal(0, -1))
attempt(lambda: np.random.exponential(-1))
attempt(lambda: np.random.gamma(-1))
attempt(lambda: np.random.gamma(1, -1))
attempt(lambda: np.random.beta(0, 1))
attempt(lambda: np.random.beta(1, -1))
attempt(lambda: np.random.laplace(0, -1))
attempt(lambda: np.random.poisson(-1))
attempt(lambda: np.random.binomial(-1, 0.5))
attempt(lambda: np.random.binomial(1, 1.5))
attempt(lambda: np.random.geometric(0))
attempt(lambda: np.random.chisquare(0))
attempt(lambda: np.random.uniform(0, float("inf")))
attempt(lambda: np.random.randint(0))
attempt(lambda: np.random.randint(5, 5))
attempt(lambda: np.random.randint(0, 3, dtype=bool))
attempt(lambda: np.random.randint(0, 2**70))
attempt(lambda: np.random.choice(0))
attempt(lambda: np.random.choice([]))
attempt(lambda: np.random.choice([[1, 2], [3, 4]]))
attempt(lambda: np.random.choice(3, 5, replace=False))
attempt(lambda: np.random.choice(3, p=[0.5, 0.5]))
attempt(lambda: np.random.choice(2, p=[0.5, 0.6]))
attempt(lambda: np.random.choice(2, p=[1.5, -0.5]))
attempt(lambda: np.random.choice(2, p=[float("nan"), 0.5]))
attempt(lambda: np.random.choice(3, 3, replace=False, p=[0.5, 0.5, 0]))
attempt(lambda: np.random.multinomial(-1, [1.0]))
attempt(lambda: np.random.multinomial(1, [0.9, 0.9, 0.1]))
attempt(lambda: np.random.seed(-1))
attempt(lambda: np.random.seed(2**32))
attempt(lambda: np.random.seed(1.5))
attempt(lambda: np.random.seed([]))
attempt(lambda: np.random.shuffle((1, 2)))
attempt(lambda: np.random.shuffle(3))
attempt(lambda: np.random.permutation(1.5))
attempt(lambda: np.random.set_state((1, 2)))
attempt(lambda: np.random.normal([0, 1], [1, 2, 3]))
attempt(lambda: np.random.normal([0, 1], 1, size=3))
attempt(lambda: np.random.multivariate_normal([0], [[1, 0], [0, 1]]))
attempt(lambda: np.random.multivariate_normal([[0]], [[1]]))
attempt(lambda: np.random.multivariate_normal([0, 0], [1, 1]))
