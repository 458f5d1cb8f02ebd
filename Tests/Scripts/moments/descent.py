import numpy as np
x = np.array([1.0, 2.0, 3.0, 4.0])
y = np.array([3.0, 5.0, 7.0, 9.0])
w, b = 0.0, 0.0
lr = 0.01
loss_history = []
for epoch in range(9):
    y_pred = w * x + b
    error = y_pred - y
    loss = (error ** 2).mean()
    loss_history.append(loss)
    grad_w = 2 * (error * x).mean()
    grad_b = 2 * error.mean()
    w = w - lr * grad_w
    b = b - lr * grad_b
print(w, b)
