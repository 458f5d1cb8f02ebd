tests = {
    'is': lambda: u is v, 'in': lambda: 0 in u, 'not in': lambda: u not in [], 'is not': lambda: u is not None,
    'both': lambda: u + v, 'product': lambda: u @ v[()], 'compare': lambda: u < v < w,
}
for name, test in tests.items():
    try:
        print(name, test())
    except NameError as error:
        print(name, error)
try:
    print(p is q)
except NameError as error:
    print(error)
try:
    print(0 in p)
except NameError as error:
    print(error)
try:
    print(p % q[()])
except NameError as error:
    print(error)
x = 1
del x
try:
    print(x is None)
except NameError as error:
    print(error)
try:
    print(x == [], 1 in x)
except NameError as error:
    print(error)
