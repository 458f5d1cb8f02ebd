# Family 9 and 26: lists, tuples and dicts.
a = [3, 1, 2]
a.append(5)
a.insert(0, 9)
a.extend([7, 8])
print(a, a.pop(), a.pop(0), a, len(a))
a.sort()
print(a, a[::-1], a[1:3], a[-1], a[:-2], a[::2], a[10:], a[-2:])
a.reverse()
a.remove(5)
print(a, a.index(2), a.count(1), 3 in a, 99 not in a, [0] * 3, [1] + [2], a.copy() == a)
a.sort(reverse=True)
b = a
b += [100]
print(a is b, a)
a[1] = 'x'
a[1:3] = [7]
del a[0]
print(a)
a.clear()
print(a, [], [[]], [[1, 2], [3]], [1, 'a', 2.5, None, (1,), {'k': [1]}])
nested = [[1, 2], [3, 4]]
nested[0][1] = 9
x, (y, z) = 1, (2, 3)
first, *rest = [1, 2, 3]
print(nested, x, y, z, first, rest, (1, 2) + (3,), (1, 2)[0], (1, 2, 1).count(1), (1, 2).index(2))
print([1, 2] < [1, 3], [1] == [1.0], (1, 2) == (1, 2), [1, 2] == (1, 2), min([2, 1]), max((1, 5)), sum([1, 2.5]), sum([], 5))
d = {'a': 1, 'b': 2}
d['c'] = 3
d['a'] += 10
print(d, d['a'], d.get('z'), d.get('z', 0), list(d.keys()), list(d.values()), list(d.items()), 'a' in d, len(d))
for k, v in d.items():
    print(k, v)
print(d.pop('c'), d.setdefault('q', 5), d, dict([(1, 2)]), dict(u=1, v=2), d.copy() == d)
d.update({'a': 0})
print(d, list(range(3)), tuple([1]), list('abc'), list(zip([1, 2], 'ab')), list(enumerate(['x'], 1)), list(reversed([1, 2])))
for i, (p, q) in enumerate(zip([1, 2], [3, 4])):
    print(i, p, q)
for k in range(12):
    try:
        if k == 0: [].pop()
        if k == 1: [1][5]
        if k == 2: [1].index(2)
        if k == 3: [1].remove(2)
        if k == 4: d['nope']
        if k == 5: (1,)[3]
        if k == 6: [1]['a']
        if k == 7: a, b = [1, 2, 3]
        if k == 8: [1].index(5)
        if k == 9: [1, 'a'].sort()
        if k == 10: (1, 2)[0] = 3
        if k == 11: d[[1]] = 2
    except Exception as e:
        print(type(e).__name__, e)
