import math
import random

random.seed(99)
probabilities = [0.2, 0.5, 0.75, 0.4]

def pull(i):
    return 1 if random.random() < probabilities[i] else 0

def epsilon_greedy(counts, values, t):
    if random.random() < 0.1:
        return random.randrange(len(counts))
    return max(range(len(values)), key=lambda i: values[i])

def ucb(counts, values, t):
    for i, c in enumerate(counts):
        if c == 0:
            return i
    return max(range(len(values)), key=lambda i: values[i] + math.sqrt(2 * math.log(t) / counts[i]))

for strategy in (epsilon_greedy, ucb):
    counts = [0] * len(probabilities)
    values = [0.0] * len(probabilities)
    total = 0
    for t in range(1, 1001):
        i = strategy(counts, values, t)
        r = pull(i)
        counts[i] += 1
        values[i] += (r - values[i]) / counts[i]
        total += r
    print("%-15s reward=%d counts=%s values=%s" % (strategy.__name__, total, counts, ["%.2f" % v for v in values]))
