import numpy as np

letters = """
#####
..#..
..#..
..#..
..#..

#...#
#...#
#####
#...#
#...#
"""

def parse(text):
    patterns = []
    for block in text.strip().split("\n\n"):
        patterns.append([1 if ch == "#" else -1 for ch in block if ch != "\n"])
    return np.array(patterns)

def show(state):
    for row in state.reshape(5, 5):
        print("".join("#" if v > 0 else "." for v in row))
    print()

patterns = parse(letters)
n = patterns.shape[1]
W = np.zeros((n, n))
for p in patterns:
    W += np.outer(p, p)
np.fill_diagonal(W, 0)
W /= len(patterns)

def energy(s):
    return -0.5 * s @ W @ s

rng = np.random.RandomState(2)
noisy = patterns[0].copy()
flip = rng.choice(n, 6, replace=False)
noisy[flip] *= -1
print("flipped:", sorted(flip.tolist()))
show(noisy)
state = noisy.copy()
print("energy", energy(state))
for sweep in range(3):
    for i in rng.permutation(n):
        state[i] = 1 if W[i] @ state >= 0 else -1
    print("sweep", sweep, "energy", energy(state))
show(state)
print("recalled:", (state == patterns[0]).all())
