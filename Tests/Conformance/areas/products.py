"""Products, norms and linear algebra; their last digits differ, their text otherwise not."""

import numpy as np

from .pieces import Pieces


def generate(rng):
    p = Pieces(rng)
    n, k, m = p.between(1, 4), p.between(0 if p.often(0.1) else 1, 5), p.between(1, 4)
    dtype = lambda: p.pick(["float64", "float64", "int64", "float64", "float32", "bool"])
    p.let("a", p.array((n, k), dtype()))
    p.let("b", p.array((k, m), dtype()))
    p.let("v", p.array((k,), dtype()))
    p.let("w", p.array((k,), dtype()))
    p.let("t", p.array((2, n, k), dtype()))
    p.let("s", f"np.random.RandomState({p.between(0, 99)}).randn({n}, {n})")
    texts = ["np.dot(a, b)", "a @ b", "a.dot(b)", "np.matmul(a, b)", "a @ v", "v @ b", "np.dot(v, w)", "v @ w", "np.inner(v, w)", "np.outer(v, w)", "np.vdot(a, a)", "a @ a", "np.dot(a, a)", "a @ w[:, None]", "np.dot(a, 3)", "np.dot(2.5, v)", "t @ b", "np.dot(t, b)", "np.matmul(t, v)", "np.tensordot(a, b, axes=1)", "np.tensordot(a, a, axes=([0, 1], [0, 1]))",
             "np.einsum('ij,jk->ik', a, b)", "np.einsum('ij->j', a)", "np.einsum('i,i->', v, w)", "np.einsum('i,j->ij', v, w)", "np.einsum('ii->i', s)", "np.einsum('nij,jk->nik', t, b)", "np.einsum('ij->ji', a)", "np.cross([1, 2, 3], [4, 5, 6])", "np.kron(v, w)", "np.trace(s)", "np.inner(a, a)", "a.T @ a", "a @ a.T", "(a.T @ a).shape", "v @ 2", "a @ b @ b.T", "np.linalg.norm(v)", "np.linalg.norm(a)", "np.linalg.norm(a, axis=1)", "np.linalg.norm(a, axis=1, keepdims=True)", "np.linalg.norm(v, 1)", "np.linalg.norm(v, np.inf)", "np.linalg.norm(a, 'fro')", "np.linalg.norm(v, ord=0)", "np.linalg.norm(a, 2)",
             "np.round(np.linalg.inv(s), 6)", "round(float(np.linalg.det(s)), 9)", "np.round(np.linalg.solve(s, np.ones(len(s))), 6)", "np.linalg.matrix_rank(a)", "np.round(np.linalg.pinv(a), 6)", "np.round(np.linalg.eigvalsh(s + s.T), 6)", "np.round(np.linalg.eigh(s + s.T)[0], 6)", "np.round(np.abs(np.linalg.eigh(s + s.T)[1]), 6)", "np.round(np.linalg.svd(a)[1], 6)", "np.round(np.linalg.svd(a, full_matrices=False)[1], 5)", "np.round(np.abs(np.linalg.qr(s)[1]), 6)", "np.round(np.linalg.cholesky(s @ s.T + np.eye(len(s))), 6)", "np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 10)", "np.round(np.sort(np.abs(np.linalg.eigvals(s))), 6)", "np.round(np.linalg.lstsq(a, np.ones(len(a)), rcond=None)[0], 5)", "np.linalg.inv(np.zeros((2, 2)))", "np.linalg.inv(a)", "np.linalg.det(a)", "np.linalg.solve(s, v)", "np.linalg.multi_dot([a, b])", "np.round(np.linalg.slogdet(s)[1], 6)", "np.round(np.linalg.cond(s), 3)",
             "np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1).round(6)", "np.polyval([1, 2, 3], 2)", "np.poly1d([1, 2])(3)", "np.convolve([1, 2, 3], [0, 1, 0.5])", "np.convolve([1, 2, 3], [0, 1], 'same')", "np.convolve([1, 2, 3], [0, 1], mode='valid')", "np.correlate([1, 2, 3], [0, 1, 0.5])", "np.round(np.cov(s), 6)", "np.round(np.corrcoef(s), 6)", "np.matrix([[1, 2], [3, 4]]) * 2", "np.asmatrix(s).T.shape", "np.multiply.outer(v, w)", "np.dot(a.tolist(), b.tolist())", "np.roots([1, -3, 2])", "np.fft.fft([1, 2, 3, 4])", "np.diag(s)", "np.tril(s).round(3)", "a.dot(v)", "np.dot(v, a)", "v.dot(w)", "a * v", "a + b"]
    for _ in range(16):
        p.show(p.pick(texts[:42]) if p.often(0.55) else p.pick(texts))
    p.chunks.append("c = np.zeros((2, 3))\nnp.dot(np.ones((2, 2)), np.ones((2, 3)), out=c)\nprint(c)" if p.often(0.3) else "x = np.ones((3, 3))\nx @= np.eye(3)\nprint(x)")
    return ["import numpy as np"], p.chunks
