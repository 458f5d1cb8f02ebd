import operator

operations = {'&': operator.and_, '|': operator.or_, '^': operator.xor, '<<': operator.lshift, '>>': operator.rshift}
for a, b in ((0.0, 0), (0, 0.0), (1.5, True), (False, 0.5), ('a', 1), (None, 2), ([], 1)):
    for name, operation in operations.items():
        try:
            print(operation(a, b))
        except TypeError as error:
            print(error)
try:
    1.5 ^ True
except TypeError as error:
    print(error)
try:
    0 & 0.5
except TypeError as error:
    print(error)
try:
    0.3 << 2
except TypeError as error:
    print(error)
