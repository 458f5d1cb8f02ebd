import random

# The module, seeded by numbers of all kinds.
for seed in [0, 1, -1, 42, 2**32, 2**70, -(2**70), True, 1.5, -0.25, 1e300, 3.0]:
    random.seed(seed)
    print(seed, random.random(), random.random())
random.seed(5)
print([random.uniform(-2, 3) for i in range(50)])
print([random.randint(1, 6) for i in range(100)])
print([random.randrange(10) for i in range(30)], [random.randrange(5, 100, 7) for i in range(30)], [random.randrange(10, 0, -3) for i in range(10)])
print([random.randint(0, 2**40) for i in range(10)], [random.randint(-(2**61), 2**61) for i in range(5)])
print([random.choice("abcdef") for i in range(20)], random.choice((1, 2)), random.choice(range(100)), random.choice([[1], [2]]))
print(random.choices([1, 2, 3], k=20), random.choices("ab", weights=[1, 9], k=20), random.choices(range(5), cum_weights=[1, 2, 3, 4, 10], k=10))
print(random.sample(range(100), 10), random.sample([1, 2, 3, 4, 5], 3), random.sample(range(10000), 60), random.sample("abcdef", 6))
print(random.sample(range(22), 5), random.sample(range(21), 5), random.sample(range(85), 6), random.sample(range(86), 6))
a = list(range(30))
random.shuffle(a)
print(a)
print([random.gauss(0, 1) for i in range(101)])
print([random.gauss(10, 2) for i in range(3)], random.gauss())
print([random.normalvariate(1, 0.5) for i in range(100)])
print([random.expovariate(2) for i in range(50)], [random.lognormvariate(0, 0.5) for i in range(20)])
print([random.triangular(0, 10, 3) for i in range(20)], random.triangular(), random.triangular(1, 2))
print([random.getrandbits(k) for k in [1, 8, 16, 31, 32, 33, 53, 64, 65, 100, 200]])

# Streams of their own.
r = random.Random(5)
s = random.Random(5)
random.seed(5)
print(r.random(), s.random(), random.random(), r.randint(1, 100), s.gauss(0, 1), r.choice([1, 2, 3]), s.sample(range(10), 3))
r.shuffle(a)
print(a, r.uniform(0, 1), isinstance(r, random.Random))
r.seed(5)
print(r.random())


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: random.choice([]))
attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(5, 5))
attempt(lambda: random.randrange(5, 1, 2))
attempt(lambda: random.randrange(1, 5, 0))
attempt(lambda: random.sample([1], 2))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.choices([], k=1))
attempt(lambda: random.choices([1, 2], weights=[1], k=1))
attempt(lambda: random.choices([1, 2], weights=[0, 0], k=1))
attempt(lambda: random.shuffle((1, 2)))
attempt(lambda: random.randint("a", 2))
attempt(lambda: random.expovariate(0))
attempt(lambda: random.seed([1]))
attempt(lambda: random.getrandbits(-1))
