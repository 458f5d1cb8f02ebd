import numpy as np

def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, ((padding, padding), (padding, padding)), mode='constant')
    kh, kw = kernel.shape
    oh = (image.shape[0] - kh) // stride + 1
    ow = (image.shape[1] - kw) // stride + 1
    out = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            region = image[i*stride:i*stride+kh, j*stride:j*stride+kw]
            out[i, j] = np.sum(region * kernel)
    return out

image = np.zeros((6, 6))
image[:, 3:] = 10
print("image:")
print(image)

vertical = np.array([[1, 0, -1]] * 3)
print("vertical edges:")
print(conv2d(image, vertical))
print("with padding:")
print(conv2d(image, vertical, padding=1))
print("stride 2:\n", conv2d(image, vertical, stride=2))
blur = np.ones((3, 3)) / 9
print("blur:\n", conv2d(image, blur).round(3))
sobel = np.array([[1, 2, 1], [0, 0, 0], [-1, -2, -1]])
print("sobel on the transpose:\n", conv2d(image.T, sobel))

# a kernel learned from its own output
np.random.seed(0)
img = np.random.randn(7, 7)
target = conv2d(img, vertical)
k = np.zeros((3, 3))
for step in range(200):
    diff = conv2d(img, k) - target
    grad = np.zeros_like(k)
    for i in range(3):
        for j in range(3):
            grad[i, j] = 2 * np.sum(diff * img[i:i+5, j:j+5])
    k -= 0.005 * grad
print("learned kernel:\n", np.round(k, 2) + 0.0)
