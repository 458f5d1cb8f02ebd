class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def sieve(limit):
    flags = [True] * (limit + 1)
    number = 2
    while number * number <= limit:
        if flags[number]:
            for multiple in range(number * number, limit + 1, number):
                flags[multiple] = False
        number += 1
    count = 0
    for flag in flags[2:]:
        if flag:
            count += 1
    return count


def attributes(rounds):
    a = Vector(1.0, 2.0)
    b = Vector(0.5, 0.25)
    total = 0.0
    for i in range(rounds):
        total += a.dot(b)
        a.x = a.x * 0.999
    return total


def lists(rounds):
    numbers = []
    for i in range(rounds):
        numbers.append(i * 0.5)
    total = 0.0
    for i in range(len(numbers)):
        total += numbers[i]
    return total + sum([x * 2 for x in numbers])


def arithmetic(rounds):
    total = 0
    x = 0.0
    for i in range(rounds):
        if i % 3 == 0:
            total += i
        x = x * 0.5 + i
    return total, x


def counting(rounds):
    counts = {}
    for i in range(rounds):
        key = i % 10
        counts[key] = counts.get(key, 0) + 1
    return counts


print(fibonacci(22 + SCALE))
print(sieve(300000 * SCALE))
print(attributes(200000 * SCALE))
print(lists(200000 * SCALE))
print(arithmetic(300000 * SCALE))
print(counting(200000 * SCALE))
