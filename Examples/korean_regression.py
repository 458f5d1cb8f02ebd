# 집의 크기로 값을 예측하는 선형 회귀 (경사 하강법)
import numpy as np

넓이 = np.array([50, 60, 75, 80, 100, 120], dtype=float)   # 제곱미터
가격 = np.array([1.8, 2.1, 2.7, 2.9, 3.5, 4.3])             # 억 원

# 정규화
x = (넓이 - 넓이.mean()) / 넓이.std()
w, b = 0.0, 0.0
학습률 = 0.1

def 손실(w, b):
    """평균 제곱 오차"""
    return np.mean((w * x + b - 가격) ** 2)

for 회 in range(1, 101):
    오차 = w * x + b - 가격
    w -= 학습률 * 2 * np.mean(오차 * x)
    b -= 학습률 * 2 * 오차.mean()
    if 회 % 20 == 0:
        print(f"{회:3d}회: 손실 = {손실(w, b):.6f}")

print("기울기 w =", round(w, 5), "절편 b =", round(b, 5))
for m in (55, 90):
    예측 = w * (m - 넓이.mean()) / 넓이.std() + b
    print(m, "㎡ →", "%.3f 억 원" % 예측)
결과 = {"손실": round(float(손실(w, b)), 5), "모델": "선형"}
print(결과)
