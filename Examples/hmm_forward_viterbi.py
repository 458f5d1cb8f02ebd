import numpy as np

states = ('Rainy', 'Sunny')
observations = ('walk', 'shop', 'clean')
pi = np.array([0.6, 0.4])
A = np.array([[0.7, 0.3],
              [0.4, 0.6]])
B = np.array([[0.1, 0.4, 0.5],
              [0.6, 0.3, 0.1]])

obs_seq = [0, 1, 2, 2, 0]
print("sequence:", ", ".join(observations[o] for o in obs_seq))

def forward(obs):
    alpha = np.zeros((len(obs), len(pi)))
    alpha[0] = pi * B[:, obs[0]]
    for t in range(1, len(obs)):
        for j in range(len(pi)):
            alpha[t, j] = alpha[t - 1].dot(A[:, j]) * B[j, obs[t]]
    return alpha

def backward(obs):
    beta = np.ones((len(obs), len(pi)))
    for t in range(len(obs) - 2, -1, -1):
        for j in range(len(pi)):
            beta[t, j] = (beta[t + 1] * B[:, obs[t + 1]]).dot(A[j, :])
    return beta

def viterbi(obs):
    T, N = len(obs), len(pi)
    omega = np.zeros((T, N))
    prev = np.zeros((T - 1, N), dtype=int)
    omega[0] = np.log(pi * B[:, obs[0]])
    for t in range(1, T):
        for j in range(N):
            p = omega[t - 1] + np.log(A[:, j]) + np.log(B[j, obs[t]])
            prev[t - 1, j] = np.argmax(p)
            omega[t, j] = np.max(p)
    path = [int(np.argmax(omega[-1]))]
    for t in range(T - 2, -1, -1):
        path.insert(0, int(prev[t, path[0]]))
    return path

alpha, beta = forward(obs_seq), backward(obs_seq)
print(alpha.round(6))
print("P(observations) = {:.8f}".format(alpha[-1].sum()))
print("same backward: %s" % np.isclose(alpha[-1].sum(), (pi * B[:, obs_seq[0]] * beta[0]).sum()))
gamma = alpha * beta / (alpha * beta).sum(axis=1, keepdims=True)
print("gamma\n", np.round(gamma, 4))
print("most likely:", [states[s] for s in viterbi(obs_seq)])
