import numpy as np
from operator import itemgetter

np.random.seed(31)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.array([0, 1, 1, 0])

def decode(genes):
    W1 = genes[:6].reshape(2, 3)
    b1 = genes[6:9]
    W2 = genes[9:12]
    b2 = genes[12]
    return W1, b1, W2, b2

def fitness(genes):
    W1, b1, W2, b2 = decode(genes)
    h = np.tanh(X.dot(W1) + b1)
    out = 1 / (1 + np.exp(-(h.dot(W2) + b2)))
    return -np.mean((out - Y) ** 2)

population = [np.random.uniform(-2, 2, 13) for _ in range(30)]
for generation in range(41):
    scored = sorted(((fitness(g), i) for i, g in enumerate(population)), key=itemgetter(0), reverse=True)
    if generation % 10 == 0:
        print("generation", generation, "best %.4f" % scored[0][0], "mean %.4f" % np.mean([s for s, _ in scored]))
    elite = [population[i] for _, i in scored[:8]]
    children = []
    while len(children) < 22:
        a, b = np.random.choice(8, 2, replace=False)
        mask = np.random.rand(13) < 0.5
        child = np.where(mask, elite[a], elite[b])
        child = child + np.random.randn(13) * 0.3 * (np.random.rand(13) < 0.3)
        children.append(child)
    population = elite + children

best = max(population, key=fitness)
W1, b1, W2, b2 = decode(best)
out = 1 / (1 + np.exp(-(np.tanh(X @ W1 + b1) @ W2 + b2)))
print("better than guessing:", -fitness(best) < 0.25)
print("outputs", out.round(1))
