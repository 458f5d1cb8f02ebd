import random
import math

random.seed(314)
inside = 0
for i in range(1, 5001):
    x, y = random.random(), random.random()
    if x * x + y * y <= 1:
        inside += 1
    if i in (10, 100, 1000, 5000):
        print(i, 4 * inside / i)

# Metropolis sampling of the bias of a coin: 7 heads of 10
def log_posterior(p):
    if not 0 < p < 1:
        return -math.inf
    return 7 * math.log(p) + 3 * math.log(1 - p)

p, samples = 0.5, []
for step in range(3000):
    q = p + random.gauss(0, 0.15)
    if math.log(random.random()) < log_posterior(q) - log_posterior(p):
        p = q
    if step >= 500:
        samples.append(p)
mean = sum(samples) / len(samples)
print("posterior mean {:.3f}, exact {:.3f}".format(mean, 8 / 12))
bins = [0] * 10
for s in samples:
    bins[int(s * 10)] += 1
top = max(bins)
for i, b in enumerate(bins):
    print("%.1f %s" % (i / 10, "#" * round(30 * b / top)))
