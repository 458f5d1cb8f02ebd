"""Python's numbers: arithmetic, comparison, conversion, and their errors."""

from .pieces import Pieces

OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<", "<=", "==", "!=", ">", ">=", "and", "or", "&", "|", "^", "<<", ">>"]


def expression(p, depth):
    if depth == 0 or p.often(0.2):
        return p.number()
    roll = p.rng.random()
    if roll < 0.55:
        operator = p.pick(OPERATORS[:14] if p.often(0.85) else OPERATORS[14:])
        left, right = expression(p, depth - 1), expression(p, depth - 1)
        if operator == "**":
            left, right = p.pick([p.real(), p.integer(), p.small()]), p.pick([p.small(), "0.5", "-1", "2", "3", "1.5"])
            if left.startswith("-") and p.often(0.6):
                left = f"({left})"
            if right == "0.5" and left.startswith("("):
                right = "2"  # Complex numbers are not there.
            if "." in right:
                left = left.strip("(-)")
        if operator in ("<<", ">>"):
            right = str(p.between(0, 12))
        return f"({left} {operator} {right})"
    if roll < 0.6:
        return f"({p.pick(['-', '+', 'not ', '~' if p.often(0.2) else '-'])}{expression(p, depth - 1)})"
    if roll < 0.66:
        return f"({expression(p, depth - 1)} if {expression(p, depth - 1)} else {expression(p, depth - 1)})"
    if roll < 0.72:
        return f"({p.number()} {p.pick(['<', '<=', '=='])} {p.number()} {p.pick(['<', '>', '!='])} {p.number()})"
    name = p.pick(["abs", "int", "float", "round", "round2", "divmod", "min", "max", "sum", "bool", "pow", "str", "repr", "len", "int_text", "float_text", "bin", "hash", "is_integer", "isinstance"])
    a, b = expression(p, depth - 1), expression(p, depth - 1)
    return {
        "round2": f"round({a}, {p.between(-3, 8)})", "divmod": f"divmod({p.number()}, {p.number()})", "min": f"min({a}, {b}, {p.number()})",
        "max": f"max([{a}, {b}])", "sum": f"sum([{p.number()}, {p.number()}, {p.number()}])", "pow": f"pow({p.small()}, {p.pick(['2', '3', '5', '-1'])}{p.pick(['', '', ', 7'])})",
        "len": f"len(str({a}))", "int_text": f"int({p.pick(['12', ' 42 ', '-7', '1_000', '0x1f', 'ff', '1e3', '', '3.5'])!r}{p.pick(['', '', ', 16', ', 2', ', 0'])})",
        "float_text": f"float({p.pick(['1.5', ' 2 ', 'nan', '-inf', '1e400', '1_0.5', 'abc', '', 'Infinity', '.5', '1e-5'])!r})",
        "bin": f"{p.pick(['bin', 'hex', 'oct'])}({p.integer()})", "hash": f"hash({p.small()})",
        "is_integer": f"({p.real()}).{p.pick(['is_integer()', 'as_integer_ratio()', 'hex()', 'real', 'imag', 'conjugate()'])}" if p.often(0.5) else f"({p.integer()}).bit_length()",
        "isinstance": f"isinstance({p.number()}, {p.pick(['int', 'float', 'bool', '(int, float)', 'str'])})",
    }.get(name, f"{name}({a})")


def generate(rng):
    p = Pieces(rng)
    for _ in range(25):
        roll = p.rng.random()
        if roll < 0.75:
            p.chunks.append(f"print({expression(p, p.between(1, 3))})")
        elif roll < 0.85:
            p.chunks.append(f"x = {p.number()}\nx {p.pick(['+=', '-=', '*=', '/=', '//=', '%='])} {p.number()}\nprint(x, type(x))")
        elif roll < 0.95:
            p.chunks.append(f"print({p.number()}, {p.number()}, {p.text()}, sep={p.pick(['', ', ', ' | '])!r}, end={p.pick(['', '.'])!r})\nprint()")
        else:
            p.chunks.append(f"print({p.pick(['None', 'True', '()', '[]', p.text(), p.number()])} {p.pick(['+', '*', '-', '<', '==', 'is', 'in'])} {p.pick(['None', '3', '(1,)', '[2]', p.text(), p.number()])})")
    return ["import numpy as np"], p.chunks
