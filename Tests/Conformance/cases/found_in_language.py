import operator

print(max(enumerate([1, -1, 6]), key=operator.itemgetter(1)), min(zip([3, 1], 'ab'), key=lambda pair: pair[0]))
for values in ([0, 0, None, 0], [3, 'a', 1], [1, 2, 3, 'x']):
    try:
        sorted(values)
    except TypeError as error:
        print(error)
print(sorted([5, 4, 3, 2]), sorted([1, 2, 3]), sorted([2, 2, 1, 3]), sorted([3, 2, 2, 1]))
try:
    divmod(0.0, 0.0)
except ZeroDivisionError as error:
    print(error)
d = {}
d['n'] = d
print(d == d)
name = 'δ'
print(f'{name!a}', '%a' % name)
