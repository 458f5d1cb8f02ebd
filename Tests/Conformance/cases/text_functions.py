import numpy as np


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


a = np.array(['b', 'aa', 'b', 'ccc'])
for make in (
    lambda: np.char.upper(a), lambda: np.char.upper('abc'), lambda: np.char.add(a, 'x'), lambda: np.char.str_len(a),
    lambda: np.char.str_len('abc'), lambda: np.strings.upper(a), lambda: np.char.find(a, 'a'), lambda: np.char.startswith(a, 'b'),
    lambda: np.char.strip(np.array([' a ', 'b'])), lambda: np.char.replace(a, 'b', 'xy'), lambda: np.char.multiply(a, 2),
    lambda: np.char.title(a), lambda: np.char.zfill(a, 4), lambda: np.char.center(a, 5), lambda: np.char.equal(a, 'b'),
    lambda: np.char.join('-', a), lambda: np.char.isdigit(['1', 'a']), lambda: np.char.count(a, 'c'), lambda: np.char.upper([1, 2]),
    lambda: np.char.lower([['A', 'b'], ['Cc', 'd']]), lambda: np.char.index(['abc'], 'z'), lambda: np.char.rjust(['a', 'bb'], 4, '*'),
    lambda: np.char.mod(['%d', '%.2f'], [1, 2]), lambda: np.char.less(['a', 'b'], 'b'), lambda: np.char.replace(['abab', 'b'], 'ab', 'x', 1),
):
    show(make)
