s, t = {1, 2, 3}, {3, 4}
print(set() == set(), {1} == {1}, {1} != {1}, {1, 2} == {2, 1}, {1} == [1], set('δ') == set('δ'))
print(s | t, s & t, s - t, s ^ t)
print({1} <= s, s <= {1}, {1} < s, s < s, s >= t, s > {1})
s |= {9}
print(s)
s &= {1, 9, 7}
print(s)
s -= {9}
print(s)
s ^= {1, 2}
print(s)
try:
    s | [1]
except TypeError as error:
    print(error)
try:
    s <= 3
except TypeError as error:
    print(error)
