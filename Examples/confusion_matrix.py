import numpy as np

y_true = np.array([0, 1, 2, 2, 0, 1, 1, 2, 0, 0, 2, 1, 1, 2, 2])
y_pred = np.array([0, 2, 2, 2, 0, 1, 1, 1, 0, 2, 2, 1, 0, 2, 2])

K = len(np.unique(y_true))
cm = np.zeros((K, K), dtype=np.int64)
np.add.at(cm, (y_true, y_pred), 1)
print(cm)

tp = np.diag(cm)
fp = cm.sum(axis=0) - tp
fn = cm.sum(axis=1) - tp
tn = cm.sum() - tp - fp - fn
print("tp", tp, "fp", fp, "fn", fn, "tn", tn)
precision = tp / (tp + fp)
recall = tp / (tp + fn)
f1 = 2 * precision * recall / (precision + recall)
print(f"{'class':>6} {'precision':>10} {'recall':>8} {'f1':>8}")
for k in range(K):
    print(f"{k:>6} {precision[k]:>10.3f} {recall[k]:>8.3f} {f1[k]:>8.3f}")
print("macro f1", f1.mean().round(4))
print("accuracy", np.mean(y_true == y_pred))
print("normalized:\n", (cm / cm.sum(axis=1, keepdims=True)).round(2))

# binary threshold curve
scores = np.array([0.1, 0.4, 0.35, 0.8])
truth = np.array([0, 0, 1, 1])
for t in sorted(set(scores), reverse=True):
    p = scores >= t
    print(float(t), int((p & (truth == 1)).sum()), int((p & (truth == 0)).sum()))
