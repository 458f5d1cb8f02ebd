from enum import Enum, IntEnum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    def nice(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], list(Color), len(Color), Color.RED == Color.RED, Color.RED is Color(1), Color.RED != Color.BLUE, Color.BLUE.nice(), Color.RED in Color, isinstance(Color.RED, Color), {Color.RED: 'r'}[Color.RED], Color)
for c in Color: print(c, c.value)
try: Color(9)
except ValueError as e: print(e)
try: Color['X']
except KeyError as e: print(repr(e))
class N(IntEnum):
    A = 1
    B = 2
print(N.A + 1, N.B > N.A, N.A == 1, N.A, repr(N.A), f'{N.B}', int(N.B), [10, 20, 30][N.A], sorted(N), '%d' % N.B, sum(N), N(2), type(N.A), list(range(N.B)))
class Act(str, Enum):
    RELU = 'relu'
    TANH = 'tanh'
print(Act.RELU == 'relu', Act('tanh'), Act.RELU.value, repr(Act.RELU), Act.RELU.upper(), {'relu': 5}[Act.RELU])
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def density(self): return self.mass / self.radius
print(Planet.EARTH.density, Planet.MARS.value)
class Alias(Enum):
    A = 1
    B = 1
print(Alias.B, list(Alias), Alias.__members__, Color.__members__)
try: print(Color.RED < Color.BLUE)
except TypeError as e: print(e)
