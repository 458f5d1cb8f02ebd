"""Every kind of index, read, stored into and updated."""

import numpy as np

from .pieces import Pieces


def slice_text(p, length):
    def bound():
        return "" if p.often(0.4) else str(p.between(-length - 2, length + 2))
    step = "" if p.often(0.6) else f":{p.pick([1, 2, 3, -1, -2])}"
    return f"{bound()}:{bound()}{step}"


def part(p, length, fancy):
    roll = p.rng.random()
    if roll < 0.35:
        if length == 0 or p.often(0.07):
            return str(p.between(-length - 2, length + 1))
        return str(p.between(-length, length - 1))
    if roll < 0.75 or not fancy:
        return slice_text(p, length) if p.often(0.7) else ":"
    if roll < 0.95 and length:
        items = [p.between(-length, length - 1) for _ in range(p.between(0, 4))]
        text = str(items)
        return text if p.often(0.6) else f"np.array({text}, dtype=int)" if items else "np.array([], dtype=int)"
    return p.pick(["np.array([True] * %d)" % length, str([bool(i % 2) for i in range(length)]) if length else "[]"])


def index(p, value):
    roll = p.rng.random()
    if roll < 0.1:
        return p.pick([f"a > {p.small()}", "a == a", "np.zeros(a.shape, dtype=bool)", "a != 0", f"(a > 0) & (a < {p.between(1, 9)})"])
    if roll < 0.14 and value.ndim:
        return f"np.argsort(a[:, 0])" if value.ndim == 2 and value.shape[1] else "np.arange(len(a)) % 2 == 0"
    if roll < 0.2 and value.ndim >= 2:
        n = min(value.shape[:2])
        return p.pick([f"np.arange({n}), np.arange({n})", f"range({n}), {list(range(n))}", f"np.arange({n}), 0", f"np.ix_({list(range(n))}, [0])"])
    if roll < 0.25 and value.ndim and value.shape[0]:
        return str([[p.between(0, value.shape[0] - 1) for _ in range(2)] for _ in range(2)])
    count = p.between(1, value.ndim) if value.ndim else 0
    if p.often(0.03):
        count = value.ndim + 1
    fancy = p.often(0.3)
    parts = [part(p, value.shape[i] if i < value.ndim else 1, fancy) for i in range(count)]
    if p.often(0.1) or not parts:
        parts.insert(p.between(0, len(parts)), p.pick(["None", "np.newaxis", "..."]))
    return ", ".join(parts)


def generate(rng):
    p = Pieces(rng)
    a = p.let("a", p.array())
    for _ in range(18):
        if a is None or p.often(0.12):
            a = p.let("a", p.array())
            continue
        where = index(p, a)
        roll = p.rng.random()
        if roll < 0.5:
            p.show(f"a[{where}]")
        elif roll < 0.56:
            p.write(f"v = a[{where}]\nv += 1\nprint(a)\nprint(v)")
        else:
            target = "a" if p.often(0.8) else "v"
            lines = ["v = " + p.view("a", a)] if target == "v" else []
            held = p.scope.get("a")
            if target == "v":
                try:
                    where = index(p, eval(lines[0][4:], p.scope)).replace("a ", "v ").replace("a[", "v[").replace("a.", "v.").replace("len(a)", "len(v)")
                except Exception:
                    pass
            try:
                selected = np.shape(eval(f"held[{where}]", {"np": np, "held": held, "a": held, "v": held}))
            except Exception:
                selected = ()
            right = p.number() if p.often(0.5) else p.array(tuple(1 if p.often(0.2) else n for n in selected)) if p.often(0.9) else p.array()
            operator = "=" if p.often(0.6) else p.pick(["+=", "-=", "*=", "/="])
            p.write("\n".join(lines + [f"{target}[{where}] {operator} {right}", "print(a)"]))
        if p.often(0.08):
            p.show(p.pick(["np.take(a, [0, -1])", "np.take(a, [0], axis=0)", "a.take([0])", "a.flat[0]", "list(a.flat)[:3]", "np.put_along_axis", "np.take_along_axis(a, np.argsort(a, axis=-1), axis=-1)", "a.item(0)", "np.compress([True], a, axis=0)", "np.delete(a, 0, axis=0)", "np.diagonal(a)", "a.diagonal()", "np.fill_diagonal(a, 0)", "np.choose([0, 1], [[1, 2], [3, 4]])", "np.unravel_index(3, (2, 3))", "np.ravel_multi_index((1, 1), (2, 3))", "np.argmax(a)", "a[a.argmax()]", "np.roll(a, 1)", "np.roll(a, 1, axis=0)", "[row for row in a]", "[x * 2 for x in a]", "list(enumerate(a))", "np.add.at(a, [0], 1)", "a.fill(2)", "np.copyto(a, 1)", "dict(zip(a, a))", "a in [1, 2]", "1 in a", "list(zip(a, a[::-1]))", "np.ndenumerate(a)", "[i for i, x in np.ndenumerate(a)]", "list(np.ndindex(2, 2))"]))
    return ["import numpy as np"], p.chunks
