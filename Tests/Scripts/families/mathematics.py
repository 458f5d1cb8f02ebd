import math

values = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, 2.0, -2.5, 3.0, 10.0, -7.25, 100.5, 1e-5, -1e-9, 1e10, 1e300, float("inf"), -float("inf"), 3, -4, True]


def attempt(f, *arguments):
    try:
        return f(*arguments)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


functions = [
    ("acos", math.acos), ("acosh", math.acosh), ("asin", math.asin), ("asinh", math.asinh), ("atan", math.atan),
    ("atanh", math.atanh), ("cbrt", math.cbrt), ("ceil", math.ceil), ("cos", math.cos), ("cosh", math.cosh),
    ("degrees", math.degrees), ("erf", math.erf), ("erfc", math.erfc), ("exp", math.exp), ("exp2", math.exp2),
    ("expm1", math.expm1), ("fabs", math.fabs), ("floor", math.floor), ("frexp", math.frexp), ("gamma", math.gamma),
    ("isfinite", math.isfinite), ("isinf", math.isinf), ("isnan", math.isnan), ("lgamma", math.lgamma),
    ("log", math.log), ("log10", math.log10), ("log1p", math.log1p), ("log2", math.log2), ("modf", math.modf),
    ("radians", math.radians), ("sin", math.sin), ("sinh", math.sinh), ("sqrt", math.sqrt), ("tan", math.tan),
    ("tanh", math.tanh), ("trunc", math.trunc), ("ulp", math.ulp),
]
for name, function in functions:
    print(name, [attempt(function, value) for value in values])
pairs = [
    ("atan2", math.atan2), ("copysign", math.copysign), ("fmod", math.fmod), ("hypot", math.hypot), ("log", math.log),
    ("nextafter", math.nextafter), ("pow", math.pow), ("remainder", math.remainder), ("isclose", math.isclose),
]
for name, function in pairs:
    for value in [0.0, 0.5, -1.5, 3.0, 1e300, float("inf"), 2]:
        print(name, value, [attempt(function, other, value) for other in values])
for i in range(40):
    x = (i - 12) * 0.37
    print(math.gamma(x + 0.01), math.lgamma(x + 0.01), math.erf(x), math.erfc(x))
print([math.hypot(i * 0.1, i * 0.7 + 1) for i in range(30)], math.hypot(1, 2, 3, 4.5), math.hypot(), math.hypot(-3))
print(math.dist([1, 2, 3], [4, 6.5, 9]), math.dist((1,), (2,)))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([]), math.fsum([1e-16, 1, 1e16]), math.fsum([2**53, 1, 1e-30]))
print(math.prod([1, 2, 3.5]), math.prod([]), math.prod([2] * 70), math.prod([2, 3], start=10))
print(math.factorial(0), math.factorial(10), math.factorial(20), math.factorial(21), math.factorial(50))
print(math.comb(5, 2), math.comb(100, 50), math.comb(5, 6), math.comb(60, 30), math.perm(5), math.perm(30, 20), math.perm(3, 4))
print(math.gcd(), math.gcd(12), math.gcd(-12, 18), math.gcd(2**100, 6**50, 12), math.lcm(4, 6, 10), math.lcm(), math.lcm(0, 5), math.lcm(2**70, 3**50))
print(math.isqrt(0), math.isqrt(17), math.isqrt(10**40), math.isqrt(2**63))
print(math.log(10**400), math.log2(2**5000), math.log10(10**400), math.log(2**100, 2), math.floor(2**70), math.ceil(1e20), math.floor(-1e25), math.trunc(2**65), math.sqrt(2**80))
print(math.ldexp(0.625, 4), math.ldexp(1, -1074), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-12, abs_tol=1e-9))
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(attempt(math.factorial, -1), attempt(math.factorial, 2.5), attempt(math.comb, -1, 2), attempt(math.comb, 2, -1))
print(attempt(math.sqrt, -1), attempt(math.sqrt, "a"), attempt(math.isqrt, -1), attempt(math.isqrt, 2.5), attempt(math.gcd, 1.5))
print(attempt(math.log, 0), attempt(math.log, -10**400), attempt(math.ldexp, 1.0, 5000), attempt(math.fsum, ["a"]), attempt(math.exp, 1000))
print(attempt(math.dist, [1], [1, 2]), attempt(math.fsum, [1e308, 1e308]), attempt(math.isclose, 1, 2, rel_tol=-1) if False else "", attempt(math.floor, float("nan")), attempt(math.ceil, float("inf")))
