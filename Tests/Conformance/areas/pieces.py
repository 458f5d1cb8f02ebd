"""What the areas make their scripts of: numbers, words, shapes and arrays, and a namespace in which what was written is tried at once."""

import contextlib
import io
import warnings

import numpy as np

DTYPES = ["float64", "int64", "float32", "int32", "uint8", "bool", "int8", "int16", "uint16", "uint32", "uint64", "float16"]
WORDS = ["alpha", "Beta", "gamma ray", "", "x", "loss", "Épsilon", "δ", "학습", "a,b", "  pad ", "tab\there", "it's", 'say "hi"', "12", "3.5", "UPPER", "the quick brown fox"]


class Pieces:
    """Draws from a seeded generator; every method gives source text."""

    def __init__(self, rng):
        self.rng = rng
        self.scope = {"np": np}
        self.chunks = []

    # Choosing

    def pick(self, items):
        return self.rng.choice(items)

    def often(self, p):
        return self.rng.random() < p

    def between(self, low, high):
        return self.rng.randint(low, high)

    # Numbers and words

    def integer(self):
        return str(self.pick([0, 1, -1, 2, 3, 5, -7, 10, 12, 100, -100, 255, 1000, 2**31 - 1, 2**31, 10**9, 123456789, self.between(-20, 20), self.between(-20, 20), self.between(-10**6, 10**6)]))

    def small(self):
        return str(self.between(-6, 6))

    def real(self):
        r = self.rng
        return repr(self.pick([0.0, -0.0, 1.0, 0.5, 0.1, -2.5, 1e-5, 1.5e10, 1e16, 123456.789, 1e100, 1e-300, 3.0, 0.3,
                               round(r.uniform(-10, 10), 2), r.uniform(-1, 1), r.uniform(-1, 1), r.gauss(0, 1), r.gauss(0, 1000), 10 ** r.uniform(-20, 20)]))

    def special(self):
        return self.pick(["float('nan')", "float('inf')", "-float('inf')", "1e308", "5e-324", "2.2250738585072014e-308", "1.7976931348623157e308", "-1e-320"])

    def number(self):
        roll = self.rng.random()
        return self.integer() if roll < 0.45 else self.real() if roll < 0.85 else self.pick(["True", "False"]) if roll < 0.92 else self.special()

    def text(self):
        return repr(self.pick(WORDS))

    # Arrays

    def shape(self, dimensions=None, most=5):
        count = self.pick([0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4]) if dimensions is None else dimensions
        return tuple(self.pick([0, 1, 1, 2, 3, 3, 4, most]) if self.often(0.85) else self.between(1, most) for _ in range(count))

    def dtype(self):
        return self.pick(DTYPES[:6]) if self.often(0.8) else self.pick(DTYPES)

    def element(self, dtype):
        r = self.rng
        if dtype.startswith("float"):
            roll = r.random()
            if roll < 0.03:
                return self.pick(["np.nan", "np.inf", "-np.inf"])
            if roll < 0.08 and dtype == "float64":
                return self.real()
            if roll < 0.3:
                return f"{self.between(-9, 9)}.0"
            if roll < 0.6:
                return repr(round(r.uniform(-5, 5), self.between(1, 4)))
            return repr(r.gauss(0, 1)) if dtype == "float64" else repr(round(r.gauss(0, 1), 3))
        if dtype == "bool":
            return self.pick(["True", "False"])
        low, high = (0, 9) if dtype.startswith("u") else (-9, 9)
        if self.often(0.1):
            info = np.iinfo(dtype)
            return str(self.pick([info.max, info.min, info.max // 2, 100]))
        return str(self.between(low, high))

    def array(self, shape=None, dtype=None):
        """An expression that makes an array."""
        shape = self.shape() if shape is None else shape
        dtype = dtype or self.dtype()
        size = int(np.prod(shape))
        if size == 0 or (self.often(0.1) and dtype != "bool"):
            return f"np.{self.pick(['zeros', 'ones'])}({shape!r}, dtype=np.{dtype_name(dtype)})"
        if self.often(0.25) and size > 1:
            base = f"np.arange({size}, dtype=np.{dtype_name(dtype)})" if dtype != "bool" else f"(np.arange({size}) % 2 == 0)"
            return base if shape == (size,) else f"{base}.reshape({shape!r})"
        if self.often(0.2) and dtype == "float64":
            return f"np.random.RandomState({self.between(0, 99)}).{self.pick(['randn', 'rand'])}({', '.join(map(str, shape))})" if shape else "np.array(2.5)"
        nested = self.nested(shape, dtype)
        implied = {"float64": "float64", "int64": "int64", "bool": "bool"}.get(dtype)
        if implied and self.often(0.8) and "np." not in nested:
            return f"np.array({nested})" if dtype != "float64" or "." in nested or "e" in nested else f"np.array({nested}, dtype=float)"
        return f"np.array({nested}, dtype=np.{dtype_name(dtype)})"

    def nested(self, shape, dtype):
        if not shape:
            return self.element(dtype)
        return "[" + ", ".join(self.nested(shape[1:], dtype) for _ in range(shape[0])) + "]"

    def view(self, name, value):
        """An expression that shows part of an array, or it all in another order."""
        options = [name, f"{name}.T"]
        if value.ndim >= 1:
            options += [f"{name}[::-1]", f"{name}[1:]", f"{name}[:-1]", f"{name}[::2]", f"{name}[None]", f"{name}[..., None]"]
        if value.ndim >= 2:
            options += [f"{name}[:, ::-1]", f"{name}[:, :1]", f"{name}[1:, 1:]", f"{name}[:, 0]" if value.shape[1] else name, f"{name}.swapaxes(0, 1)"]
        return self.pick(options)

    # Writing with trying

    def let(self, name, source):
        """Writes `name = source`, tries it at once, and gives its value, or None when it fails."""
        return self.write(f"{name} = {source}", name)

    def write(self, chunk, name=None):
        self.chunks.append(chunk)
        if name:
            self.scope.pop(name, None)
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            try:
                exec(chunk, self.scope)
            except Exception:
                return None
        return self.scope.get(name) if name else None

    def show(self, expression):
        form = self.pick(["print({})", "print({})", "print(repr({}))", "r = {}\nprint(r, type(r).__name__)", "r = {}\nprint(repr(r), getattr(r, 'shape', None), getattr(r, 'dtype', None))"])
        self.chunks.append(form.format(expression))


def dtype_name(dtype):
    return "bool_" if dtype == "bool" else dtype
