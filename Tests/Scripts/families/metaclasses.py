class Loud(type):
    def __new__(mcs, name, bases, space, **names):
        space["tag"] = name.lower()
        return super().__new__(mcs, name, bases, space)

    def __init__(cls, name, bases, space, **names):
        super().__init__(name, bases, space)
        print("made", name, names)

    def __call__(cls, *args, **names):
        print("call", cls.__name__)
        return super().__call__(*args, **names)

    def shout(cls):
        return cls.__name__.upper()

    def __getattr__(cls, name):
        if name.startswith("no_"):
            return name
        raise AttributeError(name)


class A(metaclass=Loud):
    def __init__(self, x):
        self.x = x

    def twice(self):
        return 2 * self.x


class B(A, extra=1):
    def twice(self):
        return super().twice() + 1


b = B(3)
print(b.x, b.tag, A.tag, type(A), type(B).__name__, isinstance(A, Loud), b.twice(), B.shout(), A.no_way)


class Registry(type):
    items = {}

    def __new__(cls, name, bases, space):
        made = type.__new__(cls, name, bases, space)
        cls.items[name] = made
        return made


class Base(metaclass=Registry):
    pass


class Dense(Base):
    pass


print(sorted(Registry.items), Registry.items["Dense"] is Dense)


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **names):
        if cls not in cls._instances:
            cls._instances[cls] = super(Singleton, cls).__call__(*args, **names)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, value=1):
        self.value = value


print(Config(5) is Config(6), Config().value)
Point = type("Point", (object,), {"x": 1, "up": lambda self: self.x + 1})
print(Point().up(), Point.__name__, Point, type("Deep", (Point,), {})().up())
M = Loud("M", (), {"y": 2})
print(M.y, M.tag, M)


class Checked(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        if bases and "run" not in space:
            raise TypeError(f"{name} has no run")


class Task(metaclass=Checked):
    pass


try:

    class Bad(Task):
        pass

except TypeError as error:
    print(error)
try:
    type(1, 2)
except TypeError as error:
    print(error)
