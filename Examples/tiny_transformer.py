"""One transformer block with a backward pass by hand, trained to reverse three tokens."""
import numpy as np

rng = np.random.RandomState(7)
vocab, T, d, dff = 5, 3, 12, 24


def param(*shape):
    return rng.randn(*shape) / np.sqrt(shape[0])


P = dict(E=param(vocab, d) * 0.5, pos=param(T, d) * 0.5, Wq=param(d, d), Wk=param(d, d), Wv=param(d, d), Wo=param(d, d),
         W1=param(d, dff), b1=np.zeros(dff), W2=param(dff, d), b2=np.zeros(d), U=param(d, vocab))


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def forward(x):
    c = {}
    c['x'] = x
    c['h0'] = P['E'][x] + P['pos']
    c['q'], c['k'], c['v'] = (c['h0'] @ P[n] for n in ('Wq', 'Wk', 'Wv'))
    c['A'] = softmax(c['q'] @ np.swapaxes(c['k'], -1, -2) / np.sqrt(d))
    c['ctx'] = c['A'] @ c['v']
    c['h1'] = c['h0'] + c['ctx'] @ P['Wo']
    c['z'] = c['h1'] @ P['W1'] + P['b1']
    c['r'] = np.maximum(c['z'], 0)
    c['h2'] = c['h1'] + c['r'] @ P['W2'] + P['b2']
    c['p'] = softmax(c['h2'] @ P['U'])
    return c


def backward(c, y):
    G = {}
    B = len(y)
    rows, cols = np.indices(y.shape)
    flat = lambda t: t.reshape(-1, t.shape[-1])
    loss = -np.log(c['p'][rows, cols, y]).mean()
    dlog = c['p'].copy()
    dlog[rows, cols, y] -= 1
    dlog /= y.size
    G['U'] = flat(c['h2']).T @ flat(dlog)
    dh2 = dlog @ P['U'].T
    G['W2'], G['b2'] = flat(c['r']).T @ flat(dh2), dh2.sum((0, 1))
    dz = (dh2 @ P['W2'].T) * (c['z'] > 0)
    G['W1'], G['b1'] = flat(c['h1']).T @ flat(dz), dz.sum((0, 1))
    dh1 = dh2 + dz @ P['W1'].T
    G['Wo'] = flat(c['ctx']).T @ flat(dh1)
    dctx = dh1 @ P['Wo'].T
    dA = dctx @ np.swapaxes(c['v'], -1, -2)
    dv = np.swapaxes(c['A'], -1, -2) @ dctx
    dS = c['A'] * (dA - (dA * c['A']).sum(-1, keepdims=True)) / np.sqrt(d)
    dq, dk = dS @ c['k'], np.swapaxes(dS, -1, -2) @ c['q']
    dh0 = dh1.copy()
    for name, g in (('Wq', dq), ('Wk', dk), ('Wv', dv)):
        G[name] = flat(c['h0']).T @ flat(g)
        dh0 += g @ P[name].T
    G['pos'] = dh0.sum(axis=0)
    G['E'] = np.zeros_like(P['E'])
    np.add.at(G['E'], c['x'], dh0)
    return loss, G


x = rng.randint(0, vocab, (6, T))
y = x[:, ::-1]

# gradient check of one number in each parameter
loss, G = backward(forward(x), y)
worst = 0.0
for name in P:
    where = tuple(s // 2 for s in P[name].shape)
    old = P[name][where]
    P[name][where] = old + 1e-5
    up = backward(forward(x), y)[0]
    P[name][where] = old - 1e-5
    down = backward(forward(x), y)[0]
    P[name][where] = old
    worst = max(worst, abs((up - down) / 2e-5 - G[name][where]))
print("gradient check passed:", worst < 1e-8)
print("parameters:", sum(v.size for v in P.values()))

for step in range(151):
    loss, G = backward(forward(x), y)
    for name in P:
        P[name] -= 0.3 * G[name]
    if step % 50 == 0:
        print(f"step {step}: loss {loss:.3f}")
pred = forward(x)['p'].argmax(-1)
print("input ", x[0], "target", y[0], "predicted", pred[0])
print("accuracy", (pred == y).mean())
