# y = 2x + 1, found by gradient descent with explicit loops
x = [1, 2, 3, 4, 5]
y = [3, 5, 7, 9, 11]

m = 0
c = 0
L = 0.01
n = float(len(x))

for i in range(1000):
    D_m = 0
    D_c = 0
    for j in range(len(x)):
        y_pred = m * x[j] + c
        D_m += (-2 / n) * x[j] * (y[j] - y_pred)
        D_c += (-2 / n) * (y[j] - y_pred)
    m = m - L * D_m
    c = c - L * D_c
    if (i + 1) % 200 == 0:
        cost = sum([(y[k] - (m * x[k] + c)) ** 2 for k in range(len(x))]) / n
        print("iteration", i + 1, "m", m, "c", c, "cost", cost)

print("prediction for 6:", m * 6 + c)
