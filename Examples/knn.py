from collections import Counter
import math

def euclidean(p, q):
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(p, q)))

class KNN:
    def __init__(self, k=3):
        self.k = k
        self.points = []

    def fit(self, points, labels):
        self.points = list(zip(points, labels))
        return self

    def predict_one(self, p):
        distances = sorted((euclidean(p, q), label) for q, label in self.points)
        votes = Counter(label for _, label in distances[:self.k])
        return votes.most_common(1)[0][0], distances[0][0]

points = [(1, 1), (1, 2), (2, 1), (2.5, 2), (6, 5), (7, 7), (6, 6), (8, 6), (1, 7), (2, 8), (1.5, 6.5)]
labels = ["low"] * 4 + ["high"] * 4 + ["left"] * 3
for k in (1, 3, 5):
    model = KNN(k).fit(points, labels)
    print("k =", k)
    for p in [(2, 2), (5, 5), (3, 6), (4.5, 3.5)]:
        label, d = model.predict_one(p)
        print("   {!s:<12} -> {:<5} (nearest {:.3f})".format(p, label, d))

# leave one out
hits = 0
for i in range(len(points)):
    rest, rest_labels = points[:i] + points[i+1:], labels[:i] + labels[i+1:]
    hits += KNN(3).fit(rest, rest_labels).predict_one(points[i])[0] == labels[i]
print(f"leave one out: {hits}/{len(points)}")
