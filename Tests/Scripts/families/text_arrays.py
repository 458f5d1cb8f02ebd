"""Labels as arrays of text: classes of examples, counted, masked, encoded and printed."""
import numpy as np

labels = np.array(["setosa", "virginica", "setosa", "versicolor", "virginica", "setosa"])
X = np.arange(12.0).reshape(6, 2)
classes, counts = np.unique(labels, return_counts=True)
print(classes, counts, dict(zip(classes, counts)))
for c in classes:
    print(c, X[labels == c].mean(axis=0), np.sum(labels == c))
codes = np.searchsorted(classes, labels)
print(codes, np.eye(len(classes))[codes])
classes, inverse = np.unique(labels, return_inverse=True)
print((classes[inverse] == labels).all(), classes[np.argmax(np.bincount(inverse))])
index = {c: i for i, c in enumerate(classes)}
print([index[label] for label in labels], index)
predicted = labels.copy()
predicted[1:3] = "setosa"
predicted[0] = "a much longer label"
print(predicted, np.mean(predicted == labels))
order = np.random.RandomState(3).permutation(len(labels))
print(labels[order], np.random.RandomState(1).choice(classes, 3))
print(np.where(labels == "setosa", 1, -1), np.where(labels == "setosa", "yes", "no"))
print("setosa" in labels, "rose" in labels, np.isin(labels, ["virginica", "rose"]))
table = np.array([["a", "1.5"], ["b", "2.5"]])
print(table[:, 1].astype(float).sum(), table[:, 0], table.T)
print(repr(labels[:2]), labels.dtype, labels.shape, labels[0], [label for label in labels[:2]])
confusion = np.zeros((3, 3), dtype=int)
for true, guess in zip(labels, labels[::-1]):
    confusion[index[true], index[guess]] += 1
print(confusion)
print(f"{labels[3]:>12}|%s" % labels[4], labels[0].upper(), "-".join(classes), sorted(set(labels)))
print(np.char.upper(classes), np.char.str_len(classes), np.concatenate([classes, ["rose"]]))
