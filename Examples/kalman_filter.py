import numpy as np

dt = 1.0
F = np.array([[1, dt], [0, 1]])
H = np.array([[1, 0]])
Q = np.array([[0.05, 0.05], [0.05, 0.1]])
R = np.array([[4.0]])

rng = np.random.RandomState(55)
truth = np.array([0.0, 1.0])
x = np.zeros((2, 1))
P = np.eye(2) * 10
errors = {'raw': [], 'filtered': []}
for k in range(1, 21):
    truth = F @ truth
    z = truth[0] + rng.normal(0, 2)
    # predict
    x = F @ x
    P = F @ P @ F.T + Q
    # update
    S = H @ P @ H.T + R
    K = P @ H.T @ np.linalg.inv(S)
    y = z - H @ x
    x = x + K @ y
    P = (np.eye(2) - K @ H) @ P
    errors['raw'].append(abs(z - truth[0]))
    errors['filtered'].append(abs(x[0, 0] - truth[0]))
    if k % 5 == 0:
        print("k={:2d} truth={:5.1f} measured={:6.2f} filtered={:6.2f} gain={:.4f}".format(k, truth[0], z, x[0, 0], K[0, 0]))
for name, e in errors.items():
    print(name.rjust(10), round(float(np.mean(e)), 4))
print(P.round(4))
