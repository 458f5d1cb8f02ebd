from typing import Dict, List, Tuple

import numpy as np


def init_layers(nn_architecture: List[Dict], seed: int = 99) -> Dict[str, np.ndarray]:
    np.random.seed(seed)
    params_values = {}
    for idx, layer in enumerate(nn_architecture):
        layer_idx = idx + 1
        params_values['W' + str(layer_idx)] = np.random.randn(layer["output_dim"], layer["input_dim"]) * 0.5
        params_values['b' + str(layer_idx)] = np.random.randn(layer["output_dim"], 1) * 0.1
    return params_values


def sigmoid(Z): return 1 / (1 + np.exp(-Z))


def relu(Z): return np.maximum(0, Z)


def relu_backward(dA, Z):
    dZ = np.array(dA, copy=True)
    dZ[Z <= 0] = 0
    return dZ


def sigmoid_backward(dA, Z):
    sig = sigmoid(Z)
    return dA * sig * (1 - sig)


ACT = {"relu": (relu, relu_backward), "sigmoid": (sigmoid, sigmoid_backward)}


def full_forward(X, params, arch) -> Tuple[np.ndarray, Dict]:
    memory = {}
    A_curr = X
    for idx, layer in enumerate(arch):
        i = idx + 1
        A_prev = A_curr
        Z_curr = np.dot(params["W%d" % i], A_prev) + params["b%d" % i]
        A_curr = ACT[layer["activation"]][0](Z_curr)
        memory["A" + str(idx)] = A_prev
        memory["Z" + str(i)] = Z_curr
    return A_curr, memory


def full_backward(Y_hat, Y, memory, params, arch):
    grads = {}
    m = Y.shape[1]
    Y = Y.reshape(Y_hat.shape)
    dA_prev = -(np.divide(Y, Y_hat) - np.divide(1 - Y, 1 - Y_hat))
    for idx_prev, layer in reversed(list(enumerate(arch))):
        i = idx_prev + 1
        dZ = ACT[layer["activation"]][1](dA_prev, memory["Z" + str(i)])
        grads["dW" + str(i)] = np.dot(dZ, memory["A" + str(idx_prev)].T) / m
        grads["db" + str(i)] = np.sum(dZ, axis=1, keepdims=True) / m
        dA_prev = np.dot(params["W" + str(i)].T, dZ)
    return grads


def train(X, Y, arch, epochs, learning_rate):
    params = init_layers(arch, 2)
    cost_history, accuracy_history = [], []
    for i in range(epochs):
        Y_hat, cache = full_forward(X, params, arch)
        m = Y_hat.shape[1]
        cost = -1 / m * (np.dot(Y, np.log(Y_hat).T) + np.dot(1 - Y, np.log(1 - Y_hat).T))
        cost_history.append(np.squeeze(cost))
        accuracy_history.append(((Y_hat > 0.5) == Y).all(axis=0).mean())
        grads = full_backward(Y_hat, Y, cache, params, arch)
        for k, _ in enumerate(arch, 1):
            params["W" + str(k)] -= learning_rate * grads["dW" + str(k)]
            params["b" + str(k)] -= learning_rate * grads["db" + str(k)]
        if i % 100 == 0:
            print("Iteration: {:05} - cost: {:.5f} - accuracy: {:.5f}".format(i, cost_history[-1], accuracy_history[-1]))
    return params


if __name__ == "__main__":
    arch = [
        {"input_dim": 2, "output_dim": 6, "activation": "relu"},
        {"input_dim": 6, "output_dim": 4, "activation": "relu"},
        {"input_dim": 4, "output_dim": 1, "activation": "sigmoid"},
    ]
    rng = np.random.RandomState(0)
    X = rng.uniform(-1, 1, (2, 40))
    Y = (np.sum(X ** 2, axis=0, keepdims=True) < 0.6).astype(float)
    params = train(X, Y, arch, 301, 0.5)
    for name in params:
        print(name, params[name].shape)
