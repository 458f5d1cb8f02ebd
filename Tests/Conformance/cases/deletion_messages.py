def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def from_int():
    a = 0
    del a[0]


def from_tuple():
    a = (1, 2)
    del a[:]


def from_text():
    a = 'ab'
    del a[0]


def beyond():
    a = []
    del a[0]


def key():
    d = {}
    del d['k']


def pop():
    [].pop()


def pop_far():
    [1].pop(5)


for f in (from_int, from_tuple, from_text, beyond, key, pop, pop_far):
    attempt(f)
