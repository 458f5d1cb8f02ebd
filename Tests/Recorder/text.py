"""Writes Tests/NDArrayTests/Goldens/text.txt: what Python 3.11 and NumPy 2.4 write for random floats, arrays and formats.

One case per line, fields separated by tabs; backslash, tab and newline are escaped. Deterministic.
"""
import itertools, pathlib, random, struct, warnings
import numpy as np

warnings.simplefilter("ignore")
R = random.Random(20)
out = []


def line(*fields):
    out.append("\t".join(str(f).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n") for f in fields))


def bits(x):
    x = float("nan") if x != x else x  # a NaN's sign differs between processors
    return format(struct.unpack("<Q", struct.pack("<d", x))[0], "x")


def attempt(make):
    try:
        return "=" + make()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def anything():
    """A float of any kind."""
    kind = R.randrange(12)
    if kind == 0:
        return struct.unpack("<d", struct.pack("<Q", R.getrandbits(64)))[0]
    if kind == 1:
        return R.choice([0.0, -0.0, 1.0, -1.0, float("nan"), float("inf"), -float("inf"), 5e-324, 1.7976931348623157e308,
                         1e16, 1e15, 9999999999999998.0, 1e23, 1e22, 0.1, 1e-5, 1e-4, 123456789012345.6, 2.5, 0.5, 1e8])
    if kind == 2:
        return R.choice([-1, 1]) * 2.0 ** R.randrange(-1074, 1024)
    if kind == 3:
        return float(R.randrange(-10 ** R.randrange(1, 18), 10 ** 17))
    if kind == 4:
        return R.randrange(-10 ** 6, 10 ** 6) / 2 ** R.randrange(0, 20)
    if kind == 5:
        return round(R.uniform(-100, 100), R.randrange(0, 12))
    if kind == 6:
        return R.gauss(0, 1) * 10.0 ** R.randrange(-12, 12)
    if kind == 7:
        return R.choice([9.5, 9.99, 99.995, 0.9999999999, 999999.5, 9999999.99, 0.00009999999999]) * R.choice([1, -1])
    return R.gauss(0, 1)


for _ in range(3000):
    x = anything()
    line("repr", bits(x), repr(x))

for _ in range(1500):
    x, n = anything(), R.choice([0, 1, 2, 3, 4, 5, 8, 10, 15, 17, 20, 22, 23, 100, 300, 323, 324, -1, -2, -5, -16, -300, -308, -309])
    try:
        python = bits(round(x, n))
    except OverflowError:
        python = bits(float("inf") if x > 0 else -float("inf"))
    line("round", bits(x), n, python, bits(float(np.round(np.float64(x), n))))


def specification():
    fill = R.choice(["", "", "", "*", "é", "🙂", "0", "x", "{"])
    align = R.choice("<>=^") if fill else R.choice(["", "", "<", ">", "=", "^"])
    return (fill + align + R.choice(["", "", "", "+", "-", " "]) + R.choice([""] * 9 + ["z"]) + R.choice([""] * 6 + ["#"])
            + R.choice(["", "", "0"]) + R.choice(["", "", str(R.randrange(1, 25))]) + R.choice(["", "", "", ",", "_"])
            + R.choice(["", "", ".%d" % R.randrange(0, 25), ".%d" % R.randrange(0, 5), "."][:R.choice([4, 4, 4, 4, 4, 5])])
            + R.choice(["", "", "d", "b", "o", "x", "X", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "f", "g", "e", "y", "é", "ff"]
                       [:R.choice([20, 20, 20, 23])]))


def item():
    kind = R.randrange(8)
    if kind < 4:
        x = anything()
        return x, "f" + bits(x)
    if kind < 6:
        x = R.choice([R.randrange(-9, 300), R.randrange(-10 ** 12, 10 ** 12), 2 ** 63 - 1, -2 ** 63, 0])
        return x, "i%d" % x
    if kind == 6:
        x = R.random() < 0.5
        return x, "b%d" % x
    x = R.choice(["", "a", "ab", "héllo", "🙂🙂", "e\u0301x"])
    return x, "s" + x


fixed = """5.2.3;.;,_;_,;,s;_s;,n;,é;99999999999999999999;.99999999999999999999;+ 5;z5;{<5;08,;010,;010_b;020_x;+020,;-#020_x;é,;,\x01;\x01;
5\x01;,,;٣;.٣f;=;<;0=10,;*=+12,.2f;012,.3f;012,e;012,%;010,.1g;#.0f;#.0e;#.3g;#;.0;.1;.17;.0%;_.3f;,.2f;>+9.3f;^9;05;<05;a<5""".replace("\n", "").split(";")
for spec in fixed:
    for value, code in [(1.5, "f" + bits(1.5)), (-1234567.875, "f" + bits(-1234567.875)), (float("nan"), "f" + bits(float("nan"))),
                        (1234567, "i1234567"), (-3, "i-3"), (True, "b1"), ("ab", "sab")]:
        line("format", code, spec, attempt(lambda: format(value, spec)))
for _ in range(4000):
    value, code = item()
    spec = specification()
    line("format", code, spec, attempt(lambda: format(value, spec)))

for _ in range(2000):
    value, code = item()
    if code[0] == "b":
        continue
    spec = ("%" + "".join(R.sample("-+ 0#", R.choice([0, 0, 1, 1, 2, 3]))) + R.choice(["", "", str(R.randrange(1, 25))])
            + R.choice(["", "", ".", ".%d" % R.randrange(0, 22)]) + R.choice([""] * 8 + ["l"])
            + R.choice("ddiuoxXeEfFgGcsfgdsy"))
    before = R.choice(["", "a", "100%% "])
    after = R.choice(["", "%%", " b", "%"][:R.choice([3, 3, 3, 4])])
    line("percent", code, before + spec + after, attempt(lambda: (before + spec + after) % value))

shapes = [(), (1,), (2,), (3,), (5,), (8,), (13,), (30,), (1, 1), (2, 3), (3, 1), (1, 4), (4, 4), (2, 12), (0,), (0, 3), (3, 0), (2, 1, 2),
          (2, 2, 3), (1, 0, 2), (1, 1, 1, 3), (2, 1, 2, 2), (1,) * 8, (1, 2, 1, 1, 2, 1, 1, 1), (9, 8), (7, 1, 7), (4, 9)]


def element_maker():
    kind = R.randrange(10)
    scale = 10.0 ** R.randrange(-9, 12)
    if kind == 0:
        return anything
    if kind == 1:
        return lambda: R.gauss(0, 1)
    if kind == 2:
        return lambda: R.random()
    if kind == 3:
        return lambda: float(R.randrange(-50, 1000))
    if kind == 4:
        return lambda: round(R.uniform(-9, 9), 3)
    if kind == 5:
        return lambda: R.choice([float("nan"), float("inf"), -float("inf"), 1.0, 0.25])
    if kind == 6:
        return lambda: R.gauss(0, 1) * scale
    if kind == 7:
        return lambda: R.choice([float("nan"), float("inf"), -float("inf")])
    if kind == 8:
        return lambda: R.choice([0.0, -0.0, 1e-9, -4e-9, 6e-9, 99999999.99, 1e8, 0.999999999999])
    return lambda: abs(R.gauss(0, 1)) + 0.5


def options():
    choice = {}
    if R.random() < 0.5:
        for name, values in dict(precision=[0, 1, 2, 3, 4, 6, 12, 17, 20], threshold=[0, 5, 10, 40], edgeitems=[0, 1, 2, 4],
                                 linewidth=[1, 10, 20, 40, 60, 100], suppress=[True], sign=["+", " "], nanstr=["NA", "not a number"],
                                 infstr=["∞", "infinity"], floatmode=["fixed", "unique", "maxprec_equal"]).items():
            if R.random() < 0.3:
                choice[name] = R.choice(values)
    return choice


def texts(choice, dtype, shape, view, cells, array):
    with np.printoptions(**choice):
        line("array", ";".join(f"{k}={v}" for k, v in choice.items()), dtype, ",".join(map(str, shape)), view, cells, str(array), repr(array))


for _ in range(1410):
    shape = R.choice(shapes)
    count = int(np.prod(shape))
    dtype = R.choice(["float64"] * 6 + ["int64", "bool"])
    if dtype == "float64":
        make = element_maker()
        values = [make() for _ in range(count)]
        cells = " ".join(bits(v) for v in values)
    elif dtype == "int64":
        reach = 10 ** R.randrange(1, 19)
        values = [R.randrange(-reach // R.choice([1, 10 ** 19]), reach) for _ in range(count)]
        cells = " ".join(map(str, values))
    else:
        values = [R.random() < 0.5 for _ in range(count)]
        cells = " ".join(str(int(v)) for v in values)
    base = np.array(values, dtype=dtype).reshape(shape)
    view = R.choice(["C", "C", "T", "R"]) if len(shape) > 0 and count > 0 else "C"
    array = base.T if view == "T" else base[::-1] if view == "R" else base
    texts(options(), dtype, shape, view, cells, array)

for shape in [(999,), (1000,), (1001,), (300000,), (40, 40), (7, 200), (6, 200), (3, 2000), (11, 11, 11), (1001, 1), (1, 1001), (2, 3, 400), (5, 0, 9)]:
    for scale in [1.0, 0.1, 1e-7, 1 / 3]:
        texts({}, "float64", shape, "C", "*" + bits(scale), (np.arange(np.prod(shape)) * scale).reshape(shape))
    texts({}, "int64", shape, "T", "*", np.arange(np.prod(shape)).reshape(shape).T)

target = pathlib.Path(__file__).parent.parent / "NDArrayTests" / "Goldens" / "text.txt"
target.write_text("\n".join(out) + "\n", encoding="utf-8", newline="\n")
print(len(out), target.stat().st_size)
