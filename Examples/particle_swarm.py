import numpy as np

def cost(p):
    "sphere function, moved"
    return np.sum((p - np.array([1.0, -2.0])) ** 2, axis=-1)

rng = np.random.default_rng(seed=3)
n, dim = 12, 2
x = rng.uniform(-5, 5, size=(n, dim))
v = np.zeros((n, dim))
pbest = x.copy()
pbest_cost = cost(x)
gbest = pbest[np.argmin(pbest_cost)].copy()

for t in range(40):
    r1, r2 = rng.random((2, n, 1))
    v = 0.6 * v + 1.2 * r1 * (pbest - x) + 1.2 * r2 * (gbest - x)
    x = x + v
    c = cost(x)
    better = c < pbest_cost
    pbest[better] = x[better]
    pbest_cost[better] = c[better]
    gbest = pbest[pbest_cost.argmin()].copy()
    if t % 10 == 0:
        print(f"{t=:2d} best={pbest_cost.min():.4f} mean={pbest_cost.mean():.4f} improved={better.sum()}")
print("found", gbest.round(2))
