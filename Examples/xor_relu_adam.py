import numpy as np

np.random.seed(3)
X = np.array([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
T = np.array([0., 1., 1., 0.]).reshape(-1, 1)

params = {
    'W1': np.random.randn(2, 8) * np.sqrt(2 / 2),
    'b1': np.zeros(8),
    'W2': np.random.randn(8, 1) * np.sqrt(2 / 8),
    'b2': np.zeros(1),
}
m = {k: np.zeros_like(v) for k, v in params.items()}
v = {k: np.zeros_like(p) for k, p in params.items()}
beta1, beta2, eps, lr = 0.9, 0.999, 1e-8, 0.05

for t in range(1, 151):
    h = X @ params['W1'] + params['b1']
    a = np.maximum(h, 0)
    out = a @ params['W2'] + params['b2']
    diff = out - T
    loss = (diff ** 2).mean()

    grads = {}
    dout = 2 * diff / len(X)
    grads['W2'] = a.T @ dout
    grads['b2'] = dout.sum(0)
    dh = dout @ params['W2'].T
    dh[h <= 0] = 0
    grads['W1'] = X.T @ dh
    grads['b1'] = dh.sum(0)

    for k in params:
        m[k] = beta1 * m[k] + (1 - beta1) * grads[k]
        v[k] = beta2 * v[k] + (1 - beta2) * grads[k] ** 2
        mhat = m[k] / (1 - beta1 ** t)
        vhat = v[k] / (1 - beta2 ** t)
        params[k] -= lr * mhat / (np.sqrt(vhat) + eps)

    if t % 30 == 0:
        print(f'{t:4d}  loss = {loss:.6f}')

for key in sorted(params):
    print(key, params[key].shape)
print(np.round(out, 2).ravel().tolist())
