# OR with the delta rule, plain python lists only
inputs = [[0, 0], [0, 1], [1, 0], [1, 1]]
targets = [0, 1, 1, 1]
weights = [0.2, -0.4]
bias = 0.0
rate = 0.25

def predict(row):
    total = bias
    for i in range(len(row)):
        total += weights[i] * row[i]
    return 1 if total >= 0.5 else 0

for epoch in range(12):
    sum_error = 0.0
    for row, expected in zip(inputs, targets):
        error = expected - predict(row)
        sum_error += error ** 2
        bias += rate * error
        for i in range(len(weights)):
            weights[i] += rate * error * row[i]
    print('>epoch=%d, lrate=%.3f, error=%.3f' % (epoch, rate, sum_error))

print(weights, bias)
print([predict(r) for r in inputs])
