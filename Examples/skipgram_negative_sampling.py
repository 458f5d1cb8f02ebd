import numpy as np
from collections import Counter

tokens = ("we train a small model on small data and a small model learns small vectors "
          "from data we like").split()
counts = Counter(tokens)
vocab = [w for w, c in counts.most_common()]
idx = {w: i for i, w in enumerate(vocab)}
print(counts.most_common(4))
freq = np.array([counts[w] for w in vocab], dtype=float) ** 0.75
freq /= freq.sum()

rng = np.random.RandomState(123)
dim, window, k, lr = 6, 2, 3, 0.1
W_in = (rng.rand(len(vocab), dim) - 0.5) / dim
W_out = np.zeros((len(vocab), dim))
sig = lambda x: 1 / (1 + np.exp(-x))

for epoch in range(60):
    loss = 0
    pairs = 0
    for pos, word in enumerate(tokens):
        center = idx[word]
        for offset in range(-window, window + 1):
            other = pos + offset
            if offset == 0 or not 0 <= other < len(tokens):
                continue
            targets = [idx[tokens[other]]] + list(rng.choice(len(vocab), size=k, p=freq))
            labels = np.array([1] + [0] * k)
            vecs = W_out[targets]
            pred = sig(vecs @ W_in[center])
            g = lr * (labels - pred)
            loss -= np.sum(np.log(np.where(labels == 1, pred, 1 - pred)))
            grad_in = g @ vecs
            for tgt, gg in zip(targets, g):
                W_out[tgt] += gg * W_in[center]
            W_in[center] += grad_in
            pairs += 1
    if epoch % 15 == 0:
        print(f"epoch {epoch}: {pairs} pairs, loss per pair {loss / pairs:.4f}")
print("vocabulary size", len(vocab), "| first vector", np.round(W_in[0], 2))
