import numpy as np

def make_moons(n, noise, rng):
    t = np.linspace(0, np.pi, n)
    outer = np.column_stack([np.cos(t), np.sin(t)])
    inner = np.column_stack([1 - np.cos(t), 0.5 - np.sin(t)])
    X = np.vstack([outer, inner])
    X += rng.normal(scale=noise, size=X.shape)
    y = np.hstack([np.zeros(n, dtype=int), np.ones(n, dtype=int)])
    order = rng.permutation(2 * n)
    return X[order], y[order]

class Model:
    def __init__(self, nn_hdim, rng):
        self.W1 = rng.standard_normal((2, nn_hdim)) / np.sqrt(2)
        self.b1 = np.zeros((1, nn_hdim))
        self.W2 = rng.standard_normal((nn_hdim, 2)) / np.sqrt(nn_hdim)
        self.b2 = np.zeros((1, 2))

    def forward(self, X):
        self.a1 = np.tanh(X.dot(self.W1) + self.b1)
        z2 = self.a1.dot(self.W2) + self.b2
        exp_scores = np.exp(z2)
        return exp_scores / np.sum(exp_scores, axis=1, keepdims=True)

    def loss(self, X, y, reg=0.01):
        probs = self.forward(X)
        data_loss = np.sum(-np.log(probs[range(len(X)), y]))
        data_loss += reg / 2 * (np.sum(np.square(self.W1)) + np.sum(np.square(self.W2)))
        return 1. / len(X) * data_loss

    def fit(self, X, y, num_passes=300, epsilon=0.01, reg=0.01, print_loss=False):
        for i in range(num_passes):
            delta3 = self.forward(X)
            delta3[range(len(X)), y] -= 1
            dW2 = (self.a1.T).dot(delta3)
            db2 = np.sum(delta3, axis=0, keepdims=True)
            delta2 = delta3.dot(self.W2.T) * (1 - np.power(self.a1, 2))
            dW1 = np.dot(X.T, delta2)
            db1 = np.sum(delta2, axis=0)
            dW2 += reg * self.W2
            dW1 += reg * self.W1
            self.W1 += -epsilon * dW1
            self.b1 += -epsilon * db1
            self.W2 += -epsilon * dW2
            self.b2 += -epsilon * db2
            if print_loss and i % 100 == 0:
                print("Loss after iteration %i: %.5f" % (i, self.loss(X, y)))
        return self

rng = np.random.default_rng(0)
X, y = make_moons(30, 0.15, rng)
model = Model(4, rng).fit(X, y, print_loss=True)
print("accuracy: %.3f" % np.mean(np.argmax(model.forward(X), axis=1) == y))
