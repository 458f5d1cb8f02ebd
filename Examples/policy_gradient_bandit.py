import numpy as np

class Bandit:
    def __init__(self, means, rng):
        self.means = means
        self.rng = rng

    def pull(self, arm):
        return self.rng.normal(self.means[arm], 1.0)

    def __len__(self):
        return len(self.means)

rng = np.random.default_rng(2024)
bandit = Bandit([0.1, 0.5, 1.5, -0.3], rng)
prefs = np.zeros(len(bandit))
baseline = 0.0
lr = 0.1
counts = np.zeros(len(bandit), dtype=int)
for t in range(1, 501):
    p = np.exp(prefs - prefs.max())
    p /= p.sum()
    arm = int(np.searchsorted(np.cumsum(p), rng.random()))
    reward = bandit.pull(arm)
    baseline += (reward - baseline) / t
    onehot = np.zeros(len(bandit))
    onehot[arm] = 1
    prefs += lr * (reward - baseline) * (onehot - p)
    counts[arm] += 1
    if t in (1, 10, 100, 500):
        print(f"t={t:<4d} p={np.round(p, 3)} baseline={baseline:+.3f}")
print("pulls:", counts, "best arm:", counts.argmax())
