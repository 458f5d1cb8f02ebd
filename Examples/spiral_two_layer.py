import numpy as np

np.random.seed(1)
N, D, K, h = 20, 2, 3, 30
X = np.zeros((N * K, D))
y = np.zeros(N * K, dtype=int)
for j in range(K):
    ix = range(N * j, N * (j + 1))
    r = np.linspace(0.0, 1, N)
    t = np.linspace(j * 4, (j + 1) * 4, N) + np.random.randn(N) * 0.2
    X[ix] = np.c_[r * np.sin(t), r * np.cos(t)]
    y[ix] = j

W = 0.01 * np.random.randn(D, h)
b = np.zeros((1, h))
W2 = 0.01 * np.random.randn(h, K)
b2 = np.zeros((1, K))
step_size, reg = 1.0, 1e-3

for i in range(301):
    hidden = np.maximum(0, X @ W + b)
    scores = hidden @ W2 + b2
    e = np.exp(scores)
    probs = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(probs[np.arange(N * K), y]).mean() + 0.5 * reg * ((W ** 2).sum() + (W2 ** 2).sum())
    if i % 100 == 0:
        print(f"iteration {i}: loss {loss:.4f}")
    d = probs.copy()
    d[np.arange(N * K), y] -= 1
    d /= N * K
    dW2 = hidden.T @ d + reg * W2
    db2 = d.sum(axis=0, keepdims=True)
    dh = d @ W2.T
    dh[hidden <= 0] = 0
    dW = X.T @ dh + reg * W
    db = dh.sum(axis=0, keepdims=True)
    for p, g in ((W, dW), (b, db), (W2, dW2), (b2, db2)):
        p -= step_size * g

print("first class scores rounded:", np.round(scores[0], 2))
print("accuracy above 0.5:", (scores.argmax(axis=1) == y).mean() > 0.5)
