class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v) % 2

    def __eq__(self, other):
        return isinstance(other, Key) and self.v == other.v

    def __repr__(self):
        return f'Key({self.v})'


d = {Key(1): 'one', Key(3): 'three'}
print(d[Key(3)], Key(1) in d, Key(5) in d, len({Key(1), Key(1), Key(3)}), d)


class Broken:
    def __hash__(self):
        return self.missing

    @property
    def double(self):
        return self.nothing

    def __getattr__(self, name):
        raise AttributeError('no ' + name)


for use in (lambda: {Broken(): 0}, lambda: Broken().double, lambda: Broken().other):
    try:
        print(use())
    except AttributeError as error:
        print(error)


class Unhashable:
    def __eq__(self, other):
        return True


class Many:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * i


for use in (lambda: {Unhashable(): 1}, lambda: list(Many()), lambda: 4 in Many(), lambda: reversed(Many()), lambda: Many() * 'a', lambda: 'a' * Many(), lambda: len(Many()), lambda: '%s' % Key(2), lambda: '%r' % (Key(2),)):
    try:
        print(use())
    except TypeError as error:
        print(error)
try:
    with ():
        pass
except TypeError as error:
    print(error)
try:
    frozenset().add(0)
except AttributeError as error:
    print(error)
for items in ([0, 0, 's'], ['a', 1], [1, None, 2]):
    try:
        items.sort()
    except TypeError as error:
        print(error)
