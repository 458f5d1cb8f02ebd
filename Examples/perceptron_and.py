# The perceptron learns AND.
import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 0, 0, 1])

w = np.zeros(2)
b = 0
lr = 0.1

for epoch in range(20):
    errors = 0
    for xi, target in zip(X, y):
        out = 1 if np.dot(w, xi) + b > 0 else 0
        update = lr * (target - out)
        if update != 0:
            errors += 1
        w += update * xi
        b += update
    print("epoch", epoch, "errors", errors, "w", w, "b", round(b, 2))
    if errors == 0:
        break

print("final weights:", w)
for xi in X:
    print(xi, "->", int(np.dot(w, xi) + b > 0))
