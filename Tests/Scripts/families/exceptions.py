# exceptions and control flow
def f(x):
    try:
        if x == 0:
            raise ValueError("zero")
        if x == 1:
            return "one"
        if x == 2:
            raise KeyError("two")
    except ValueError as e:
        return "caught " + str(e)
    else:
        return "else"
    finally:
        print("finally", x)
for i in range(4):
    try:
        print(f(i))
    except KeyError as e:
        print("key", e, repr(e), e.args)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
try:
    raise
except RuntimeError as e:
    print(e)
def g():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            yield i
        finally:
            print("f", i)
    else:
        print("never")
print(list(g()))
for i in range(3):
    pass
else:
    print("for else")
n = 3
while n:
    n -= 1
else:
    print("while else")
class AppError(Exception):
    pass
class NotFound(AppError):
    def __str__(self):
        return "not found: " + self.args[0]
try:
    raise NotFound("x")
except AppError as e:
    print(e, repr(e), isinstance(e, Exception))
try:
    raise AppError
except AppError as e:
    print(repr(e), str(e) == "")
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
try:
    [].pop()
except (KeyError, IndexError) as e:
    print(type(e), e)
try:
    int("x")
except Exception as e:
    print(type(e).__name__, e)
try:
    {}["a"]
except LookupError as e:
    print(type(e).__name__, e)
def h():
    try:
        return 1
    finally:
        return 2
print(h())
def k():
    while True:
        try:
            break
        finally:
            print("leaving")
    try:
        try:
            raise ValueError("inner")
        finally:
            print("cleanup")
    except ValueError as e:
        print("outer", e)
k()
def deep(n):
    if n == 0: raise OverflowError("deep")
    try:
        deep(n - 1)
    finally:
        print("unwind", n)
try:
    deep(3)
except ArithmeticError as e:
    print(e)
x = 5
print(1 < x <= 5 < 10, 1 < x > 7, x if x > 3 else -x, not x == 5)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
def ann(x: int, y: "float" = 2.0) -> float:
    z: float = x * y
    w: int
    return z
print(ann(3))
del a
try:
    print(a)
except NameError as e:
    print(e)
lst = [1, 2, 3, 4]
del lst[1:3], lst[0]
print(lst)
print(__name__)
if __name__ == "__main__":
    print("main")
print("a", "b", sep="", end="!\n", flush=True)
def outer():
    x = 1
    def inner():
        nonlocal x
        x += 1
        def innermost():
            nonlocal x
            x *= 10
        innermost()
        return x
    r = inner()
    return r, x
print(outer())
counter = 0
def incr():
    global counter
    counter += 1
incr(); incr()
print(counter)
def kwonly(a, *, b, c=3): return a, b, c
print(kwonly(1, b=2))
try:
    kwonly(1, 2)
except TypeError as e:
    print(e)
try:
    kwonly(1)
except TypeError as e:
    print(e)
def p(a, b, /, c, d=4): return a, b, c, d
print(p(1, 2, c=3))
try: p(1)
except TypeError as e: print(e)
try: p(1, 2, 3, 4, 5)
except TypeError as e: print(e)
try: p(1, 2, 3, q=5)
except TypeError as e: print(e)
class T:
    def m(self, x): pass
try: T().m()
except TypeError as e: print(e)
try: T().m(1, 2)
except TypeError as e: print(e)
try: T(1)
except TypeError as e: print(e)
try: T.m()
except TypeError as e: print(e)
try: len(5)
except TypeError as e: print(e)
try: T() + 1
except TypeError as e: print(e)
try: 1 + T()
except TypeError as e: print(e)
try: T() < T()
except TypeError as e: print(e)
try: T()[0]
except TypeError as e: print(e)
try: T()[0] = 1
except TypeError as e: print(e)
try: T()()
except TypeError as e: print(e)
try:
    for q in T(): pass
except TypeError as e: print(e)
try: -T()
except TypeError as e: print(e)
try: len(T())
except TypeError as e: print(e)
try: T.zz
except AttributeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: 3 in T()
except TypeError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, b = T()
except TypeError as e: print(e)
