import numpy as np

# eight one-hot patterns through three hidden units
np.random.seed(1)
X = np.eye(8)
W = np.random.randn(8, 3) * 0.5
b_h = np.zeros(3)
b_o = np.zeros(8)
lr = 0.8

def sig(z):
    return 1 / (1 + np.exp(-z))

for epoch in range(1501):
    H = sig(X @ W + b_h)
    O = sig(H @ W.T + b_o)
    E = O - X
    if epoch % 500 == 0:
        print("epoch {:>5}  loss {:.5f}".format(epoch, 0.5 * (E ** 2).sum() / 8))
    dO = E * O * (1 - O)
    dH = dO @ W * H * (1 - H)
    dW = X.T @ dH + dO.T @ H
    W -= lr * dW
    b_h -= lr * dH.sum(0)
    b_o -= lr * dO.sum(0)

codes = (sig(X @ W + b_h) > 0.5).astype(int)
print("shape of codes", codes.shape)
print("reconstructed:", np.argmax(O, axis=1))
print("different codes:", len({tuple(int(v) for v in c) for c in codes}))
