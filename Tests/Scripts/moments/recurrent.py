import numpy as np
np.random.seed(1)
H, V = 3, 2
xs = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
targets = np.array([0.5, -0.2, 0.3])
Wx = np.random.randn(H, V) * 0.5
Wh = np.random.randn(H, H) * 0.5
Wy = np.random.randn(H) * 0.5
for n in range(8):
    hs = [np.zeros(H)]
    outs = []
    loss = 0.0
    for t in range(3):
        hs.append(np.tanh(Wx @ xs[t] + Wh @ hs[-1]))
        outs.append(Wy @ hs[-1])
        loss += 0.5 * (outs[t] - targets[t]) ** 2
    dWx, dWh, dWy = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(Wy)
    dnext = np.zeros(H)
    for t in [2, 1, 0]:
        dy = outs[t] - targets[t]
        dWy += dy * hs[t + 1]
        dh = Wy * dy + dnext
        da = (1 - hs[t + 1] ** 2) * dh
        dWx += np.outer(da, xs[t])
        dWh += np.outer(da, hs[t])
        dnext = Wh.T @ da
    Wx -= 0.1 * dWx
    Wh -= 0.1 * dWh
    Wy -= 0.1 * dWy
print(loss)
