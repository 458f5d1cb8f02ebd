import numpy as np

def gaussian(x, mu, var):
    return np.exp(-0.5 * (x - mu) ** 2 / var) / np.sqrt(2 * np.pi * var)

rng = np.random.RandomState(0)
x = np.concatenate([rng.normal(-2, 0.6, 40), rng.normal(1.5, 1.0, 60)])

K = 2
pi = np.ones(K) / K
mu = np.array([-1.0, 1.0])
var = np.array([1.0, 1.0])

last = -np.inf
for it in range(60):
    # E step
    dens = np.array([pi[k] * gaussian(x, mu[k], var[k]) for k in range(K)])
    total = dens.sum(axis=0)
    resp = dens / total
    ll = np.log(total).sum()
    # M step
    Nk = resp.sum(axis=1)
    mu = (resp * x).sum(axis=1) / Nk
    var = (resp * (x - mu[:, None]) ** 2).sum(axis=1) / Nk
    pi = Nk / len(x)
    if it % 10 == 0:
        print("iteration", it, "log likelihood", round(ll, 4))
    assert ll >= last - 1e-9, "the likelihood must not fall"
    if ll - last < 1e-6:
        print("converged")
        break
    last = ll

for k in range(K):
    print("component {}: weight {:.3f} mean {:+.3f} std {:.3f}".format(k, pi[k], mu[k], np.sqrt(var[k])))
print("assigned:", np.bincount(resp.argmax(axis=0)))
