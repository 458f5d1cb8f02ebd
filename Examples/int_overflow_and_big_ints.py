# hash functions and counting networks: whole numbers of any size
def lcg(seed):
    while True:
        seed = (1103515245 * seed + 12345) % 2**31
        yield seed

g = lcg(42)
print([next(g) for _ in range(4)])

def parameters(layers):
    return sum(a * b + b for a, b in zip(layers, layers[1:]))

print(parameters([784, 128, 64, 10]))
print("states of a 12 by 12 binary image:", 2 ** 144)
print("digits:", len(str(2 ** 144)))

def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

print(factorial(30), factorial(30) // factorial(28))
fnv = 14695981039346656037
for ch in "longhand".encode():
    fnv = ((fnv ^ ch) * 1099511628211) % 2**64
print(hex(fnv), fnv % 1000)
print(pow(3, 200, 1000007), -7 // 2, -7 % 3, divmod(10**25, 7**15))
a, b = 0, 1
while b < 10**25:
    a, b = b, a + b
print(b, b / a)
