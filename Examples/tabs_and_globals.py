# old style: tabs, globals, one letter names
import numpy as np

W = np.array([[0.15, 0.2], [0.25, 0.3]])
V = np.array([[0.4, 0.45], [0.5, 0.55]])
B = [0.35, 0.6]
x = np.array([0.05, 0.1])
t = np.array([0.01, 0.99])
eta = 0.5
it = 0

def s(a):
	return 1 / (1 + np.exp(-a))

def f():
	global h, o
	h = s(W.dot(x) + B[0])
	o = s(V.dot(h) + B[1])
	return 0.5 * ((t - o) ** 2).sum()

def b():
	global W, V, it
	do = (o - t) * o * (1 - o)
	dh = V.T.dot(do) * h * (1 - h)
	V = V - eta * np.outer(do, h)
	W = W - eta * np.outer(dh, x)
	it += 1

e = f()
print("outputs", o)
print("error", e)
b()
print("V after one step:")
print(V)
print("W after one step:")
print(W)
while it < 200:
	f()
	b()
print("after", it, "steps: error %.9f" % f())
print(o)
