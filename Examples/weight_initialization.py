import numpy as np

def init(kind, fan_in, fan_out, rng):
    if kind == "zeros":
        return np.zeros((fan_in, fan_out))
    elif kind == "small":
        return rng.randn(fan_in, fan_out) * 0.01
    elif kind == "large":
        return rng.randn(fan_in, fan_out)
    elif kind == "xavier":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_in, fan_out))
    elif kind == "he":
        return rng.randn(fan_in, fan_out) * np.sqrt(2 / fan_in)
    raise NotImplementedError(kind)

sizes = [20, 20, 20, 20]
for act_name, act in (("tanh", np.tanh), ("relu", lambda v: np.maximum(v, 0))):
    print("--- %s ---" % act_name)
    for kind in ["zeros", "small", "large", "xavier", "he"]:
        rng = np.random.RandomState(0)
        a = rng.randn(100, sizes[0])
        stds = []
        for n_in, n_out in zip(sizes[:-1], sizes[1:]):
            a = act(a @ init(kind, n_in, n_out, rng))
            stds.append(a.std())
        print(kind.ljust(8), " ".join("%8.5f" % s for s in stds))
try:
    init("orthogonal", 2, 2, np.random)
except NotImplementedError as err:
    print("not implemented:", err)
