import numpy as np

def get_indices(x_shape, fh, fw, pad=1, stride=1):
    N, C, H, W = x_shape
    out_h = (H + 2 * pad - fh) // stride + 1
    out_w = (W + 2 * pad - fw) // stride + 1
    i0 = np.tile(np.repeat(np.arange(fh), fw), C)
    i1 = stride * np.repeat(np.arange(out_h), out_w)
    j0 = np.tile(np.arange(fw), fh * C)
    j1 = stride * np.tile(np.arange(out_w), out_h)
    i = i0.reshape(-1, 1) + i1.reshape(1, -1)
    j = j0.reshape(-1, 1) + j1.reshape(1, -1)
    k = np.repeat(np.arange(C), fh * fw).reshape(-1, 1)
    return k, i, j, out_h, out_w

def im2col(x, fh, fw, pad=1, stride=1):
    xp = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), mode='constant')
    k, i, j, oh, ow = get_indices(x.shape, fh, fw, pad, stride)
    cols = xp[:, k, i, j]
    C = x.shape[1]
    return cols.transpose(1, 2, 0).reshape(fh * fw * C, -1), oh, ow

def col2im(cols, x_shape, fh, fw, pad=1, stride=1):
    N, C, H, W = x_shape
    xp = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
    k, i, j, _, _ = get_indices(x_shape, fh, fw, pad, stride)
    reshaped = cols.reshape(C * fh * fw, -1, N).transpose(2, 0, 1)
    np.add.at(xp, (slice(None), k, i, j), reshaped)
    return xp[:, :, pad:-pad, pad:-pad] if pad else xp

x = np.arange(2 * 2 * 4 * 4).reshape(2, 2, 4, 4).astype(float)
w = np.arange(3 * 2 * 3 * 3).reshape(3, 2, 3, 3) % 5 - 2
cols, oh, ow = im2col(x, 3, 3)
print("columns", cols.shape, "first:", cols[:, 0])
out = w.reshape(3, -1) @ cols
out = out.reshape(3, oh, ow, 2).transpose(3, 0, 1, 2)
print("output", out.shape)
print(out[0, 0])

# the same by loops
naive = np.zeros_like(out)
xp = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
for n in range(2):
    for f in range(3):
        for r in range(oh):
            for c in range(ow):
                naive[n, f, r, c] = np.sum(xp[n, :, r:r+3, c:c+3] * w[f])
print("equal to loops:", np.array_equal(out, naive))
counts = col2im(np.ones_like(cols), x.shape, 3, 3)
print(counts[0, 0])
