import numpy as np

# a self-organizing map of 3 by 4 cells over colours
rng = np.random.RandomState(20)
colors = rng.randint(0, 256, (20, 3)) / 255.0
grid = rng.rand(3, 4, 3)
rows, cols = np.indices((3, 4))

steps = 200
for t in range(steps):
    lr = 0.5 * np.exp(-t / steps)
    radius = 2.0 * np.exp(-t / (steps / np.log(2.0)))
    v = colors[t % len(colors)]
    distances = np.sum((grid - v) ** 2, axis=2)
    r, c = np.unravel_index(distances.argmin(), distances.shape)
    influence = np.exp(-((rows - r) ** 2 + (cols - c) ** 2) / (2 * radius ** 2))
    grid += lr * influence[:, :, np.newaxis] * (v - grid)
    if t % 50 == 0:
        qe = np.mean([np.sqrt(((grid - q) ** 2).sum(-1)).min() for q in colors])
        print("step %3d  winner (%d, %d)  quantization error %.4f" % (t, r, c, qe))

print((grid * 255).round().astype(np.uint8)[0])
hits = np.zeros((3, 4), dtype=int)
for v in colors:
    hits[np.unravel_index(np.argmin(((grid - v) ** 2).sum(axis=-1)), (3, 4))] += 1
print(hits, hits.sum())
