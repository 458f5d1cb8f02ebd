import numpy as np
import matplotlib.pyplot as plt

np.random.seed(100)
x = np.linspace(-2, 2, 17).reshape(-1, 1)
y = x ** 2

w1 = np.random.randn(1, 8); b1 = np.zeros(8)
w2 = np.random.randn(8, 1) * 0.3; b2 = np.zeros(1)
losses = []
for i in range(400):
    h = np.tanh(x @ w1 + b1)
    out = h @ w2 + b2
    loss = np.mean((out - y) ** 2)
    losses.append(loss)
    d = 2 * (out - y) / len(x)
    gw2 = h.T @ d
    gb2 = d.sum(0)
    dh = d @ w2.T * (1 - h ** 2)
    w1 -= 0.1 * x.T @ dh
    b1 -= 0.1 * dh.sum(0)
    w2 -= 0.1 * gw2
    b2 -= 0.1 * gb2
    if i % 100 == 0:
        print("loss %.4f" % loss)

plt.figure(figsize=(6, 4))
plt.plot(losses, label='loss')
plt.xlabel('iteration')
plt.ylabel('loss')
plt.title('learning x squared')
plt.legend()
plt.tight_layout()
plt.close()
print("smaller at the end:", losses[-1] < losses[0] / 5)
print(out.ravel().round(1))
