def f(x):
    match x:
        case 0: return 'zero'
        case 1 | 2: return 'small'
        case -1: return 'neg'
        case 'hi' | "yo": return 'greet'
        case None: return 'none'
        case True: return 'true'
        case [a]: return f'one {a}'
        case [a, b]: return f'two {a} {b}'
        case (a, *rest): return f'many {a} {rest}'
        case {'k': v, **rest}: return f'map {v} {rest}'
        case {'z': 1}: return 'z1'
        case int(n) if n > 100: return f'big {n}'
        case float() as q: return f'float {q}'
        case str(s): return f'str {s}'
        case _: return 'other'
for v in [0, 1, 2, -1, 'hi', 'yo', None, True, [5], (1, 2), [1, 2, 3], {'k': 1, 'm': 2}, {'z': 1}, 500, 7, 2.5, 'abc', {1}, [], {}]:
    print(repr(v), f(v))
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def g(p):
    match p:
        case P(0, 0): return 'origin'
        case P(x=0, y=yy): return f'on y {yy}'
        case P(xx, 0): return f'on x {xx}'
        case P(): return 'P'
        case [P(x=a), P(x=b)]: return f'pair {a} {b}'
print(g(P(0, 0)), g(P(0, 3)), g(P(4, 0)), g(P(1, 1)), g([P(1, 2), P(3, 4)]), g(5))
import math
match 3.141592653589793:
    case math.pi: print('pi')
cmd = 'go north now'
match cmd.split():
    case ['go', ('north' | 'south') as d, *_]: print('dir', d)
match (1, (2, 3)):
    case (a, (b, c)): print(a, b, c)
match = 5; case = 6; print(match + case)
