import numpy as np

rng = np.random.default_rng(0)
N, D, K = 30, 2, 3
X = np.vstack([rng.normal(loc=c, scale=0.5, size=(10, 2)) for c in [(0, 0), (2, 2), (0, 3)]])
labels = np.repeat(np.arange(K), 10)
Y = np.eye(K)[labels]

W = np.zeros((D, K))
b = np.zeros(K)

def softmax(s):
    s = s - s.max(axis=1, keepdims=True)
    e = np.exp(s)
    return e / e.sum(axis=1, keepdims=True)

history = {"loss": [], "acc": []}
for it in range(8):
    P = softmax(X @ W + b)
    loss = -np.mean(np.log(P[np.arange(N), labels]))
    acc = (P.argmax(axis=1) == labels).mean()
    history["loss"].append(loss)
    history["acc"].append(acc)
    dS = (P - Y) / N
    dW = X.T @ dS
    db = dS.sum(axis=0)
    W -= 0.5 * dW
    b -= 0.5 * db

print("loss", history["loss"][-1], "accuracy", history["acc"][-1])
