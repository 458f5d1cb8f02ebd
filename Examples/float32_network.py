import numpy as np

np.random.seed(0)
X = np.random.rand(6, 3).astype(np.float32)
W = np.random.rand(3, 2).astype('float32')
b = np.zeros(2, dtype=np.float32)
print(X.dtype, W.dtype, (X @ W).dtype, (X * 2).dtype, (X * 2.5).dtype, (X * np.float64(2)).dtype)
print(X[0])
print(X.mean().dtype, X.sum(axis=0))

t = np.array([0, 1, 1, 0, 1, 0])
y = np.eye(2, dtype=np.float32)[t]
for epoch in range(50):
    z = X @ W + b
    z -= z.max(axis=1, keepdims=True)
    p = np.exp(z)
    p /= p.sum(axis=1, keepdims=True)
    g = (p - y) / np.float32(6)
    W -= np.float32(0.5) * (X.T @ g)
    b -= np.float32(0.5) * g.sum(axis=0)
    if epoch % 10 == 0:
        print("epoch %d: %.4f" % (epoch, -np.log(p[np.arange(6), t]).mean()))
print(W.dtype, np.round(W, 3).tolist() == np.round(W, 3).tolist(), W.nbytes)
image = np.array([[0, 128, 255], [64, 32, 16]], dtype=np.uint8)
print(image / 255.0)
print(image + np.uint8(100))
print(image.astype(np.int32) - 200, image.dtype, image.astype(float).mean())
print(np.float32(0.1), np.float64(0.1), np.float32(0.1) + np.float64(0.2), repr(np.float32(1) / 3))
