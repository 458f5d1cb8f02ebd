import numpy as np

P = np.array([[0.9, 0.075, 0.025],
              [0.15, 0.8, 0.05],
              [0.25, 0.25, 0.5]])
states = ["bull", "bear", "stagnant"]
assert np.allclose(P.sum(axis=1), 1), "rows must sum to 1"

p = np.array([0, 1, 0])
for n in range(1, 101):
    p = p @ P
    if n in (1, 2, 5, 10, 100):
        print(n, p.round(5))

# linear equations instead
A = np.vstack([(P.T - np.eye(3))[:-1], np.ones(3)])
pi = np.linalg.solve(A, [0, 0, 1])
print("stationary:", dict(zip(states, pi.round(4).tolist())))
print("fixed:", np.allclose(pi @ P, pi))
print("P^3:")
print(np.linalg.matrix_power(P, 3).round(3))

np.random.seed(0)
state, visits = 0, np.zeros(3, int)
for _ in range(2000):
    visits[state] += 1
    state = np.random.choice(3, p=P[state])
print("visits", visits, "share", visits / visits.sum())
