"""Lists, tuples, dicts and sets: their methods, slices, stores and errors, aliases among them."""

from .pieces import Pieces


def item(p, depth=1):
    roll = p.rng.random()
    if depth and roll < 0.15:
        return p.pick([lambda: f"[{item(p, 0)}, {item(p, 0)}]", lambda: f"({item(p, 0)}, {item(p, 0)})"])()
    return p.pick([p.small(), p.small(), p.integer(), p.real(), p.text(), "None", "True"])


def slice_text(p):
    def bound():
        return "" if p.often(0.4) else p.small()
    return f"{bound()}:{bound()}" + ("" if p.often(0.6) else f":{p.pick([1, 2, -1, -2, 3, 0] if p.often(0.1) else [1, 2, -1, -2])}")


def list_step(p):
    n, v = p.small(), item(p)
    return p.pick([f"a.append({v})", f"a.insert({n}, {v})", "a.pop()", f"a.pop({n})", f"a.remove({v})", f"a.extend([{v}, {item(p)}])", f"a.extend({p.text()})", "a.reverse()", "a.sort()", "a.sort(key=str)", "a.sort(key=lambda v: str(v), reverse=True)", f"a[{n}] = {v}", f"a[{slice_text(p)}] = [{v}, {item(p)}]", f"a[{slice_text(p)}] = []", f"del a[{n}]", f"del a[{slice_text(p)}]", f"a += [{v}]", f"a += ({v},)", "a *= 2", f"a = a[{slice_text(p)}]", f"a = a + [{v}]", "a.clear()", f"b = a\nb.append({v})", "b = a[:]\nb.append(0)", "b = a.copy()\nb.pop()", "a = a * 2", "a.append(a[:1])", f"a = list(range({n}))", f"a = [{v}] * 3", "a[0], a[-1] = a[-1], a[0]", "x, *a = a", "*a, x = a\nprint(x)", "a, b = a[:2]", f"a = a + ({v},)", "a.foo()", f"a[{p.real()}] = 1", "a['k'] = 1", "a = sorted(a)", "a = [[0] * 2] * 2\na[0][0] = 1", "a = [[0] * 2 for _ in range(2)]\na[0][0] = 1", "if len(a) > 8: a = a[:4]"])


def list_question(p):
    return p.pick([f"a[{p.small()}]", f"a[{slice_text(p)}]", "len(a)", f"{item(p)} in a", f"a.index({item(p)})", f"a.count({item(p)})", f"a == {p.pick(['[]', 'a[:]', '[1, 2]', '()'])}", f"a < [{item(p)}]", "sum(a)", "max(a)", "min(a)", "any(a)", "all(a)", "list(reversed(a))", "list(enumerate(a, 1))", "list(zip(a, a[1:]))", "dict(enumerate(a))", "[x for x in a if x]", "tuple(a)", "set(map(str, a)) == set()", "list(map(str, a))", "list(filter(None, a))", "str(a)", "a is a[:]", "sorted(a, key=repr)", "sorted(map(str, a), reverse=True)", "max(a, key=str)", "min(a, default=None)", "sum([[1], [2]], [])", "','.join(map(str, a))", "a.nope", "a + 1", "a()", "-a", "[*a, *a]", "next(iter(a))", "hash(tuple(a[:0]))", "isinstance(a, list)", "type(a)", "[y for x in a if isinstance(x, list) for y in x]", "a[len(a)]", "bool(a)", "list(zip(*[(1, 2), (3, 4)]))", "a.__len__()"])


def dict_step(p):
    k, v = p.pick([p.small(), p.text(), "(1, 2)", "1.0", "True", "None"]), item(p)
    return p.pick([f"d[{k}] = {v}", f"d.update({{{k}: {v}}})", f"d.setdefault({k}, {v})", f"d.setdefault('l', []).append({v})", f"d.pop({k})", f"d.pop({k}, {v})", f"del d[{k}]", "d.popitem()", "d = dict(d)", f"d.update(z={v})", f"d = {{**d, {k}: {v}}}", f"d = d | {{{k}: {v}}}", f"d[{k}] = d.get({k}, 0) + 1", f"d[[1]] = 1", f"d = {{{k}: {v}, 'b': {item(p)}}}", "d = {i: i * i for i in range(4)}", "d = dict(zip('abc', range(3)))", f"d = dict(a={v}, b=2)", "d = dict.fromkeys('xy', 0)", "d = {v: k for k, v in d.items()}", "d['n'] = d", "for k in d: d[k] = 0", "for k in list(d): del d[k]", "d |= {'q': 1}", "d[{}] = 1", "d['c'] += 1", f"for k in d: d[{k}] = 1"])


def dict_question(p):
    k = p.pick([p.small(), p.text(), "(1, 2)", "1.0", "None"])
    return p.pick([f"d[{k}]", f"d.get({k})", f"d.get({k}, -1)", f"{k} in d", "len(d)", "list(d)", "list(d.keys())", "list(d.values())", "list(d.items())", "d.items()", "d.keys()", "d.values()", "sorted(d, key=str)", "sorted(d.items(), key=lambda kv: str(kv[1]))", "max(d, key=lambda k: str(k))", "[f'{k}={v}' for k, v in d.items()]", "d == dict(d)", "d is d.copy()", "bool(d)", "str(d)", "list(reversed(d))", "d.nope", "d + d", "d[0][0]", "{k for k in d} == set(d)", "sum(v for v in d.values() if isinstance(v, (int, float)))", "d.keys() & {1}", "next(iter(d))", "isinstance(d, dict)", "tuple(d)", "type(d.items())"])


def set_step(p):
    v = p.small()
    return p.pick([f"s.add({v})", f"s.discard({v})", f"s.remove({v})", f"s |= {{{v}}}", f"s &= {{{v}, 1, 2}}", f"s -= {{{v}}}", f"s ^= {{{v}}}", f"s.update([{v}, 4])", "s.clear()", "s = set()", f"s = {{{v}, 2, 3}}", "s = set(range(5))", "s = {x % 3 for x in range(9)}", "s.add([1])", "s = frozenset(s)", "s = set(s)", "s.add((1, 2))\ns.discard((1, 2))", "s.difference_update([1])", "s.intersection_update([1, 2, 3])"])


def set_question(p):
    v = p.small()
    return p.pick(["sorted(s)", "len(s)", f"{v} in s", f"sorted(s | {{{v}}})", f"sorted(s & {{{v}, 2}})", f"sorted(s - {{{v}}})", f"sorted(s ^ {{{v}}})", f"s == {{{v}}}", f"s <= {{{v}, 1, 2, 3}}", f"s.issubset([{v}, 1])", "s.isdisjoint({7})", "sorted(s.union([8]))", "sorted(s.intersection([1]))", "sorted(s.difference([1]))", "sorted(s.symmetric_difference([1]))", "sum(s)", "set()", "s[0]", "s + s", "bool(s)", "s.issuperset([1])", "frozenset()", "isinstance(s, set)", "s == set(s)", "{1}", "frozenset([2])", "type(s)", "max(s)"])


def generate(rng):
    p = Pieces(rng)
    p.write(f"a = [{', '.join(item(p) for _ in range(p.between(0, 6)))}]\nb = a", "a")
    p.write(f"d = {{'a': {item(p)}, 2: {item(p)}, 'c': {item(p)}}}", "d")
    p.write(f"s = {{{p.small()}, {p.small()}, {p.small()}}}", "s")
    for _ in range(28):
        roll = p.rng.random()
        if roll < 0.26:
            p.chunks.append(list_step(p) + "\nprint(a, b)")
        elif roll < 0.5:
            p.chunks.append(f"print({list_question(p)})")
        elif roll < 0.62:
            p.chunks.append(dict_step(p) + "\nprint(d)")
        elif roll < 0.76:
            p.chunks.append(f"print({dict_question(p)})")
        elif roll < 0.82:
            p.chunks.append(set_step(p) + "\nprint(sorted(s, key=str))")
        elif roll < 0.9:
            p.chunks.append(f"print({set_question(p)})")
        else:
            p.chunks.append(p.pick([f"t = ({item(p)}, {item(p)}, {item(p)})\nprint(t, t[{p.small()}], t[{slice_text(p)}], t + t, t * 2, len(t), t.count(1))", "t = (1, 2)\nt[0] = 5", "x, y = (1, 2, 3)", "x, y, z = [1, 2]", "(x, y), z = [1, 2], 3\nprint(x, y, z)", "x, *y, z = range(6)\nprint(x, y, z)", "x = y = []\nx.append(1)\nprint(y)", "x, y = 5", "print((1, 2) < (1, 3), (1,) == [1], () == ())", "a = [3, 1, 2]\nprint(a.sort(), a)", "for i, (x, y) in enumerate([(1, 2), (3, 4)]):\n    print(i, x, y)", "a = [1, 2, 3, 4]\nfor v in a:\n    if v % 2: a.remove(v)\nprint(a)", "print(list(range(5, 0, -2)), range(3), range(1, 10, 3)[1], len(range(0, 10, 3)), 3 in range(5))", "a = [1, 2]\na.append(a)\nprint(a)", "print([1, 2, 3][True], 'ab'[False])", "print(list(zip([1, 2], 'ab', (True, False))))", "print({1: 'a', 1.0: 'b', True: 'c'})", "a = [1, 2, 3]\na[1:1] = [9, 9]\nprint(a)", "a = [1, 2, 3, 4]\na[::2] = [0]\nprint(a)", "print([] or 'empty', [1] and 'full', not [])", "a = b = [1]\na = a + [2]\nprint(a, b)"]))
    return [], p.chunks
