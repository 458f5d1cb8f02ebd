import numpy as np

np.random.seed(0)

def run(act, dact, depth=10, width=8):
    h = np.random.randn(width, 1)
    Ws, hs = [], [h]
    for _ in range(depth):
        W = np.random.randn(width, width) / np.sqrt(width)
        h = act(W @ h)
        Ws.append(W)
        hs.append(h)
    g = np.ones((width, 1))
    norms = []
    for W, h in zip(reversed(Ws), reversed(hs[1:])):
        g = W.T @ (g * dact(h))
        norms.append(np.linalg.norm(g))
    return norms

acts = {
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda h: h * (1 - h)),
    "tanh": (np.tanh, lambda h: 1 - h * h),
    "relu": (lambda z: np.where(z > 0, z, 0), lambda h: (h > 0) * 1.0),
    "identity": (lambda z: z, np.ones_like),
}
for name in acts:
    norms = run(*acts[name])
    print(f"{name:<9}" + " ".join(f"{n:.1e}" for n in norms[::3]))
