"""A GAN whose generator is a line and whose discriminator is logistic in x and x^2."""
import numpy as np

rng = np.random.RandomState(5)
target_mean, target_std = 3.0, 0.5
g = np.array([1.0, 0.0])          # x = g0 * z + g1
d = np.zeros(3)                   # D(x) = sigmoid(d0 + d1 x + d2 x^2)

def features(x):
    return np.stack([np.ones_like(x), x, x ** 2], axis=-1)

def D(x):
    return 1 / (1 + np.exp(-np.clip(features(x) @ d, -30, 30)))

for step in range(1, 301):
    real = rng.normal(target_mean, target_std, 32)
    z = rng.randn(32)
    fake = g[0] * z + g[1]
    # the discriminator climbs log D(real) + log(1 - D(fake))
    grad_d = ((1 - D(real))[:, None] * features(real)).mean(0) - (D(fake)[:, None] * features(fake)).mean(0)
    d += 0.02 * np.clip(grad_d, -1, 1) - 0.001 * d
    # the generator climbs log D(fake)
    z = rng.randn(32)
    fake = g[0] * z + g[1]
    slope = (1 - D(fake)) * (d[1] + 2 * d[2] * fake)
    g += 0.02 * np.clip(np.array([(slope * z).mean(), slope.mean()]), -1, 1)
    if step % 100 == 0:
        print("step {:3d}  generator mean {:.2f} std {:.2f}  D(real) {:.2f} D(fake) {:.2f}".format(step, g[1], abs(g[0]), D(real).mean(), D(fake).mean()))
