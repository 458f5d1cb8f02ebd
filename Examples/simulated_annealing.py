import math, random

def rastrigin(p):
    return 10 * len(p) + sum(x * x - 10 * math.cos(2 * math.pi * x) for x in p)

random.seed(2)
current = [random.uniform(-5.12, 5.12) for _ in range(2)]
energy = rastrigin(current)
best, best_energy = current[:], energy
T = 10.0
accepted = 0
for k in range(3000):
    candidate = [min(5.12, max(-5.12, x + random.gauss(0, 0.5))) for x in current]
    e = rastrigin(candidate)
    if e < energy or random.random() < math.exp((energy - e) / T):
        current, energy = candidate, e
        accepted += 1
        if e < best_energy:
            best, best_energy = candidate[:], e
    T *= 0.998
    if k % 1000 == 0:
        print("k=%d T=%.4f energy=%.3f best=%.3f" % (k, T, energy, best_energy))
print("accepted", accepted)
print("best near zero:", best_energy < 2)
