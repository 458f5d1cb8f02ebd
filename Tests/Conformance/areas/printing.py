"""The text of arrays at every option, alone and inside containers."""

from .pieces import Pieces, dtype_name


def extreme(p, shape):
    r = p.rng
    style = p.pick(["wide", "tiny", "huge", "mixed", "int", "short", "nan", "normal", "thousandths"])

    def one():
        if style == "wide":
            return repr(10 ** r.uniform(-8, 8) * p.pick([1, -1]))
        if style == "tiny":
            return repr(10 ** r.uniform(-320, -3))
        if style == "huge":
            return repr(10 ** r.uniform(5, 308))
        if style == "mixed":
            return p.real()
        if style == "int":
            return f"{p.between(-2000, 2000)}.0"
        if style == "short":
            return repr(round(r.uniform(-20, 20), p.between(0, 3)))
        if style == "nan":
            return p.pick(["np.nan", "np.inf", "-np.inf", "1.5", "100.0", "-0.25", "0.0", "-0.0"])
        if style == "thousandths":
            return repr(round(r.uniform(0, 1), 3))
        return repr(r.gauss(0, 1))

    def nested(shape):
        return one() if not shape else "[" + ", ".join(nested(shape[1:]) for _ in range(shape[0])) + "]"
    return f"np.array({nested(shape)})" if 0 not in shape else f"np.zeros({shape})"


def any_array(p):
    roll = p.rng.random()
    if roll < 0.55:
        return extreme(p, p.shape())
    if roll < 0.65:
        return extreme(p, p.pick([(7,), (12,), (25,), (3, 8), (6, 9), (2, 3, 7)]))
    if roll < 0.72:
        return p.pick(["np.arange(2000)", "np.arange(1001) / 7", "np.arange(1200).reshape(30, 40)", "np.zeros((8, 300))", "np.linspace(0, 1, 1100).reshape(11, 100)", "np.arange(1500).reshape(3, 10, 50)", "np.arange(1000)", "np.arange(2100).reshape(2100, 1)", "np.ones((1001, 2)) * 1e-6"])
    return p.array()


def option(p):
    return p.pick([f"precision={p.between(0, 10)}", "suppress=True", "suppress=False", f"linewidth={p.pick([20, 40, 60, 75, 100, 200])}", f"threshold={p.pick([5, 10, 1000, 100000])}", f"edgeitems={p.between(1, 4)}",
                   f"floatmode={p.pick(['fixed', 'unique', 'maxprec', 'maxprec_equal'])!r}", f"sign={p.pick(['-', '+', ' '])!r}", "nanstr='missing'", "infstr='INF'", "formatter={'float': lambda x: '%.2f' % x}", "formatter={'float_kind': '{:0.3f}'.format}"])


def container(p, depth=2):
    roll = p.rng.random()
    if depth == 0 or roll < 0.5:
        return p.pick([p.number(), p.text(), any_array(p) if p.often(0.5) else p.array(p.shape(1)), f"np.float64({p.real()})", f"np.int64({p.small()})", f"np.float32({p.real()})", "None", "np.bool_(True)", "np.array(3)", "np.nan", "1e22", "np.pi"])
    items = [container(p, depth - 1) for _ in range(p.between(0, 3))]
    if roll < 0.7:
        return "[" + ", ".join(items) + "]"
    if roll < 0.85:
        return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"
    return "{" + ", ".join(f"{p.pick([p.text(), p.small()])}: {item}" for item in items) + "}"


def generate(rng):
    p = Pieces(rng)
    for _ in range(14):
        roll = p.rng.random()
        a = any_array(p)
        if roll < 0.3:
            p.chunks.append(f"print({a})")
        elif roll < 0.42:
            p.chunks.append(f"print(repr({a}))")
        elif roll < 0.6:
            options = ", ".join({text.split("=")[0]: text for text in (option(p) for _ in range(p.between(1, 3)))}.values())
            p.chunks.append(f"np.set_printoptions({options})\nprint({a})\nprint([{p.array(p.shape(1), 'float64')}])")
        elif roll < 0.66:
            p.chunks.append(f"with np.printoptions({option(p)}):\n    print({a})\nprint({p.array(p.shape(1))})")
        elif roll < 0.72:
            p.chunks.append(f"print(np.{p.pick(['array2string', 'array_str', 'array_repr'])}({a}, {p.pick(['precision=3', 'suppress_small=True', 'precision=2, suppress_small=True', 'max_line_width=40'])}))")
        elif roll < 0.9:
            p.chunks.append(f"print({container(p)})")
        elif roll < 0.95:
            p.chunks.append(f"print({p.text()}, {a}, {container(p, 1)}, sep={p.pick([' ', chr(92) + 'n', ', '])!r})".replace("\\\\n", "\\n"))
        else:
            p.chunks.append(f"x = {a}\nfor row in x:\n    print(row, end=' ')\nprint()\nprint(f'{{x}} {{x!r}} {{x.shape}}', '%s' % (x,), str(x) == '{{}}'.format(x))")
        if p.often(0.2):
            p.chunks.append(f"print(np.{dtype_name(p.dtype())}({p.number()}), repr(np.{dtype_name(p.dtype())}({p.number()})))")
    return ["import numpy as np"], p.chunks
