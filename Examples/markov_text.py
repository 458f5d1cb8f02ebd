import random
from collections import defaultdict

corpus = """one step and one step and then a small step back
a small loss and a small step and one more loss
then one step more and a loss is small"""

chain = defaultdict(list)
for line in corpus.splitlines():
    words = ['<s>'] + line.split() + ['</s>']
    for a, b in zip(words, words[1:]):
        chain[a].append(b)

print({k: len(v) for k, v in sorted(chain.items())})
random.seed(12)
for n in range(4):
    word, out = '<s>', []
    while True:
        word = random.choice(chain[word])
        if word == '</s>' or len(out) > 15:
            break
        out.append(word)
    print(n + 1, ' '.join(out).capitalize() + '.')

# transition probabilities of "a"
total = len(chain['a'])
for nxt in sorted(set(chain['a'])):
    print(f"P({nxt} | a) = {chain['a'].count(nxt) / total:.3f}")
