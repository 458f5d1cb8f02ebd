# Bagging: many small regressors, each on a bootstrap sample
import numpy as np

rng = np.random.RandomState(10)
x = np.linspace(0, 1, 30)
y = np.sin(2 * np.pi * x) + rng.normal(0, 0.2, x.size)

def features(x):
    centers = np.linspace(0, 1, 6)
    return np.exp(-(x[:, np.newaxis] - centers[np.newaxis, :]) ** 2 / (2 * 0.15 ** 2))

models = []
for b in range(12):
    sample = rng.randint(0, len(x), len(x))
    Phi = features(x[sample])
    w = np.linalg.solve(Phi.T @ Phi + 1e-2 * np.eye(6), Phi.T @ y[sample])
    models.append(w)
models = np.array(models)
print("models:", models.shape)

preds = features(x) @ models.T
mean = preds.mean(axis=1)
single = np.sqrt(((preds - y[:, None]) ** 2).mean(axis=0))
print("single rmse: min %.3f mean %.3f max %.3f" % (single.min(), single.mean(), single.max()))
print("bagged rmse: %.3f" % np.sqrt(np.mean((mean - y) ** 2)))
print("spread at the ends and in the middle:", preds.std(axis=1)[[0, 15, 29]].round(2))
