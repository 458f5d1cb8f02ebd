d = {'a': 1, 'b': 2}
print(d | {'b': 3, 'c': 4}, d)
d |= {'z': 0}
print(d)
d.update(z=5, y=6)
print(d, dict.fromkeys('xy', 0), dict.fromkeys([1]))
print(d.keys(), d.values(), d.items(), {}.keys(), {}.items())
keys = d.keys()
d['new'] = 7
print(keys, len(keys), 'new' in keys, sorted(keys & {'a', 'q'}), sorted(keys | {'q'})[:2])
try:
    d | 5
except TypeError as error:
    print(error)
d['self'] = d
print(d)
