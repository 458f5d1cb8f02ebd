def count():
    try:
        yield 1
        yield 2
    except ValueError as error:
        print('caught', error)
        yield 9
    finally:
        print('finally')


it = count()
print(next(it), it.throw(ValueError('bad')))
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)
it = count()
next(it)
it.close()
it.close()
try:
    it.send(None)
except StopIteration as stop:
    print(repr(stop))


def answer():
    got = yield 1
    return got * 2


it = answer()
print(next(it))
try:
    it.send(21)
except StopIteration as stop:
    print(stop.value)
try:
    answer().send(1)
except TypeError as error:
    print(error)


def outer():
    result = yield from answer()
    print('result', result)


it = outer()
next(it)
try:
    it.send(4)
except StopIteration:
    print('done')


def both():
    yield both_again
    next(both_again)


both_again = both()
next(both_again)
try:
    next(both_again)
except ValueError as error:
    print(error)
