"""XOR mit tanh und Bias – Kommentare absichtlich auf Deutsch (größer, für, Übung)."""
import numpy as np

np.random.seed(7)

# Eingaben in {-1, 1}, damit tanh passt
X = np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]], dtype=float)
Y = np.array([[-1], [1], [1], [-1]], dtype=float)

W1 = np.random.uniform(-1, 1, (2, 3))
b1 = np.zeros((1, 3))
W2 = np.random.uniform(-1, 1, (3, 1))
b2 = np.zeros((1, 1))
alpha = 0.1

for schritt in range(801):
    # vorwärts
    A1 = np.tanh(X @ W1 + b1)
    A2 = np.tanh(A1 @ W2 + b2)
    fehler = A2 - Y

    # rückwärts
    d2 = fehler * (1 - A2**2)
    d1 = (d2 @ W2.T) * (1 - A1**2)
    W2 -= alpha * A1.T @ d2
    b2 -= alpha * d2.sum(axis=0, keepdims=True)
    W1 -= alpha * X.T @ d1
    b1 -= alpha * d1.sum(axis=0, keepdims=True)

    if schritt % 200 == 0:
        print(f"Schritt {schritt:>4}: mittlerer Fehler = {np.mean(fehler**2):.5f}")

print("Vorhersage:", np.sign(A2).astype(int).ravel())
