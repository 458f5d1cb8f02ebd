# Family 1: literals, arithmetic, comparisons, loops.
a, b = 7, 2
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, -a // b, -a % b)
print(7.5 // 2, -7.5 % 2, 2 ** -1, 2 ** 0.5, 1e16, 1e-5, 0.1 + 0.2, 1e22, 123456789.0)
print(1 < 2 <= 2, 1 == 1.0, 'a' < 'b', not 0, None is None)
print(True + True, 10 > 5 and 'yes' or 'no', 0 or [], 3 and 4)
total = 0
for i in range(10):
    if i % 3 == 0:
        continue
    if i == 8:
        break
    total += i
else:
    print('never')
print('total', total, i)
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print('steps', steps)
x = 5
x -= 1
x *= 3
x /= 4
x **= 2
print(x)
print("label", 1, 2.0, 'three', [4, 'five'], (6,), {'seven': 8}, None, True, sep=' | ')
print('no newline', end='')
print()
print(len('abc'), len([1, 2]), len((1,)), len(range(5)), len({'a': 1}))
for bad in ('1 / 0', '1 % 0', '1.0 // 0', "'a' + 1", "1 + 'a'", "[1] + (2,)", "'a' * 1.5", "-'a'", "1 < 'a'", 'len(3)', 'undefined'):
    try:
        if bad == '1 / 0': 1 / 0
        if bad == '1 % 0': 1 % 0
        if bad == '1.0 // 0': 1.0 // 0
        if bad == "'a' + 1": 'a' + 1
        if bad == "1 + 'a'": 1 + 'a'
        if bad == "[1] + (2,)": [1] + (2,)
        if bad == "'a' * 1.5": 'a' * 1.5
        if bad == "-'a'": -'a'
        if bad == "1 < 'a'": 1 < 'a'
        if bad == 'len(3)': len(3)
        if bad == 'undefined': undefined
    except Exception as e:
        print(bad, '->', type(e).__name__, e)
