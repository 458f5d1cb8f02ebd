import numpy as np

def max_pool(x, size=2, stride=2):
    n, h, w, c = x.shape
    oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.zeros((n, oh, ow, c))
    mask = np.zeros_like(x)
    for i in range(oh):
        for j in range(ow):
            window = x[:, i * stride:i * stride + size, j * stride:j * stride + size, :]
            out[:, i, j, :] = window.max(axis=(1, 2))
            for b in range(n):
                for ch in range(c):
                    flat = window[b, :, :, ch]
                    r, s = np.unravel_index(np.argmax(flat), flat.shape)
                    mask[b, i * stride + r, j * stride + s, ch] = 1
    return out, mask

np.random.seed(1)
x = np.random.randint(0, 20, size=(1, 4, 4, 2)).astype(float)
print(x[0, :, :, 0])
print(x[0, ..., 1])
out, mask = max_pool(x)
print("pooled:", out.shape)
print(out)
print("mask of channel 0:")
print(mask[0, :, :, 0].astype(int))
dout = np.arange(1, out.size + 1).reshape(out.shape)
dx = mask * np.repeat(np.repeat(dout, 2, axis=1), 2, axis=2)
print("gradient of channel 1:")
print(dx[0, :, :, 1])
print("sum in = sum out:", dx.sum() == dout.sum())
