import numpy as np

def layer_norm(x, gamma, beta, eps=1e-5):
    mean = x.mean(-1, keepdims=True)
    var = x.var(-1, keepdims=True)
    xhat = (x - mean) / np.sqrt(var + eps)
    return gamma * xhat + beta, (xhat, var, gamma, eps)

def layer_norm_backward(dout, cache):
    xhat, var, gamma, eps = cache
    dgamma = (dout * xhat).sum(0)
    dbeta = dout.sum(0)
    dx = dout * gamma
    dx = (dx - dx.mean(-1, keepdims=True) - xhat * (dx * xhat).mean(-1, keepdims=True)) / np.sqrt(var + eps)
    return dx, dgamma, dbeta

x = np.array([[1.0, 2.0, 3.0, 4.0], [10.0, -10.0, 0.0, 0.5], [5.0, 5.0, 5.0, 5.0]])
gamma, beta = np.ones(4), np.zeros(4)
y, cache = layer_norm(x, gamma, beta)
print(y.round(4))
print("mean per row:", y.mean(axis=1).round(6) + 0.0)
print("std per row:", y.std(axis=1).round(4))

dout = np.arange(12.0).reshape(3, 4) / 10
dx, dgamma, dbeta = layer_norm_backward(dout, cache)
num = np.zeros_like(x)
h = 1e-5
for i in range(3):
    for j in range(4):
        xp, xm = x.copy(), x.copy()
        xp[i, j] += h
        xm[i, j] -= h
        num[i, j] = ((layer_norm(xp, gamma, beta)[0] - layer_norm(xm, gamma, beta)[0]) * dout).sum() / (2 * h)
print("close to numeric:", np.allclose(dx[:2], num[:2], atol=1e-5))
print("dgamma:", dgamma.round(4))
print("dbeta:", dbeta)
