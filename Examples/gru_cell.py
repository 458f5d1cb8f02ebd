# GRU: une étape à la fois, vérifiée par différences finies (commentaires en français, avec des accents: é è à ç)
import numpy as np

np.random.seed(12)
n, m = 3, 4   # entrée, état caché
Wz, Wr, Wh = [np.random.randn(m, n) * .4 for _ in range(3)]
Uz, Ur, Uh = [np.random.randn(m, m) * .4 for _ in range(3)]
bz, br, bh = np.zeros(m), np.zeros(m), np.zeros(m)

σ = lambda x: 1 / (1 + np.exp(-x))

def étape(x, h):
    z = σ(Wz @ x + Uz @ h + bz)
    r = σ(Wr @ x + Ur @ h + br)
    h̃ = np.tanh(Wh @ x + Uh @ (r * h) + bh)
    return (1 - z) * h + z * h̃, (z, r, h̃)

séquence = np.random.randn(5, n)
h = np.zeros(m)
for t, x in enumerate(séquence):
    h, (z, r, _) = étape(x, h)
    print(f"t={t}  h={np.round(h, 4)}  z moyen={z.mean():.3f}  r moyen={r.mean():.3f}")

# dérivée de la somme de h par rapport à x, par différences finies
x, h0 = séquence[0].copy(), np.full(m, 0.1)
ε = 1e-6
grad = np.empty(n)
for k in range(n):
    plus, moins = x.copy(), x.copy()
    plus[k] += ε
    moins[k] -= ε
    grad[k] = (étape(plus, h0)[0].sum() - étape(moins, h0)[0].sum()) / (2 * ε)
print("∂Σh/∂x ≈", np.round(grad, 5))
