import io
import sys
import unittest
from collections import ChainMap
from enum import Flag, IntFlag, auto

import numpy as np


class Color(Flag):
    R = auto()
    G = auto()
    B = auto()
    W = R | G | B


print(Color.R | Color.G, Color.W, Color.R in Color.W, (Color.R | Color.B).value, ~Color.R, bool(Color.R & Color.G))
print(repr(Color.R | Color.G), Color(5), Color.R & Color.G, Color.W ^ Color.R, list(Color), [c.name for c in Color.R | Color.B])


class P(IntFlag):
    X = 1
    Y = 2


print(P.X | P.Y, P(3), (P.X | P.Y) == 3, repr(P.X))
out = io.StringIO()
print("hello", 3, file=out)
out.write("x\n")
print(repr(out.getvalue()))
for line in io.StringIO("a b\nc d\n"):
    print(line.split())
print(np.loadtxt(io.StringIO("1,2\n3,4"), delimiter=","), np.genfromtxt(io.StringIO("1 2\nx 4")))
np.savetxt(sys.stdout, np.array([[1.5, 2], [3, 4]]), fmt="%.2f", delimiter=",", header="a,b")
data, labels = np.loadtxt(io.StringIO("# c\n1 2\n3 4\n5 6"), skiprows=1, unpack=True)
print(data, labels, np.loadtxt(io.StringIO("1 2 3"), dtype=int, usecols=(0, 2)))


class Tee:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)

    def flush(self):
        pass


tee = Tee()
print("a", 1, sep="-", file=tee)
print(tee.pieces)
print(ChainMap({"a": 1}, {"b": 2})["b"], len(ChainMap({"a": 1}, {"a": 2})))
print({10, 1, 30} ^ {1, 4, 7}, {1, 2} ^ {2, 3}, frozenset([1]).copy())


class Sums(unittest.TestCase):
    def setUp(self):
        self.x = np.arange(3)

    def test_sum(self):
        self.assertEqual(self.x.sum(), 3)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        with self.assertRaises(ValueError):
            int("a")

    def test_wrong(self):
        self.assertTrue(False)


result = unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromTestCase(Sums))
print(result.testsRun, len(result.failures), result.wasSuccessful(), result.failures[0][0].id())
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[:2])
a = np.arange(16.0).reshape(4, 4)
view = np.lib.stride_tricks.as_strided(a, shape=(3, 3, 2, 2), strides=a.strides + a.strides)
print(view[1, 2], view.sum(), np.einsum("ijkl,kl->ij", view, np.ones((2, 2))))
for name in ["foo", "zeross", "mat"]:
    try:
        getattr(np, name)
    except AttributeError as error:
        print(error)
frozen = frozenset([1, 2])
for name in ["add", "clear", "union", "__len__"]:
    print(name, hasattr(frozen, name))
try:
    frozen.add(3)
except AttributeError as error:
    print(error)
print(ascii("é"), ascii(["ü", 1]))
counts = np.zeros(3, np.uint8)
np.add.at(counts, [0, 0, 1], 1)
np.copyto(counts, 5, where=[False, False, True])
print(counts, np.select([counts > 3], [counts], -1), np.fabs(np.float32(-2)).dtype)
for call in [lambda: np.copyto(counts, 300), lambda: np.triu(5.0), lambda: np.flip(np.float64(3), axis=0)]:
    try:
        call()
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
np.set_printoptions(formatter={"float": lambda x: "%.2f" % x})
print(np.array([[1.234, 2.5], [3, 4]]), repr(np.array([1.5])), np.array([1, 2]), np.array([0.5, 0.25]).tolist())
np.set_printoptions(formatter={"float_kind": "{:0.3f}".format})
print(np.array([1.234, 2.5]), [np.array([1.0])])
np.set_printoptions(formatter={"all": lambda x: "<%s>" % x})
print(np.array([1, 2]), np.array([True]), np.arange(30.0))
np.set_printoptions()
print(np.array([1.234, 2.5]), np.array2string(np.array([1.234, 2.5]), formatter={"float_kind": lambda x: "%.1f" % x}))
