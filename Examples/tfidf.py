import math
import string

documents = [
    "The gradient points uphill; the step goes downhill.",
    "A learning rate that is too large overshoots the minimum.",
    "The minimum of the loss is where the gradient is zero.",
]
stop = {"the", "a", "is", "of", "that", "too"}

def tokenize(text):
    table = str.maketrans("", "", string.punctuation)
    return [w for w in text.lower().translate(table).split() if w not in stop]

docs = [tokenize(d) for d in documents]
vocab = sorted({w for d in docs for w in d})
print(len(vocab), "words:", " ".join(vocab))

df = {w: sum(1 for d in docs if w in d) for w in vocab}
idf = {w: math.log(len(docs) / df[w]) for w in vocab}

def tfidf(doc):
    return {w: doc.count(w) / len(doc) * idf[w] for w in set(doc)}

vectors = [tfidf(d) for d in docs]
for i, v in enumerate(vectors):
    top = sorted(v.items(), key=lambda item: (-item[1], item[0]))[:3]
    print(i, ["%s:%.4f" % pair for pair in top])

def cosine(u, v):
    dot = math.fsum(u[w] * v.get(w, 0.0) for w in sorted(u))
    norm = lambda t: math.sqrt(math.fsum(x * x for x in t.values()))
    return dot / (norm(u) * norm(v))

for i in range(3):
    print(*("%.4f" % cosine(vectors[i], vectors[j]) for j in range(3)))

query = tokenize("minimum gradient")
scores = [(round(sum(v.get(q, 0) for q in query), 5), i) for i, v in enumerate(vectors)]
print("best document:", max(scores))
