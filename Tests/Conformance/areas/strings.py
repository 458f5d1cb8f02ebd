"""Methods of text, slices of it, and its errors."""

from .pieces import Pieces


def string(p):
    return p.text() if p.often(0.7) else repr("".join(p.pick("abcXYZ 012,.-_\n\té가") for _ in range(p.between(0, 12))))


CALLS = ["upper()", "lower()", "strip()", "lstrip()", "rstrip()", "title()", "capitalize()", "swapcase()", "split()", "splitlines()", "isdigit()", "isalpha()", "isalnum()", "isspace()", "isupper()", "islower()", "casefold()", "isnumeric()", "isdecimal()", "isidentifier()", "encode()", "expandtabs()", "istitle()"]


def generate(rng):
    p = Pieces(rng)
    for _ in range(28):
        s, t = string(p), string(p)
        n = p.between(-8, 12)
        roll = p.rng.random()
        if roll < 0.3:
            p.chunks.append(f"print(repr({s}.{p.pick(CALLS)}))")
        elif roll < 0.65:
            c = repr(p.pick(["a", " ", ",", "", "e", "x", "ab", "12", "\n", "가"]))
            p.chunks.append(f"print(repr({s}." + p.pick([f"split({c})", f"split({c}, {n % 3})", f"rsplit({c}, 1)", f"replace({c}, {t})", f"replace({c}, '-', {n % 3})", f"find({c})", f"rfind({c})", f"index({c})", f"rindex({c})", f"count({c})", f"startswith({c})", f"endswith({c})", f"startswith(({c}, 'x'))", f"join([{t}, {c}])", f"join({t})", f"join([1, 2])", f"center({n}, '*')", f"ljust({n})", f"rjust({n}, '.')", f"zfill({n})", f"strip({c})", f"partition({c})", f"rpartition({c})", f"removeprefix({c})", f"removesuffix({c})", f"translate(str.maketrans('abc', 'xyz'))", f"find({c}, {n})", f"count({c}, 1)", f"lstrip({c})", f"splitlines(True)", "format(1)", f"split(sep={c}, maxsplit=1)"]) + "))")
        elif roll < 0.8:
            p.chunks.append(f"s = {s}\nprint(repr(s[{p.pick([str(n), f'{n}:', f':{n}', '::-1', '::2', f'{n}:{p.small()}', '1:-1', '0'])}]), len(s), {t} in s)")
        elif roll < 0.9:
            p.chunks.append("print(" + p.pick([f"{s} + {t}", f"{s} * {p.between(-1, 3)}", f"{s} < {t}", f"{s} == {t}", f"{s} + 1", f"sorted({s})", f"list({s})", f"set({s}) == set({s})", f"max({s})", f"min({s})", f"ord({s})", f"chr({p.pick([65, 233, 44032, 955, -1])})", f"{s} {t}", f"[ord(c) for c in {s}]", f"dict(enumerate({s}))", f"''.join(reversed({s}))", f"{{c: i for i, c in enumerate(sorted(set({s})))}}", f"tuple({s})", f"ascii({s})", f"{s} or {t}", f"bool({s})", f"int({s})", f"float({s})", f"str({s})", f"{s}[100]", f"'%s' % {s}", f"{s}.nothing", f"{s}()", f"bytes({s}, 'utf-8')", f"hash({s}) == hash({s})", f"eval({p.pick(['1 + 2', '[1, 2]', 'x'])!r})"]) + ")")
        else:
            p.chunks.append(f"for i, c in enumerate({s}):\n    print(i, repr(c), end=';')\nprint()")
    return [], p.chunks
