"""Small training loops put together at random, as published scripts are: the pieces that meet there meet here."""

from .pieces import Pieces

ACTIVATIONS = {
    "sigmoid": ("1 / (1 + np.exp(-x))", "s * (1 - s)"), "sigmoid2": ("1.0 / (1.0 + np.exp(-1 * x))", "np.multiply(s, 1 - s)"),
    "tanh": ("np.tanh(x)", "1 - s ** 2"), "relu": ("np.maximum(0, x)", "(s > 0).astype(float)"), "relu2": ("x * (x > 0)", "np.where(s > 0, 1.0, 0.0)"),
    "leaky": ("np.where(x > 0, x, 0.01 * x)", "np.where(s > 0, 1, 0.01)"), "softplus": ("np.log(1 + np.exp(x))", "1 - np.exp(-s)"),
}


def generate(rng):
    p = Pieces(rng)
    n, d, h, k = p.between(2, 6), p.between(1, 4), p.between(1, 5), p.between(1, 3)
    f, g = ACTIVATIONS[p.pick(sorted(ACTIVATIONS))]
    seed = p.between(0, 1000)
    data = p.pick([f"X = np.random.randn({n}, {d})", f"X = np.random.rand({n}, {d}) * 2 - 1", f"X = np.array({[[p.between(0, 1) for _ in range(d)] for _ in range(n)]})"])
    target = p.pick([f"y = np.random.randint(0, 2, ({n}, {k}))", f"y = (X.sum(axis=1, keepdims=True) > 0).astype(int) * np.ones((1, {k}))", f"y = np.random.rand({n}, {k})"])
    init = p.pick(["np.random.randn({0}, {1}) * 0.1", "2 * np.random.random(({0}, {1})) - 1", "np.random.uniform(-0.5, 0.5, size=({0}, {1}))", "np.random.normal(0, 0.5, ({0}, {1}))", "np.random.randn({0}, {1}) / np.sqrt({0})", "np.random.randn({0}, {1}) * np.sqrt(2. / {0})"])
    loss = p.pick(["np.mean((a2 - y) ** 2)", "np.mean(np.square(y - a2))", "((y - a2) ** 2).sum() / len(y)", "np.abs(y - a2).mean()", "0.5 * np.sum((a2 - y) ** 2)"])
    update = p.pick([
        ["W1 -= lr * dW1", "W2 -= lr * dW2", "b1 -= lr * db1", "b2 -= lr * db2"],
        ["for q, dq in zip([W1, b1, W2, b2], [dW1, db1, dW2, db2]):", "    q -= lr * dq"],
        ["for i, (q, dq) in enumerate(zip((W1, b1, W2, b2), (dW1, db1, dW2, db2))):", "    v[i] = 0.9 * v[i] - lr * dq", "    q += v[i]"],
        ["for i, (q, dq) in enumerate(zip((W1, b1, W2, b2), (dW1, db1, dW2, db2))):", "    v[i] = 0.9 * v[i] + 0.1 * dq ** 2", "    q -= lr * dq / (np.sqrt(v[i]) + 1e-8)"],
        ["W1 = W1 - lr * dW1; W2 = W2 - lr * dW2", "b1 = b1 - lr * db1; b2 = b2 - lr * db2"],
    ])
    said = p.pick(["print(epoch, loss)", "print('epoch %d loss %.6f' % (epoch, loss))", "print(f'epoch {epoch:3d} | loss {loss:.5f}')", "print('Loss: {:.4f}'.format(loss))", "print('loss after', epoch, ':', str(loss))", "print(\"Error:\" + str(np.round(loss, 5)))", "losses.append(loss)", "print('\\rloss', round(float(loss), 4))"])
    epochs = p.between(3, 20)
    p.chunks.append(f"np.random.seed({seed})\ndef act(x):\n    return {f}\ndef act_d(s):\n    return {g}")
    p.chunks.append(f"{data}\n{target}\nW1 = {init.format(d, h)}\nW2 = {init.format(h, k)}\nb1 = np.zeros((1, {h}))\nb2 = np.zeros({p.pick([f'(1, {k})', k])})\nv = [0, 0, 0, 0]\nlr = {p.pick(['0.1', '0.5', '0.01', '1'])}\nlosses = []")
    body = ["z1 = " + p.pick(["X @ W1 + b1", "np.dot(X, W1) + b1", "X.dot(W1) + b1", "np.matmul(X, W1) + b1"]), "a1 = act(z1)", "z2 = a1 @ W2 + b2", "a2 = act(z2)", f"loss = {loss}", p.pick(["d2 = (a2 - y) * act_d(a2)", "d2 = a2 - y", "d2 = 2 * (a2 - y) / len(X) * act_d(a2)"]), "d1 = d2.dot(W2.T) * act_d(a1)", "dW2 = a1.T @ d2", "dW1 = X.T @ d1", f"db2 = {'d2.sum(axis=0)' if p.often(0.5) else 'np.sum(d2, axis=0)'}", "db1 = np.sum(d1, axis=0, keepdims=True)"] + update
    if p.often(0.25):
        body.insert(2, f"mask = (np.random.rand(*a1.shape) < 0.8) / 0.8\na1 = a1 * mask".split("\n")[0])
        body.insert(3, "a1 *= mask")
    body += [f"if epoch % {p.between(1, 5)} == 0:", f"    {said}"]
    p.chunks.append(f"for epoch in range({epochs}):\n" + "\n".join("    " + line for line in body))
    p.chunks += ["print(W1)", "print(a2)", "print(np.round(W2, 3))", "print('predictions:', a2.ravel())", "print((a2 > 0.5).astype(int).T)", "print(losses[-3:])", "print([round(float(q), 4) for q in a2.flatten()])", "for row, out in zip(X, a2):\n    print(row, '->', out)", "print(np.argmax(a2, axis=1), a2.argmax())", "print(W1.shape, b1.shape, loss.dtype if hasattr(loss, 'dtype') else type(loss))", "print('acc: %.2f%%' % (np.mean((a2 > 0.5) == (y > 0.5)) * 100))", "print({'W1': W1, 'b2': b2})", "print([W1, b1])"]
    return ["import numpy as np"], p.chunks
