# Skip-gram with pairs of unequal length kept in an array of objects, and words cut out by a regular expression.
import re

import numpy as np

TEXT = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs, and the dog runs after the fox!"
WINDOW, SIZE, RATE, EPOCHS = 2, 4, 0.05, 30

words = re.findall(r"[a-z]+", TEXT.lower())
vocabulary = sorted(set(words))
index = {word: number for number, word in enumerate(vocabulary)}
print(len(words), "words,", len(vocabulary), "of them different")


def one_hot(word):
    row = [0] * len(vocabulary)
    row[index[word]] = 1
    return row


rows = []
for place, word in enumerate(words):
    near = words[max(0, place - WINDOW):place] + words[place + 1:place + 1 + WINDOW]
    rows.append([one_hot(word), [one_hot(other) for other in near]])
data = np.array(rows, dtype=object)
print(data.shape, data.dtype, len(data[0][1]), len(data[5][1]))

rng = np.random.RandomState(1)
W1 = rng.uniform(-0.5, 0.5, (len(vocabulary), SIZE))
W2 = rng.uniform(-0.5, 0.5, (SIZE, len(vocabulary)))
for epoch in range(EPOCHS):
    loss = 0
    for target, context in data:
        h = np.dot(target, W1)
        u = np.dot(h, W2)
        p = np.exp(u - np.max(u))
        p /= p.sum()
        error = np.sum([np.subtract(p, other) for other in context], axis=0)
        loss += -sum(np.log(p[other.index(1)]) for other in context)
        dW2 = np.outer(h, error)
        dW1 = np.outer(target, np.dot(W2, error))
        W1 -= RATE * dW1
        W2 -= RATE * dW2
    if epoch % 10 == 9:
        print(f"epoch {epoch + 1}: loss {loss:.4f}")


def nearest(word, count=3):
    v = W1[index[word]]
    scores = {}
    for other in vocabulary:
        if other != word:
            u = W1[index[other]]
            scores[other] = np.dot(v, u) / (np.linalg.norm(v) * np.linalg.norm(u))
    return sorted(scores.items(), key=lambda item: -item[1])[:count]


for word in ["fox", "dog"]:
    print(word, ["%s %.3f" % pair for pair in nearest(word)])
