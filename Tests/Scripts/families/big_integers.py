# Integers of any size.
big = 2**100
print(big, -big, big + 1, big - 1, big * big, big // 3, big % 7, -big // 3, -big % 7, big // -3, big % -7, divmod(big, 10**9))
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -(-9223372036854775808), abs(-9223372036854775808))
print(9223372036854775808 - 1, 12345678901234567890123456789, 0xFFFFFFFFFFFFFFFFFF, 0o7777777777777777777777777, 0b1 << 80, 1_000_000_000_000_000_000_000)
print(-9223372036854775808 // -1, -9223372036854775808 % -1, 2**63, -(2**63), 2**64 - 2**64, type(2**64), type(2**64 - 2**64))
print(7**77, (-3)**51, 2**-3, (2**70)**0, 0**0, (-1)**(2**70), 1**(2**70), 10**30 / 10**28, 10**400 / 10**399, 1 / 10**300, 3**200 / 7**150)
print(big << 5, big >> 95, big >> 200, -big >> 95, -big >> 200, -(big + 1) >> 100, 1 << 64, -1 << 64, 0 << 10**12)
print(big & (2**99 + 2**100), big | 5, big ^ 2**100, -big & 0xFF, -big | 3, -big ^ 7, ~big, ~-big)
print(big == 2**100, big == 2.0**100, big != big + 1, big < big + 1, big > 1e30, big < 1e31, big <= big, big >= 10**40, 2**53 + 1 == float(2**53))
print(float(big), int(1e30), int(-1e25), int(2.0**64), round(1e25), big * 1.5, 1.5 * big, big - 0.5, big / 2.5, 2.0**10 + big, big // 2.0, big % 3.0)
print(int("123456789012345678901234567890"), int("-99999999999999999999"), int("ff" * 10, 16), int("0x1F", 0), int("1" * 70, 2), int(" 42 "), int("1_000"), int("z", 36))
print(str(big), repr(big), f"{big}", f"{big:,}", f"{big:>40}", f"{big:x}", f"{big:#b}"[:20], f"{big:e}", f"{big:.3f}", f"{big:_}", f"{-big:+d}")
print("%d %x %s %e" % (big, big, big, big), "{:d} {}".format(big, -big), "%40d|" % big, "%.3g" % big)
print(pow(3, 1000, 7), pow(big, 3, 1000007), pow(2, -1, 7), pow(3, 2**80, 10**9 + 7), pow(5, 3, -7), pow(-5, 3, 7))
print({2**70: "a", 2**70 + 1: "b"}[2**70], 2**70 in [1, 2**70], {2.0**70: 1}[2**70], [2**65, 5, -2**65, 1e19] == sorted([2**65, 5, -2**65, 1e19]), sorted([2**65, 5, -(2**65), 1e19, 2**64]))
print(max(2**80, 2**81, 5), min(-2**80, 3), sum([2**62, 2**62, 2**62]), sum([10**18] * 20), bool(big), not big, big and 1)
total = 1
for i in range(1, 31):
    total *= i
print(total)
a, b = 0, 1
for i in range(200):
    a, b = b, a + b
print(a)
total = 2**62
total += total
total -= 1
total //= 2
print(total, isinstance(big, int), -big + big, big * 0, 2**1000 % 10**9, 3**500 == 3**250 * 3**250)
print(len(str(3**4000)), (9007199254740993) / 1, 18014398509481985 / 3, 123456789012345678 / 7)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: big // 0)
attempt(lambda: big % 0)
attempt(lambda: big / 0)
attempt(lambda: float(10**400))
attempt(lambda: 10**400 * 1.0)
attempt(lambda: 10**400 / 3)
attempt(lambda: 1.5 < 10**400)
attempt(lambda: str(10**5000))
attempt(lambda: int("1" * 5000))
attempt(lambda: int("12x"))
attempt(lambda: int("9" * 30 + "x"))
attempt(lambda: big + "a")
attempt(lambda: big < "a")
attempt(lambda: [1, 2][big])
attempt(lambda: big << -1)
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: "a" * big)
attempt(lambda: int(float("inf")))
attempt(lambda: big.foo)
attempt(lambda: big())
attempt(lambda: big[0])
attempt(lambda: len(big))
attempt(lambda: f"{big:s}")
attempt(lambda: f"{10**400:e}")
