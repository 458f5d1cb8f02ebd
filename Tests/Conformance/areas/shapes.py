"""Reshaping, joining, repeating and padding."""

import numpy as np

from .pieces import Pieces


def factor(p, size):
    if p.often(0.05):
        return (p.between(1, 5), p.between(1, 5))
    parts = []
    while size > 1 and len(parts) < 3:
        divisors = [d for d in range(1, size + 1) if size % d == 0]
        d = p.pick(divisors)
        parts.append(d)
        size //= d
    parts.append(size)
    if p.often(0.4):
        parts[p.between(0, len(parts) - 1)] = -1
    return tuple(parts)


def generate(rng):
    p = Pieces(rng)
    a = p.let("a", p.array())
    for _ in range(18):
        if a is None or p.often(0.15):
            a = p.let("a", p.array())
            continue
        x = p.view("a", a)
        n = a.ndim
        ax = p.between(-n, max(n - 1, 0)) if n else 0
        shape = factor(p, a.size)
        other = list(a.shape)
        if other:
            other[ax] = p.between(0, 3)
        b = p.array(tuple(other))
        axes = list(range(n))
        rng.shuffle(axes)
        text = p.pick([
            f"a.reshape({shape})", f"a.reshape({', '.join(map(str, shape))})", f"np.reshape(a, {shape})", f"{x}.reshape(-1)", f"{x}.flatten()", f"{x}.ravel()", f"np.ravel({x})", f"np.squeeze({x})", f"{x}.squeeze(axis={ax})", f"a.reshape({shape}, order='F')", f"a.flatten('F')",
            f"a.transpose()", f"a.transpose({', '.join(map(str, axes))})", f"np.transpose(a, {axes})", f"np.swapaxes(a, 0, {ax})", f"np.moveaxis(a, 0, {ax})", f"np.rollaxis(a, {max(ax, 0)})", f"np.expand_dims(a, {ax})", f"np.atleast_1d({x})", f"np.atleast_2d({x})", f"np.atleast_3d({x})",
            f"np.concatenate([a, {b}], axis={ax})", f"np.concatenate((a, a))", f"np.concatenate([a, {b}], axis=None)", f"np.vstack([a, {b}])", f"np.hstack((a, {b}))", f"np.dstack((a, a))", f"np.stack([a, a], axis={ax})", f"np.stack([a, {b}])", f"np.column_stack((a, a))", "np.c_[a, a]", "np.r_[a, a]", "np.r_[0:4, 9]", "np.c_[[1, 2], [3, 4]]", f"np.append(a, {b}, axis={ax})", f"np.append(a, {p.number()})", f"np.insert(a, 0, {p.small()}, axis={ax})", f"np.insert(a, 0, {p.small()})", f"np.delete(a, 0)", f"np.delete(a, [0], axis={ax})",
            f"np.repeat(a, {p.between(0, 3)})", f"np.repeat(a, 2, axis={ax})", f"a.repeat(2, axis=0)", f"np.tile(a, {p.between(0, 3)})", f"np.tile(a, ({p.between(1, 2)}, {p.between(1, 2)}))", f"np.pad(a, {p.between(0, 2)})", f"np.pad(a, 1, mode={p.pick(['edge', 'reflect', 'constant', 'wrap', 'symmetric'])!r})", f"np.pad(a, {[(p.between(0, 2), p.between(0, 1)) for _ in range(n)]}, 'constant')", "np.pad(a, ((1, 1), (0, 0)), constant_values=7)",
            f"np.split(a, {p.between(1, 3)})", f"np.split(a, [1], axis={ax})", f"np.array_split(a, {p.between(1, 4)})", "np.hsplit(a, 2)", "np.vsplit(a, 2)", f"np.flip(a)", f"np.flip(a, axis={ax})", "np.fliplr(a)", "np.flipud(a)", "np.rot90(a)", f"np.broadcast_to(a, {(2,) + a.shape})", f"np.roll(a, {p.small()}, axis={ax})", f"a.shape", "a.resize(2, 2)", "np.resize(a, (2, 3))", f"np.ones({shape[0] if shape[0] >= 0 else 2}) + a", "np.block([[a, a]])", f"a.reshape(a.shape + (1,)).shape", f"np.broadcast_shapes(a.shape, {shape})", "np.kron([1, 2], a)", "np.ndim(a), np.shape(a), np.size(a)", "np.array(a, ndmin=3).shape", "np.ascontiguousarray(a.T)", "a[np.newaxis, :]", "a[:, None].shape", "np.unique(a, axis=0)", "np.trim_zeros([0, 1, 0])", "np.diff(a, axis=0)", "np.ediff1d(a)", "np.outer(a, [1, 2])", "np.vectorize(lambda v: v + 1)(a)", "np.apply_along_axis(np.sum, 0, a)", "np.array_equal(a, a.T)", "np.logical_and.reduce([a > 0, a > 1])", "np.lib.stride_tricks.sliding_window_view(a, 1, axis=0)"])
        if p.often(0.12):
            p.write(p.pick([f"v = a.reshape({shape})\nv += 1\nprint(a)", "v = a.ravel()\nv[:1] = 9\nprint(a)", "v = a.flatten()\nv[:1] = 7\nprint(a)", f"a.shape = {shape}\nprint(a)", "v = a.T\nv *= 2\nprint(a)", "v = a.T.reshape(-1)\nv[:1] = 5\nprint(a)", "v = np.squeeze(a)\nv += 1\nprint(a)", "v = np.expand_dims(a, 0)\nv += 1\nprint(a)"]))
            a = p.scope.get("a")
            if not isinstance(a, np.ndarray):
                a = None
        else:
            p.show(text)
    return ["import numpy as np"], p.chunks
