"""Reductions over every axis, cumulative ones, sorting and counting."""

import numpy as np

from .pieces import Pieces

PLAIN = ["sum", "mean", "max", "min", "std", "var", "prod", "argmax", "argmin", "any", "all"]
FUNCTIONS = PLAIN + ["median", "ptp", "cumsum", "cumprod", "nansum", "nanmean", "nanmax", "count_nonzero", "average", "amax", "amin", "nanstd", "nanargmax"]


def axis(p, value):
    if value.ndim == 0 or p.often(0.25):
        return ""
    roll = p.rng.random()
    if roll < 0.8:
        return f"axis={p.between(-value.ndim, value.ndim - 1)}"
    if roll < 0.9 and value.ndim >= 2:
        return f"axis={tuple(p.rng.sample(range(value.ndim), 2))}"
    return p.pick(["axis=None", f"axis={value.ndim}", f"axis={-value.ndim - 1}"])


def generate(rng):
    p = Pieces(rng)
    a = None
    for index in range(20):
        if a is None or p.often(0.2):
            if p.often(0.15):
                a = p.let("a", f"np.random.RandomState({p.between(0, 99)}).randn({p.pick(['9', '17', '130', '300', '3, 50', '40, 7', '2, 3, 20'])})")
            else:
                a = p.let("a", p.array())
            if a is None:
                continue
        x = p.view("a", a)
        value = eval(x, p.scope)
        name = p.pick(PLAIN) if p.often(0.65) else p.pick(FUNCTIONS)
        arguments = [axis(p, value)]
        if name in ("sum", "mean", "max", "min", "std", "var", "prod", "any", "all", "median", "argmax", "amax") and p.often(0.35):
            arguments.append(p.pick(["keepdims=True", "keepdims=True", "keepdims=False"]))
        if name in ("std", "var") and p.often(0.4):
            arguments.append(f"ddof={p.between(0, 2)}")
        if name in ("sum", "mean", "prod") and p.often(0.1):
            arguments.append(f"dtype={p.pick(['float', 'int', 'np.float32', 'np.float64'])}")
        if name in ("max", "min", "sum") and p.often(0.06):
            arguments.append(f"initial={p.small()}")
        if name == "average" and value.ndim == 1 and p.often(0.5):
            arguments.append(f"weights=np.arange({value.size})")
        rest = ", ".join(x for x in arguments if x)
        roll = p.rng.random()
        if roll < 0.6 or name not in PLAIN + ["cumsum", "cumprod"]:
            p.show(f"np.{name}({x}{', ' + rest if rest else ''})")
        elif roll < 0.85:
            p.show(f"{x}.{name}({rest})" if not x.startswith("-") else f"({x}).{name}({rest})")
        else:
            p.show(p.pick([f"sum({x})", f"max({x})", f"min({x})", f"np.sort({x})", f"np.argsort({x}, kind='stable')", f"np.sort({x}, axis=0)", f"sorted({x})", f"np.unique({x})", f"np.unique({x}, return_counts=True)", f"np.unique({x}, return_inverse=True)",
                           f"np.bincount([1, 2, 2, 5])", f"np.histogram([1., 2., 2.5, 7.], bins=3)", f"np.diff({x})", f"np.percentile({x}, 25)", f"np.percentile({x}, [25, 50])", f"np.quantile({x}, 0.5)", f"np.cumsum({x})", f"np.nonzero({x})", f"np.argwhere({x})", f"np.flatnonzero({x})",
                           f"np.where({x})", f"np.searchsorted([1, 3, 5], {p.small()})", f"np.digitize([0.5, 2.5], [0, 1, 2])", f"np.argpartition([3, 1, 2], 1)[:1]", f"np.trapezoid([1, 2, 3])", f"np.corrcoef([1., 2., 3.], [2., 4., 7.])", f"np.cov([1., 2., 3.], [2., 4., 7.])", f"np.isin({x}, [1, 2])", f"np.in1d([1, 2], [2])", f"np.setdiff1d([1, 2, 3], [2])", f"np.intersect1d([1, 2], [2, 3])", f"np.union1d([1], [3])", f"np.lexsort(([1, 0, 2], [1, 1, 0]))", f"np.maximum.reduce({x})", f"np.add.reduce({x})", f"np.add.accumulate({x})", f"np.maximum.accumulate({x})", f"np.median({x})"]))
    return ["import numpy as np"], p.chunks
