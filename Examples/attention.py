import numpy as np

def softmax(x, axis=-1):
    x = x - np.max(x, axis=axis, keepdims=True)
    e = np.exp(x)
    return e / np.sum(e, axis=axis, keepdims=True)

def attention(Q, K, V, mask=None):
    d_k = Q.shape[-1]
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(d_k)
    if mask is not None:
        scores = np.where(mask, scores, -1e9)
    weights = softmax(scores)
    return weights @ V, weights

np.set_printoptions(precision=3, suppress=True)
rng = np.random.RandomState(17)
batch, length, dim = 1, 4, 6
x = rng.randn(batch, length, dim)
Wq, Wk, Wv = (rng.randn(dim, dim) / np.sqrt(dim) for _ in range(3))
out, weights = attention(x @ Wq, x @ Wk, x @ Wv)
print("weights:")
print(weights[0])
print("rows sum to one:", np.allclose(weights.sum(-1), 1))

causal = np.tril(np.ones((length, length), dtype=bool))
print("mask:")
print(causal.astype(int))
out, weights = attention(x @ Wq, x @ Wk, x @ Wv, causal)
print("causal weights:")
print(weights[0])
print("first row is its own value:", np.allclose(out[0, 0], (x @ Wv)[0, 0]))

# two heads
heads = 2
def split(t):
    b, n, d = t.shape
    return t.reshape(b, n, heads, d // heads).transpose(0, 2, 1, 3).reshape(b * heads, n, d // heads)
def join(t):
    return t.reshape(batch, heads, length, dim // heads).swapaxes(1, 2).reshape(batch, length, dim)
multi, w2 = attention(split(x @ Wq), split(x @ Wk), split(x @ Wv), causal)
print("shapes:", w2.shape, join(multi).shape)
print(join(multi)[0, -1])
