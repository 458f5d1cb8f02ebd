import numpy as np

rng = np.random.RandomState(14)
# points on a line in three dimensions
t = rng.randn(60, 1)
X = t @ np.array([[1.0, -0.5, 0.8]]) + 0.1 * rng.randn(60, 3)

D, L = 3, 1
W_mu, W_lv = rng.randn(D, L) * 0.1, rng.randn(D, L) * 0.1
b_mu, b_lv = np.zeros(L), np.zeros(L)
W_d, b_d = rng.randn(L, D) * 0.1, np.zeros(D)
lr = 0.02

for epoch in range(201):
    mu = X @ W_mu + b_mu
    logvar = X @ W_lv + b_lv
    eps = rng.randn(*mu.shape)
    std = np.exp(0.5 * logvar)
    z = mu + std * eps
    rec = z @ W_d + b_d
    diff = rec - X
    rec_loss = 5 * np.mean(np.sum(diff ** 2, axis=1))
    kl = -0.5 * np.mean(np.sum(1 + logvar - mu ** 2 - np.exp(logvar), axis=1))
    if epoch % 50 == 0:
        print(f"epoch {epoch:3d}  reconstruction {rec_loss:7.4f}  kl {kl:.4f}  total {rec_loss + kl:.4f}")
    drec = 10 * diff / len(X)
    dW_d, db_d = z.T @ drec, drec.sum(0)
    dz = drec @ W_d.T
    dmu = dz + mu / len(X)
    dlv = dz * eps * 0.5 * std + 0.5 * (np.exp(logvar) - 1) / len(X)
    for param, grad in [(W_d, dW_d), (b_d, db_d), (W_mu, X.T @ dmu), (b_mu, dmu.sum(0)), (W_lv, X.T @ dlv), (b_lv, dlv.sum(0))]:
        param -= lr * grad

print("decoder direction:", np.round(W_d[0] / np.linalg.norm(W_d[0]) * np.sign(W_d[0, 0]), 2))
print("posterior std about", round(float(np.exp(0.5 * (X @ W_lv + b_lv)).mean()), 2))
