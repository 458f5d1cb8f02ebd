import numpy as np

def dbscan(D, eps, min_pts):
    labels = [0] * len(D)
    C = 0
    for P in range(0, len(D)):
        if not (labels[P] == 0):
            continue
        neighbors = region_query(D, P, eps)
        if len(neighbors) < min_pts:
            labels[P] = -1
        else:
            C += 1
            grow_cluster(D, labels, P, neighbors, C, eps, min_pts)
    return labels

def grow_cluster(D, labels, P, neighbors, C, eps, min_pts):
    labels[P] = C
    i = 0
    while i < len(neighbors):
        Pn = neighbors[i]
        if labels[Pn] == -1:
            labels[Pn] = C
        elif labels[Pn] == 0:
            labels[Pn] = C
            more = region_query(D, Pn, eps)
            if len(more) >= min_pts:
                neighbors = neighbors + more
        i += 1

def region_query(D, P, eps):
    return [Pn for Pn in range(len(D)) if np.linalg.norm(D[P] - D[Pn]) < eps]

rng = np.random.RandomState(77)
ring = np.array([[np.cos(a), np.sin(a)] for a in np.linspace(0, 2 * np.pi, 24, endpoint=False)]) * 3
blob = rng.randn(15, 2) * 0.3
noise = np.array([[5.5, 5.5], [-6, 5]])
X = np.vstack([ring, blob, noise])
labels = dbscan(X, eps=0.9, min_pts=3)
print(labels)
for c in sorted(set(labels)):
    print("noise" if c == -1 else f"cluster {c}", labels.count(c))
