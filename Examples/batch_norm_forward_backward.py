import numpy as np

np.random.seed(231)


def batchnorm_forward(x, gamma, beta, param):
    mode, eps, momentum = param['mode'], param.get('eps', 1e-5), param.get('momentum', 0.9)
    N, D = x.shape
    running_mean = param.get('running_mean', np.zeros(D, dtype=x.dtype))
    running_var = param.get('running_var', np.zeros(D, dtype=x.dtype))
    cache = None
    if mode == 'train':
        mu = x.mean(axis=0)
        var = x.var(axis=0)
        std = np.sqrt(var + eps)
        xhat = (x - mu) / std
        out = gamma * xhat + beta
        running_mean = momentum * running_mean + (1 - momentum) * mu
        running_var = momentum * running_var + (1 - momentum) * var
        cache = (xhat, gamma, std)
    elif mode == 'test':
        out = gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta
    else:
        raise ValueError('Invalid forward batchnorm mode "%s"' % mode)
    param['running_mean'], param['running_var'] = running_mean, running_var
    return out, cache


def batchnorm_backward(dout, cache):
    xhat, gamma, std = cache
    N = dout.shape[0]
    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dxhat = dout * gamma
    dx = (N * dxhat - dxhat.sum(axis=0) - xhat * (dxhat * xhat).sum(axis=0)) / (N * std)
    return dx, dgamma, dbeta


def numeric(f, x, df, h=1e-5):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=['multi_index'])
    while not it.finished:
        i = it.multi_index
        old = x[i]
        x[i] = old + h
        pos = f(x)
        x[i] = old - h
        neg = f(x)
        x[i] = old
        grad[i] = np.sum((pos - neg) * df) / (2 * h)
        it.iternext()
    return grad


N, D = 4, 3
x = 5 * np.random.randn(N, D) + 12
gamma, beta = np.array([1.0, 2.0, 0.5]), np.array([0.0, -1.0, 3.0])
param = {'mode': 'train'}
out, cache = batchnorm_forward(x, gamma, beta, param)
print('means:', np.round(out.mean(axis=0), 6))
print('stds: ', np.round(out.std(axis=0), 4))
print('running mean:', np.round(param['running_mean'], 4))

dout = np.random.randn(N, D)
dx, dgamma, dbeta = batchnorm_backward(dout, cache)
fx = lambda x: batchnorm_forward(x, gamma, beta, {'mode': 'train'})[0]
dx_num = numeric(fx, x, dout)
print('dx error small:', np.max(np.abs(dx - dx_num)) < 1e-6)
print('dgamma', np.round(dgamma, 5), 'dbeta', np.round(dbeta, 5))

for _ in range(30):
    batchnorm_forward(5 * np.random.randn(50, D) + 12, gamma, beta, param)
param['mode'] = 'test'
out, _ = batchnorm_forward(5 * np.random.randn(200, D) + 12, gamma, beta, param)
print('test means', np.round(out.mean(axis=0), 2), 'test stds', np.round(out.std(axis=0), 2))
try:
    batchnorm_forward(x, gamma, beta, {'mode': 'eval'})
except ValueError as e:
    print('error:', e)
