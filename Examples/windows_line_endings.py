import numpy as np

# written on Windows, with CRLF at the end of each line
np.random.seed(123)
inputs = np.array([[0,1,0],[0,0,1],[1,0,0],[1,1,0],[1,1,1]])
labels = np.array([[1,0,0,1,1]])
labels = labels.reshape(5,1)
weights = np.random.rand(3,1)
bias = np.random.rand(1)
lr = 0.05

def sigmoid(x):
    return 1/(1+np.exp(-x))

def sigmoid_der(x):
    return sigmoid(x)*(1-sigmoid(x))

for epoch in range(2000):
    XW = np.dot(inputs, weights) + bias
    z = sigmoid(XW)
    error = z - labels
    if epoch % 500 == 0:
        print(error.sum().round(6))
    dcost_dpred = error
    dpred_dz = sigmoid_der(z)
    z_delta = dcost_dpred * dpred_dz
    weights -= lr * np.dot(inputs.T, z_delta)
    for num in z_delta:
        bias -= lr * num

text = """two
lines"""
print(len(text), repr(text))
single_point = np.array([1,0,0])
print(sigmoid(np.dot(single_point, weights) + bias).round(5))
print(sigmoid(np.dot(np.array([0,1,0]), weights) + bias).round(5))
