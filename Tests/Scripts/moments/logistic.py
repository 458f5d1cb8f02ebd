import numpy as np

# 샘플 데이터 생성
np.random.seed(0)
X = np.array([[0.5, 1.5], [-1.5, -0.5], [1.0, 1.0], [1.5, -0.5], [0.0, 0.0], 
              [0.5, -0.5], [-0.5, 0.5], [-1.0, -1.0], [1.0, -1.0], [-1.5, 1.5]])
y = np.array([1, 0, 1, 1, 0, 0, 1, 0, 1, 0])

# 초기화
w = np.zeros(2)
b = 0
alpha = 0.1
num_iterations = 10

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

for i in range(num_iterations):
    # 모델 예측
    z = np.dot(X, w) + b
    y_hat = sigmoid(z)

    # 비용 함수 계산
    cost = -1/len(y) * np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

    # 기울기 계산
    dw = 1/len(y) * np.dot(X.T, (y_hat - y))
    db = 1/len(y) * np.sum(y_hat - y)

    # 파라미터 업데이트
    w = w - alpha * dw
    b = b - alpha * db

    print(f"Iteration {i}: Cost {cost}, w {w}, b {b}")

print("Final weights:", w)
print("Final bias:", b)
