"""Arrays: creation, arithmetic with broadcasting and promotion, functions of elements, updates in place through views."""

import numpy as np

from .pieces import DTYPES, Pieces, dtype_name

UNARY = ["exp", "log", "sqrt", "square", "abs", "tanh", "sin", "cos", "negative", "sign", "floor", "ceil", "rint", "trunc", "log1p", "expm1", "reciprocal",
         "isnan", "isinf", "isfinite", "logical_not", "cbrt", "exp2", "log2", "log10", "arctan", "arcsin", "sinh", "cosh", "fabs", "positive", "deg2rad", "rad2deg", "signbit"]
BINARY = ["add", "subtract", "multiply", "divide", "power", "maximum", "minimum", "floor_divide", "mod", "greater", "less_equal", "equal", "not_equal", "logical_and",
          "logical_or", "logical_xor", "arctan2", "hypot", "fmax", "fmin", "fmod", "copysign", "remainder", "true_divide", "float_power", "logaddexp", "heaviside", "bitwise_and", "left_shift"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<", "<=", "==", "!=", ">", ">="]


def companion(p, value):
    """A shape that can be broadcast with the value's, mostly."""
    shape = list(value.shape)
    if p.often(0.06):
        return p.shape()
    for axis in range(len(shape)):
        if p.often(0.25):
            shape[axis] = 1
    cut = p.between(0, len(shape)) if p.often(0.4) else 0
    return tuple(shape[cut:])


def generate(rng):
    p = Pieces(rng)
    a = p.let("a", p.array())
    b = p.let("b", p.array(companion(p, a) if a is not None else None))
    for _ in range(20):
        if a is None:
            a = p.let("a", p.array())
            continue
        roll = p.rng.random()
        x, y = p.view("a", a), p.pick(["b", "b", p.number(), p.small(), f"np.{p.pick(['float64', 'float32', 'int64', 'int32', 'float64'])}({p.small()})"])
        if p.often(0.2):
            x, y = y, x
        if roll < 0.3:
            p.show(f"{x} {p.pick(OPERATORS)} {y}")
        elif roll < 0.48:
            p.show(f"np.{p.pick(UNARY[:12]) if p.often(0.6) else p.pick(UNARY)}({x})")
        elif roll < 0.58:
            p.show(f"np.{p.pick(BINARY[:9]) if p.often(0.6) else p.pick(BINARY)}({x}, {y})")
        elif roll < 0.66:
            target = p.view("a", a)
            p.write(f"v = {target}\nv {p.pick(['+=', '-=', '*=', '/=', '//=', '**=', '%='])} {y}\nprint(v)\nprint(a)")
        elif roll < 0.7:
            p.show(f"a.astype({p.pick(['int', 'float', 'bool', 'str' if p.often(0.1) else 'float', 'np.' + dtype_name(p.pick(DTYPES)), repr(p.dtype())])})")
        elif roll < 0.74:
            p.show(p.pick(["-a", "+a", "~a", "abs(a)", "a.T", "a.real", "a.copy()", "a.tolist()", "a.size", "a.ndim", "a.dtype", "a.itemsize", "a.nbytes", "a.strides", "a.flags.c_contiguous", "len(a)", "a.item()", "float(a)", "int(a)", "bool(a)", "list(a)", "a.base is None", "a.T.base is a", "str(a)", "round(a, 1)", "a.conj()", "not a", "a.dtype.name", "a.dtype.kind"]))
        elif roll < 0.8:
            n, m = p.between(0, 5), p.between(0, 5)
            p.show(p.pick([f"np.zeros({n})", f"np.ones(({n}, {m}))", f"np.full(({n}, {m}), {p.number()})", f"np.eye({n}, {m}, k={p.between(-1, 2)})", f"np.arange({p.small()}, {p.small()}, {p.pick(['1', '2', '0.5', '-1', '0.1'])})",
                           f"np.linspace({p.small()}, {p.small()}, {n}{p.pick(['', ', endpoint=False', ', retstep=True'])})", "np.zeros_like(a)", f"np.ones_like(a, dtype={p.pick(['int', 'float', 'bool'])})", f"np.full_like(a, {p.number()})",
                           "np.asarray(a) is a", "np.array(a) is a", f"np.identity({n})", f"np.logspace(0, {n}, {m})", f"np.array([a, a])", "np.array([[1, 2], [3]])", "np.array([1, 2.5, True])", "np.array(['a', 'bc'])", f"np.diag([{p.small()}, {p.small()}])",
                           f"np.tri({n})", "np.tril(a)", "np.triu(a)", f"np.vander([1, 2, 3], {n})", f"np.geomspace(1, 100, {n})", f"np.indices(({n}, {m}))", f"np.meshgrid([1, 2, 3], [4, 5])", "np.empty((0, 3))", "np.fromfunction(lambda i, j: i + j, (3, 3))", "np.array(5)", "np.array([])", "np.array([[]])"]))
        elif roll < 0.84:
            p.show(f"{p.pick(['np.where', 'np.where', 'np.clip', 'np.select'])}".replace("np.where", f"np.where({x} > 0, {x}, {y})").replace("np.clip", f"np.clip(a, {p.small()}, {p.small()})").replace("np.select", f"np.select([a > 1, a < 0], [a, -a], {p.small()})"))
        elif roll < 0.88:
            p.show(p.pick([f"np.round({x}, {p.between(-2, 4)})", f"np.around({x})", f"a.round({p.between(0, 3)})", f"a.clip({p.small()}, None)", f"np.clip(a, 0, 1)", f"np.maximum(0, {x})", f"np.nan_to_num({x})", f"np.interp({p.real()}, [0, 1, 2], [3, 4, 5])", "np.gradient(np.array([1., 4., 9., 16.]))", f"np.sinc({x})", "np.isclose(a, a + 1e-9)", "np.allclose(a, a)", "np.array_equal(a, b)"]))
        elif roll < 0.92:
            dtype = p.dtype()
            p.show(f"np.{dtype_name(dtype)}({p.number()}) {p.pick(OPERATORS[:7])} {p.pick(['1', '2.5', 'True', f'np.{dtype_name(p.dtype())}({p.small()})', 'np.pi'])}")
        elif roll < 0.96:
            if a.size:
                p.write("c = a\nd = a.copy()\nc[...] = 1\nprint(a)\nprint(d)\na = d\nprint(np.shares_memory(a, c), np.may_share_memory(c, c))", "a")
        else:
            a = p.let("a", p.array())
            b = p.let("b", p.array(companion(p, a) if a is not None else None))
    return ["import numpy as np"], p.chunks
