import numpy as np

def kfold_indices(n, k, seed=None):
    rng = np.random.RandomState(seed)
    indices = rng.permutation(n)
    folds = np.array_split(indices, k)
    for i in range(k):
        test = folds[i]
        train = np.concatenate([folds[j] for j in range(k) if j != i])
        yield train, test

rng = np.random.RandomState(3)
x = rng.uniform(-3, 3, 23)
y = 0.5 * x ** 2 - x + rng.normal(0, 0.5, 23)

for degree in range(1, 6):
    errors = []
    for train, test in kfold_indices(len(x), 5, seed=0):
        A = np.vander(x[train], degree + 1)
        coef, *_ = np.linalg.lstsq(A, y[train], rcond=None)
        errors.append(np.mean((np.vander(x[test], degree + 1) @ coef - y[test]) ** 2))
    print(f"degree {degree}: cv mse {np.mean(errors):.4f} (+/- {np.std(errors):.4f})")
for i, (train, test) in enumerate(kfold_indices(7, 3, seed=1)):
    print(i, train.tolist(), test.tolist())
