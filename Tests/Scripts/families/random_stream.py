# Family 7 and 36: the legacy random stream.
import numpy as np

np.random.seed(1)
print(np.random.rand(), np.random.rand(3), np.random.rand(2, 2))
print(np.random.randn(), np.random.randn(2), np.random.randn(2, 3) * 0.01)
print(np.random.random(), np.random.random(2), np.random.random((2, 2)), 2 * np.random.random((3, 1)) - 1)
print(np.random.uniform(), np.random.uniform(-1, 1), np.random.uniform(-1, 1, (2, 2)), np.random.uniform(size=2), np.random.uniform(low=0, high=10, size=3))
print(np.random.normal(), np.random.normal(0, 0.1, 3), np.random.normal(size=(2, 2)), np.random.normal(loc=5, scale=2, size=2))
print(np.random.randint(10), np.random.randint(0, 2, 5), np.random.randint(1, 7, size=(2, 3)), np.random.random_sample(2), np.random.standard_normal(2))
print(np.random.permutation(6), np.random.choice(5), np.random.choice([10, 20, 30], 4), np.random.choice(6, 3, replace=False), np.random.choice(3, 5, p=[0.2, 0.3, 0.5]))
a = np.arange(6)
np.random.shuffle(a)
l = [1, 2, 3, 4]
np.random.shuffle(l)
m = np.arange(6).reshape(3, 2)
np.random.shuffle(m)
print(a, l, m, np.random.permutation([5, 6, 7]), np.random.binomial(1, 0.5, 6), np.random.binomial(10, 0.3))
np.random.seed(42)
first = np.random.randn(3)
np.random.seed(42)
print(first == np.random.randn(3))
np.random.seed([1, 2])
print(np.random.rand())
np.random.seed(True)
print(np.random.rand(), type(np.random.rand()), type(np.random.randint(3)), type(np.random.rand(1)))
for k in range(8):
    try:
        if k == 0: np.random.seed(-1)
        if k == 1: np.random.seed(1.5)
        if k == 2: np.random.rand(2.5)
        if k == 3: np.random.rand(-1)
        if k == 4: np.random.normal(0, -1)
        if k == 5: np.random.randint(5, 2)
        if k == 6: np.random.choice(3, 5, replace=False)
        if k == 7: np.random.choice(3, 2, p=[0.5, 0.6, 0.1])
    except Exception as e:
        print(type(e).__name__, e)
