import numpy as np
import random

random.seed(4)

# S . . .
# . # . #
# . . . #
# # . . G
grid = ["S...", ".#.#", "...#", "#..G"]
H = W = 4
actions = [(-1, 0), (1, 0), (0, -1), (0, 1)]
names = "^v<>"
Q = np.zeros((H, W, 4))

def step(state, a):
    r, c = state
    dr, dc = actions[a]
    nr, nc = r + dr, c + dc
    if not (0 <= nr < H and 0 <= nc < W):
        return state, -1, False
    cell = grid[nr][nc]
    if cell == "#":
        return (nr, nc), -10, True
    if cell == "G":
        return (nr, nc), 10, True
    return (nr, nc), -0.1, False

epsilon, gamma, alpha = 0.3, 0.9, 0.5
lengths = []
for episode in range(400):
    state, done, n = (0, 0), False, 0
    while not done and n < 100:
        if random.random() < epsilon:
            a = random.randint(0, 3)
        else:
            a = int(np.argmax(Q[state]))
        new, reward, done = step(state, a)
        target = reward + (0 if done else gamma * Q[new].max())
        Q[state][a] += alpha * (target - Q[state][a])
        state = new
        n += 1
    lengths.append(n)
    epsilon = max(0.05, epsilon * 0.99)
    if (episode + 1) % 100 == 0:
        print("episode {}: mean length {:.2f}, epsilon {:.3f}".format(episode + 1, sum(lengths[-100:]) / 100, epsilon))

for r in range(H):
    print(" ".join(names[np.argmax(Q[r, c])] if grid[r][c] not in "#G" else grid[r][c] for c in range(W)))
path, state = [(0, 0)], (0, 0)
while grid[state[0]][state[1]] != "G" and len(path) < 20:
    state, _, _ = step(state, int(Q[state].argmax()))
    path.append(state)
print("path:", path)
print("value of the start:", round(Q[0, 0].max(), 3))
