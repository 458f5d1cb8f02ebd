import numpy as np

np.random.seed(5)
m = 30
X = np.random.randn(2, m)
Y = (X[0:1, :] + 0.5 * X[1:2, :] + 0.4 * np.random.randn(1, m) > 0) * 1

def relu(Z): return np.maximum(0, Z)
def sigmoid(Z): return 1 / (1 + np.exp(-Z))

def initialize(layer_dims):
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters['W' + str(l)] = np.random.randn(layer_dims[l], layer_dims[l-1]) / np.sqrt(layer_dims[l-1])
        parameters['b' + str(l)] = np.zeros((layer_dims[l], 1))
        assert parameters['W' + str(l)].shape == (layer_dims[l], layer_dims[l-1])
    return parameters

def train(lambd, iterations=200, lr=0.3):
    np.random.seed(3)
    p = initialize([2, 6, 1])
    for i in range(iterations):
        Z1 = np.dot(p['W1'], X) + p['b1']
        A1 = relu(Z1)
        A2 = sigmoid(np.dot(p['W2'], A1) + p['b2'])
        cross_entropy = -1. / m * np.sum(np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y))
        L2 = lambd / (2 * m) * (np.sum(np.square(p['W1'])) + np.sum(np.square(p['W2'])))
        cost = np.squeeze(cross_entropy + L2)
        dZ2 = A2 - Y
        dW2 = 1./m * np.dot(dZ2, A1.T) + (lambd * p['W2']) / m
        db2 = 1./m * np.sum(dZ2, axis=1, keepdims=True)
        dZ1 = np.multiply(np.dot(p['W2'].T, dZ2), np.int64(A1 > 0))
        dW1 = 1./m * np.dot(dZ1, X.T) + lambd / m * p['W1']
        db1 = 1./m * np.sum(dZ1, axis=1, keepdims=True)
        p['W1'] -= lr * dW1; p['b1'] -= lr * db1
        p['W2'] -= lr * dW2; p['b2'] -= lr * db2
    return p, cost

for lambd in [0, 0.1, 1.0, 5.0]:
    p, cost = train(lambd)
    norm = np.sqrt(sum(np.sum(p[k] ** 2) for k in ('W1', 'W2')))
    print("lambda = " + str(lambd) + ": cost = " + "%.5f" % cost + ", weight norm = " + "%.4f" % norm)
