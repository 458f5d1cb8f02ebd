def a():
    while True:
        try:
            return 'a'
        finally:
            break
    return 'b'


def b():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue


def c():
    try:
        return 'try'
    finally:
        return 'finally'


def d():
    for i in range(2):
        try:
            1 / 0
        finally:
            break
    return 'no error'


print(a(), b(), c(), d())
