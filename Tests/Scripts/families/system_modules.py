import copy
import os
import os.path
import string
import sys
import time
import timeit
import warnings
from copy import deepcopy
from time import perf_counter

warnings.filterwarnings("ignore")

# Clocks go on, and never back.
start = time.time()
first = perf_counter()
a = time.process_time()
m = time.monotonic()
time.sleep(0)
print(time.time() >= start, time.perf_counter() >= first, time.process_time() >= a, time.monotonic() >= m, timeit.default_timer() >= first)
print(type(start), type(time.time_ns()), type(time.perf_counter_ns()), len(time.strftime("%Y-%m-%d %H:%M:%S")), len(time.ctime(0)), time.ctime(0), time.ctime(951782400), time.ctime(-1), time.ctime(4102444799))
print(f"{time.time() - start >= 0} {start > 1.7e9}")

# The system.
print(type(sys.argv), sys.maxsize, sys.platform, sys.version_info[0], sys.version_info >= (3, 6), sys.getrecursionlimit())
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig)
sys.stdout.write("written\n")
print(sys.stdout.write("ab"), sys.stdout.isatty())
sys.stdout.flush()
sys.path.append("..")
sys.setrecursionlimit(3000)

# Paths.
print(os.path.join("a", "b", "c.txt"), os.path.join("a/", "b"), os.path.join("a", "/b"), os.path.join("", "x"), os.path.join("a", ""))
print(os.path.basename("a/b.txt"), os.path.basename("a/"), os.path.dirname("a/b/c"), os.path.dirname("/a"), os.path.dirname("x"), os.path.dirname("/a//b"))
print(os.path.splitext("a/b.tar.gz"), os.path.splitext(".bashrc"), os.path.splitext("a.b/c"))
print(os.environ.get("NO_SUCH_VARIABLE_HERE"), os.environ.get("NO_SUCH_VARIABLE_HERE", "x"), os.getenv("NO_SUCH_VARIABLE_HERE"), os.sep)
print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.punctuation, string.ascii_letters, repr(string.whitespace), string.hexdigits)

# Copies.
import numpy as np

inner = [1, 2]
both = [inner, inner, {"k": inner}, (inner, 3), np.zeros(2)]
shallow = copy.copy(both)
deep = copy.deepcopy(both)
inner.append(9)
both[4][0] = 7
print(shallow, deep, deep[0] is deep[1], deep[2]["k"] is deep[0], deep[3][0] is deep[0], shallow[0] is inner)
cycle = [1]
cycle.append(cycle)
other = deepcopy(cycle)
print(other[1] is other, other is not cycle, other)
print(copy.copy(5), copy.copy("a"), copy.copy((1, 2)), copy.copy({1: 2}), copy.copy({3}), copy.deepcopy(None), copy.copy(np.arange(3)))
params = {"W": np.ones((2, 2)), "b": [0.0]}
best = copy.deepcopy(params)
params["W"] -= 0.5
params["b"][0] = 1
print(best, params)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: time.sleep(-1))
attempt(lambda: sys.nothing)
attempt(lambda: sys.argv[5])
attempt(lambda: os.path.join("a", 1))
attempt(lambda: sys.setrecursionlimit(0))
