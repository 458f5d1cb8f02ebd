import numpy as np
np.random.seed(1)

text = "hello"
chars = sorted(set(text))
ix = {c: i for i, c in enumerate(chars)}
H, V = 3, len(chars)

Wxh = np.random.randn(H, V) * 0.1
Whh = np.random.randn(H, H) * 0.1
Why = np.random.randn(V, H) * 0.1
bh, by = np.zeros((H, 1)), np.zeros((V, 1))

inputs = [ix[c] for c in text[:-1]]
targets = [ix[c] for c in text[1:]]

def forward(inputs, targets, hprev):
    xs, hs, ps = {}, {-1: hprev}, {}
    loss = 0
    for t in range(len(inputs)):
        xs[t] = np.zeros((V, 1))
        xs[t][inputs[t]] = 1
        hs[t] = np.tanh(Wxh @ xs[t] + Whh @ hs[t - 1] + bh)
        s = Why @ hs[t] + by
        ps[t] = np.exp(s) / np.sum(np.exp(s))
        loss += -np.log(ps[t][targets[t], 0])
    return loss, xs, hs, ps

for n in range(8):
    loss, xs, hs, ps = forward(inputs, targets, np.zeros((H, 1)))
    dWxh, dWhh, dWhy = np.zeros_like(Wxh), np.zeros_like(Whh), np.zeros_like(Why)
    dbh, dby = np.zeros_like(bh), np.zeros_like(by)
    dhnext = np.zeros((H, 1))
    for t in reversed(range(len(inputs))):
        dy = np.copy(ps[t])
        dy[targets[t]] -= 1
        dWhy += dy @ hs[t].T
        dby += dy
        dh = Why.T @ dy + dhnext
        draw = (1 - hs[t] ** 2) * dh
        dbh += draw
        dWxh += draw @ xs[t].T
        dWhh += draw @ hs[t - 1].T
        dhnext = Whh.T @ draw
    for param, grad in zip([Wxh, Whh, Why, bh, by], [dWxh, dWhh, dWhy, dbh, dby]):
        np.clip(grad, -5, 5, out=grad)
        param -= 0.1 * grad
print(f"{loss=:.4f}")
