"""f-strings, format, and % with all their specs."""

from .pieces import Pieces


def value(p):
    return p.pick([p.number(), p.number(), p.real(), p.integer(), p.text(), f"np.float64({p.real()})", f"np.int64({p.small()})", f"np.float32({p.small()})", "np.array([1.5])", "np.array([1, 2])", "None", "[1, 2]", "(1, 'a')", "{'k': 1.5}", "np.array(2.5)", "np.bool_(True)", p.special(), "np.array([[0.5]])", "{1, 2}", "1 + 2", "x", "name"])


def spec(p):
    fill = p.pick(["", "", "", "*", " ", "0", "=", "é"])
    align = p.pick(["<", ">", "^", "="]) if fill or p.often(0.4) else ""
    sign = p.pick(["", "", "", "+", "-", " "])
    alternate = "#" if p.often(0.06) else ""
    zero = "0" if p.often(0.15) else ""
    width = "" if p.often(0.4) else str(p.between(1, 14))
    comma = p.pick(["", "", "", "", ",", "_"])
    precision = "" if p.often(0.35) else f".{p.between(0, 8)}"
    kind = p.pick(["", "f", "f", "f", "d", "e", "g", "s", "%", "x", "b", "n" if p.often(0.1) else "f", "E", "G", "o", "c" if p.often(0.1) else "d", "X", "F"])
    if p.often(0.5):
        return p.pick([".4f", ".2f", "5d", "0.4f", ".3e", ">10", "<8", "^12", "8.3f", ".2%", ",", "+.3f", "03d", ".6g", "10.4f", ".0f", "d", "g", "e", "%", "5", ".3", "05.1f", ">8.2f"])
    return f"{fill if align else ''}{align}{sign}{alternate}{zero}{width}{comma}{precision}{kind}"


def percent(p):
    return "%" + p.pick(["", "", "-", "0", "+", " ", "#"]) + p.pick(["", "", "5", "10", "3", "*" if p.often(0.1) else ""]) + p.pick(["", ".2", ".4", ".0", ".8"]) + p.pick(["d", "f", "f", "s", "s", "g", "e", "r", "i", "x", "%", "c", "E", "o", "u"])


def generate(rng):
    p = Pieces(rng)
    p.chunks.append(f"x = {p.real()}\nname = {p.text()}\nn = {p.between(0, 9)}")
    for _ in range(24):
        roll = p.rng.random()
        if roll < 0.35:
            conversion = p.pick(["", "", "", "", "!r", "!s", "!a"])
            equals = p.pick(["", "", "", "", "="])
            inner = value(p)
            quote = '"' if '"' not in inner else "'"
            if quote in inner or "\\" in inner or (inner.startswith("{") and False):
                inner = "x"
            if inner.startswith("{"):
                inner = "(" + inner + ")"
            s = spec(p) if p.often(0.75) else ""
            if p.often(0.08):
                s = p.pick(["{n}", ".{n}f", ">{n}", "{n}.2f", "0{n}d"])
            p.chunks.append(f"print(f{quote}{p.pick(['', 'loss ', 'a {{b}} '])}{{{inner}{equals}{conversion}{':' + s if s else ''}}}{p.pick(['', '|', ' %'])}{quote})")
        elif roll < 0.5:
            p.chunks.append(f"print('{p.pick(['', 'v='])}{{{p.pick(['', '', '0'])}{p.pick(['', '', '!r'])}:{spec(p)}}}|'.format({value(p)}))")
        elif roll < 0.58:
            p.chunks.append(f"print({p.pick(['{} {}', '{1} {0}', '{0} {0}', '{a} {}', '{a:>{w}}', '{0[0]} {1}', '{0.real}', '{{}} {}', '{} {} {}', '{', '{a[k]}', '{:{}}', '{!r:>8}', '{x} {0}'])!r}.format({value(p)}, {value(p)}{p.pick(['', ', a=3, w=6', ', a=[1, 2]', ', x=1.5'])}))")
        elif roll < 0.85:
            count = p.between(1, 3)
            template = p.pick(["", "loss: "]) + " ".join(percent(p) for _ in range(count))
            arguments = [value(p) for _ in range(count if p.often(0.93) else count + p.pick([-1, 1]))]
            text = f"({', '.join(arguments)}{',' if len(arguments) == 1 else ''})" if len(arguments) != 1 or p.often(0.6) else arguments[0]
            if "," in text and not text.startswith(("(", "np", "[", "{")):
                text = f"({text},)"
            p.chunks.append(f"print({template!r} % {text})")
        elif roll < 0.9:
            p.chunks.append(f"print({p.pick(['%(a)s %(b).2f', '%(a)5d', '%(c)s', '%(a)s%%'])!r} % {{'a': {value(p)}, 'b': {p.real()}}})")
        elif roll < 0.96:
            p.chunks.append(f"print(format({value(p)}, {spec(p)!r}))")
        else:
            p.chunks.append(f"print(str({value(p)}), repr({value(p)}), {value(p)})")
    return ["import numpy as np"], p.chunks
