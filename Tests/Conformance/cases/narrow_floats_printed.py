import numpy as np

print(np.array([1096., 19.08], np.float16), np.array([999., 19.08], np.float16), np.array([1096.], np.float16), np.array([2048., 1000.5], np.float16))
print(np.array([1234567., 2.5], np.float32), np.array([999999.5], np.float32), np.array([1e6], np.float32), np.array([16777216., 1e6], np.float32))
print(np.array([1e7]), np.array([12345678., 1e5]), np.array([1e8]), np.array([99999999.]))
print(repr(np.array([1234567.], np.float32)), [np.array([0.1, 1e6], np.float32)], np.float32(1234567), np.float16(2048))
print(np.array([1e-4, 1], np.float32), np.array([1e-5, 1], np.float32), np.array([0.1, 0.2], np.float32), np.array([0.1, 0.2], np.float16), np.array([1 / 3], np.float16))
