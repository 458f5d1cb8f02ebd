"""The random streams: NumPy's legacy one, RandomState, default_rng, and Python's own, seeded."""

from .pieces import Pieces

LEGACY = ["rand()", "rand({n})", "rand({n}, {m})", "randn()", "randn({n})", "randn({n}, {m})", "random()", "random({n})", "random(({n}, {m}))", "random_sample({n})", "uniform({a}, {b})", "uniform({a}, {b}, {n})", "uniform(-1, 1, ({n}, {m}))", "uniform(size={n})", "normal()", "normal({a}, 0.5, {n})", "normal(loc=1, scale=2, size=({n}, {m}))", "standard_normal({n})",
          "randint(10)", "randint({n}, {n} + 7, size={m})", "randint(0, 2, ({n}, {m}))", "randint(0, 1000000, 5)", "randint(0, 2**40, 3)", "randint(0, 256, 6, dtype=np.uint8)", "choice(5)", "choice(10, {n})", "choice([1.5, 2.5, 3.5], {n})", "choice(5, 3, replace=False)", "choice(['a', 'b', 'c'], 4)", "choice(3, 5, p=[0.2, 0.5, 0.3])", "choice(4, 2, replace=False, p=[0.1, 0.2, 0.3, 0.4])", "permutation({n})", "permutation([3, 1, 2])", "permutation(np.arange(6).reshape(3, 2))", "binomial(1, 0.5, {n})", "binomial(10, 0.3, 4)", "binomial(100, 0.4, 3)", "multivariate_normal([0, 0], [[1, 0], [0, 1]], 2)", "exponential(1.0, 3)", "poisson(3, 4)", "gamma(2.0, 1.0, 3)", "beta(1, 2, 3)", "multinomial(10, [0.2, 0.8])", "dirichlet([1, 1, 1])", "laplace(0, 1, 3)", "standard_t(3, 2)", "chisquare(2, 2)", "logistic(0, 1, 3)", "geometric(0.3, 4)", "gumbel(0, 1, 2)", "rayleigh(1, 2)", "lognormal(0, 1, 3)", "bytes(3)", "triangular(0, 1, 2, 3)", "randint(5, 2)", "choice([])", "rand(-1)", "uniform([0, 1], [2, 3])", "normal([0, 10], 1)", "random_integers(5)", "ranf(2)"]
MODERN = ["random()", "random({n})", "random(({n}, {m}))", "random(size={n})", "standard_normal()", "standard_normal(({n}, {m}))", "normal()", "normal(0, 1, {n})", "normal({a}, 0.1, size=({n}, {m}))", "normal(loc=0.0, scale=1.0, size=200).sum()", "integers(10)", "integers(0, 5, size={n})", "integers(0, 10, ({n}, {m}))", "integers(1, 6, size=5, endpoint=True)", "integers(0, 2**40, 3)", "uniform({a}, {b}, {n})", "uniform(size=3)", "choice(5)", "choice(10, size={n})", "choice([1, 2, 3], 2, replace=False)", "choice(3, 5, p=[0.2, 0.5, 0.3])", "choice(100, 5, replace=False)", "permutation({n})", "permutation([3, 1, 2])", "exponential(size=3)", "standard_exponential(4)", "binomial(1, 0.5, 5)", "binomial(10, 0.3, 4)", "poisson(3, 4)", "gamma(2.0, 1.0, 3)", "multivariate_normal([0, 0], [[1, 0], [0, 1]], 2)", "integers(0, 256, 5, dtype=np.uint8)", "random(3, dtype=np.float32)", "beta(1, 2, 2)", "laplace(size=2)", "permuted([1, 2, 3, 4])", "dirichlet([1, 2])", "multinomial(5, [0.5, 0.5])", "integers(5, 2)", "bit_generator.state['bit_generator']", "spawn(2)[0].random()", "choice(['x', 'y'], 3)"]
PYTHON = ["random()", "uniform(-1, 1)", "randint(1, 6)", "randrange(10)", "randrange(0, 20, 3)", "choice([1, 2, 3])", "choice('abc')", "choices([1, 2, 3], k=4)", "choices('ab', weights=[1, 3], k=5)", "sample(range(100), 4)", "sample([1, 2, 3, 4], 2)", "gauss(0, 1)", "normalvariate(0, 1)", "expovariate(1.5)", "betavariate(1, 2)", "triangular(0, 1)", "getrandbits(10)", "getrandbits(40)", "lognormvariate(0, 1)", "paretovariate(2)", "vonmisesvariate(0, 1)", "weibullvariate(1, 2)", "gammavariate(2, 1)", "randint(5, 1)", "choice([])", "sample([1], 2)", "randint(0, 2**70)"]


def filled(p, text):
    return text.replace("{n}", str(p.between(0, 6))).replace("{m}", str(p.between(1, 4))).replace("{a}", p.small()).replace("{b}", str(p.between(7, 9)))


def generate(rng):
    p = Pieces(rng)
    seed = p.pick([0, 1, 42, 123, p.between(0, 2**32 - 1), p.between(0, 1000)])
    family = p.pick(["legacy", "state", "modern", "python"])
    if family == "legacy":
        p.chunks.append(f"np.random.seed({p.pick([seed, seed, f'[{seed}, 2]', f'np.array([{seed}])'])})")
        source, calls = "np.random", LEGACY
    elif family == "state":
        p.chunks.append(f"rng = np.random.RandomState({seed})")
        source, calls = "rng", LEGACY
    elif family == "modern":
        p.chunks.append(f"rng = {p.pick(['np.random.default_rng', 'np.random.default_rng', 'np.random.default_rng', 'np.random.Generator(np.random.PCG64'])}({seed})" )
        if "PCG64" in p.chunks[0]:
            p.chunks[0] += ")"
        source, calls = "rng", MODERN
    else:
        p.chunks.append(f"random.seed({p.pick([seed, seed, repr('word'), 1.5])})")
        source, calls = "random", PYTHON
    for _ in range(14):
        if p.often(0.12):
            kind = p.pick(["np.arange(7)", "list(range(6))", "np.arange(8).reshape(4, 2)", "[['a'], ['b'], ['c']]"] if family != "python" else ["list(range(7))"])
            p.chunks.append(f"x = {kind}\n{source}.shuffle(x)\nprint(x)")
        else:
            call = filled(p, p.pick(calls[:24]) if p.often(0.7) else p.pick(calls))
            p.chunks.append(f"print({source}.{call})" if p.often(0.8) else f"x = {source}.{call}\nprint(repr(x), type(x).__name__)")
    return ["import numpy as np", "import random"], p.chunks
