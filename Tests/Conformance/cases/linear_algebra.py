import numpy as np


def show(name, act):
    try:
        result = act()
        for part in result if isinstance(result, tuple) else (result,):
            # A zero that LAPACK gives has one sign here and another there.
            print(name, (np.round(part, 6) + 0.0).tolist(), np.asarray(part).dtype, np.shape(part))
    except Exception as error:
        print(name, type(error).__name__, error)


np.random.seed(3)
mats = [np.random.randn(4, 4), np.random.randn(5, 3), np.random.randn(3, 6), np.array([[2.0, 1], [1, 2]]), np.eye(3), np.array([[1, 2], [3, 4]]), np.random.randn(2, 3, 3),
        np.zeros((0, 3)), np.zeros((3, 0)), np.zeros(3)]
for number, m in enumerate(mats):
    square = m.ndim > 1 and m.shape[-1] == m.shape[-2]
    sym = m + np.swapaxes(m, -1, -2) if square else m
    show(f'{number} eigh', lambda: tuple(np.linalg.eigh(sym)))
    show(f'{number} eigh U', lambda: tuple(np.linalg.eigh(m, 'U')))
    show(f'{number} eigvalsh', lambda: np.linalg.eigvalsh(sym))
    show(f'{number} eig', lambda: tuple(np.linalg.eig(sym)))
    show(f'{number} svd', lambda: tuple(np.linalg.svd(m, full_matrices=False)))
    show(f'{number} singular values', lambda: np.linalg.svd(m, compute_uv=False))
    show(f'{number} qr', lambda: tuple(np.linalg.qr(m)))
    show(f'{number} qr complete', lambda: np.linalg.qr(m, mode='complete')[1])
    show(f'{number} r', lambda: np.linalg.qr(m, 'r'))
    show(f'{number} det', lambda: np.linalg.det(m))
    show(f'{number} slogdet', lambda: tuple(np.linalg.slogdet(m)))
    show(f'{number} inv', lambda: np.linalg.inv(m))
    show(f'{number} pinv', lambda: np.linalg.pinv(m))
    show(f'{number} rank', lambda: np.linalg.matrix_rank(m))
    show(f'{number} cond', lambda: np.linalg.cond(m))
    for p in (1, -1, 2, -2, np.inf, -np.inf, 'fro', 'nuc', 3, 0, 0.5, 'bad', None):
        show(f'{number} norm {p}', lambda: np.linalg.norm(m, p))
        show(f'{number} norm {p} of rows', lambda: np.linalg.norm(m, p, axis=-1))
        show(f'{number} norm {p} of matrices', lambda: np.linalg.norm(m, p, axis=(-2, -1), keepdims=True))
        if number != 9 and p in (1, -2, np.inf, 'fro'):
            show(f'{number} cond {p}', lambda: np.linalg.cond(m, p))
    if m.ndim > 1:
        show(f'{number} cholesky', lambda: np.linalg.cholesky(m @ np.swapaxes(m, -1, -2) + 0.5 * np.eye(m.shape[-2])))
    show(f'{number} solve', lambda: np.linalg.solve(m, np.ones(m.shape[-1])))
    show(f'{number} solve columns', lambda: np.linalg.solve(m, np.ones((m.shape[-1], 2))))
    show(f'{number} solve stack', lambda: np.linalg.solve(m, np.ones((2, m.shape[-1], 2))))
    show(f'{number} solve wrong', lambda: np.linalg.solve(m, np.ones(7)))
    show(f'{number} lstsq', lambda: tuple(np.linalg.lstsq(m, np.arange(m.shape[0]), rcond=None)))
    show(f'{number} lstsq columns', lambda: tuple(np.linalg.lstsq(m, np.arange(2.0 * m.shape[0]).reshape(-1, 2), rcond=None)))
    for n in (0, 1, 2, 3, 5, -1, -2):
        show(f'{number} power {n}', lambda: np.linalg.matrix_power(m, n))
show('singular', lambda: np.linalg.inv(np.zeros((2, 2))))
show('singular', lambda: np.linalg.solve(np.zeros((2, 2)), [1, 2]))
show('singular', lambda: np.linalg.det(np.zeros((2, 2))))
show('not definite', lambda: np.linalg.cholesky(-np.eye(2)))
show('upper', lambda: np.linalg.cholesky([[4.0, 2], [2, 5]], upper=True))
a, b, c, d = np.random.randn(2, 5), np.random.randn(5, 3), np.random.randn(3, 7), np.random.randn(7)
show('multi_dot', lambda: np.linalg.multi_dot([a, b, c, d]))
show('multi_dot', lambda: np.linalg.multi_dot([a, b, c]))
show('multi_dot', lambda: np.linalg.multi_dot([d, c.T, b.T, a.T]))
show('multi_dot', lambda: np.linalg.multi_dot([a, b, np.zeros((2, 2, 2))]))
X = np.random.randn(50, 4) @ np.diag([3, 1, 0.5, 0.1])
X -= X.mean(axis=0)
show('pca', lambda: tuple(np.linalg.eigh(np.cov(X.T))))
show('pca', lambda: np.linalg.svd(X, full_matrices=False)[1:])
show('pca', lambda: tuple(np.linalg.eig(np.cov(X.T))))
show('draws', lambda: np.random.multivariate_normal([1, 2, 3], [[2, 1, 0], [1, 2, 0.5], [0, 0.5, 1]], 4))
show('draws', lambda: np.random.default_rng(0).multivariate_normal([1, 2], [[2, 1], [1, 2]], 2))
show('polyfit', lambda: np.polyfit([0, 1, 2, 3.5], [1, 3, 2, 5], 2))
