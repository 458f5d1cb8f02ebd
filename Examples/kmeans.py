import numpy as np

np.random.seed(42)

def euclidean_distance(x1, x2):
    return np.sqrt(np.sum((x1 - x2) ** 2))

class KMeans:
    def __init__(self, K=3, max_iters=50):
        self.K = K
        self.max_iters = max_iters
        self.clusters = [[] for _ in range(self.K)]
        self.centroids = []

    def predict(self, X):
        self.X = X
        self.n_samples, self.n_features = X.shape
        random_sample_idxs = np.random.choice(self.n_samples, self.K, replace=False)
        self.centroids = [self.X[idx] for idx in random_sample_idxs]
        for it in range(self.max_iters):
            self.clusters = self._create_clusters(self.centroids)
            centroids_old = self.centroids
            self.centroids = self._get_centroids(self.clusters)
            if self._is_converged(centroids_old, self.centroids):
                print("converged after", it + 1, "iterations")
                break
        return self._get_cluster_labels(self.clusters)

    def _get_cluster_labels(self, clusters):
        labels = np.empty(self.n_samples)
        for cluster_idx, cluster in enumerate(clusters):
            for sample_index in cluster:
                labels[sample_index] = cluster_idx
        return labels

    def _create_clusters(self, centroids):
        clusters = [[] for _ in range(self.K)]
        for idx, sample in enumerate(self.X):
            clusters[self._closest_centroid(sample, centroids)].append(idx)
        return clusters

    def _closest_centroid(self, sample, centroids):
        distances = [euclidean_distance(sample, point) for point in centroids]
        return np.argmin(distances)

    def _get_centroids(self, clusters):
        centroids = np.zeros((self.K, self.n_features))
        for cluster_idx, cluster in enumerate(clusters):
            centroids[cluster_idx] = np.mean(self.X[cluster], axis=0)
        return centroids

    def _is_converged(self, old, new):
        return sum([euclidean_distance(old[i], new[i]) for i in range(self.K)]) == 0

X = np.concatenate([np.random.randn(12, 2) + [4, 0], np.random.randn(12, 2) + [-4, 1], np.random.randn(12, 2) + [0, -5]])
km = KMeans(K=3)
labels = km.predict(X)
print("sizes:", sorted(len(c) for c in km.clusters))
print(labels)
print(np.array(km.centroids)[np.argsort(np.array(km.centroids)[:, 0])].round(3))
inertia = sum(((X[labels == k] - km.centroids[k]) ** 2).sum() for k in range(3))
print("inertia", round(inertia, 3))
