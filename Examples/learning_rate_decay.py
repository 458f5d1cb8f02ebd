import numpy as np
import math

def step_decay(epoch):
    return 0.5 * math.pow(0.5, math.floor((1 + epoch) / 10.0))

def exp_decay(epoch): return 0.5 * math.exp(-0.1 * epoch)
def time_decay(epoch): return 0.5 / (1 + 0.1 * epoch)
def cosine(epoch, total=40): return 0.5 * 0.5 * (1 + math.cos(math.pi * epoch / total))

schedules = {'step': step_decay, 'exp': exp_decay, 'time': time_decay, 'cosine': cosine, 'constant': lambda e: 0.5}

x = np.array([0.5, 2.3, 2.9]); y = np.array([1.4, 1.9, 3.2])
for name, schedule in schedules.items():
    w, b = 0.0, 0.0
    for epoch in range(40):
        lr = schedule(epoch)
        r = w * x + b - y
        w -= lr * 0.2 * np.dot(r, x)
        b -= lr * 0.2 * r.sum()
    print(f"{name:>8}: lr at end {lr:.5f}, w = {w:.6f}, b = {b:.6f}, loss = {np.mean((w * x + b - y) ** 2):.6f}")
