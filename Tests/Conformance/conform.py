"""Holds Longhand against CPython with NumPy on scripts made at random: make conformance SECONDS=60 SEED=1 AREAS="arrays printing"

Each area of `areas/` makes cases; each is run by both, compared chunk by chunk, and what differs is made small and grouped. What Longhand
says it has not is counted apart. `known.txt` lists what is no difference to mend, with the reason. The report goes to
.build/conformance/report.md; exit status 1 when a difference is left."""

import argparse
import ast
import collections
import importlib
import pathlib
import random
import re
import sys
import time
import warnings

import longhand
from case import assemble, sections
from compare import agreement, kind, wording
from reference import Reference
from shrink import shrink

HERE = pathlib.Path(__file__).parent
AREAS = sorted(path.stem for path in (HERE / "areas").glob("*.py") if path.stem not in ("__init__", "pieces"))


class Difference:
    def __init__(self, kind, chunk, expected, found):
        self.kind, self.chunk, self.expected, self.found = kind, chunk, expected, found


class Trial:
    """One script run by both: its first difference, what is missing, and whether digits differ."""

    def __init__(self, reference, imports, chunks, whole=False):
        source = "\n".join(imports + chunks) + "\n" if whole else assemble(imports, chunks)
        self.difference = self.missing = self.missing_chunk = None
        self.digits = False
        answer = reference.run(source)
        if answer is None:
            return
        outcome = longhand.run(source)
        if outcome.missing is not None:
            self.missing = outcome.missing
            # The place may be that of the line which called; a chunk is found from what has been printed.
            seen = sections(outcome.printed)
            self.missing_chunk = max(seen, default=0)
        printed, error = answer
        if whole:
            self.compare_whole(printed, error, outcome)
            return
        expected, found = sections(printed), sections(outcome.printed)
        for index in range(len(chunks)):
            if self.missing is not None and index >= self.missing_chunk:
                break
            a, b = expected.get(index, ""), found.get(index)
            if b is None:
                b = ""
            last = index == max(found, default=-1)
            if last and outcome.broken:
                self.difference = Difference(outcome.broken, index, a, b + (outcome.error or ""))
                break
            if last and outcome.error is not None and error is None:
                self.difference = Difference("uncaught", index, a, b + outcome.error + "\n")
                break
            verdict = agreement(a, b)
            if verdict == "digits":
                self.digits = (chunks[index], a, b)
            if verdict == "differs":
                self.difference = Difference(kind(a, b), index, a, b)
                break
        if not found and self.missing is None and chunks:
            self.difference = Difference(outcome.broken or "does not start", 0, printed[:300], outcome.error or "")


    def compare_whole(self, printed, error, outcome):
        if outcome.missing is not None:
            self.missing_chunk = None
            return
        expected = printed + (error.split("\n")[0] if error else "")
        found = outcome.printed + (outcome.error or "")
        if outcome.broken:
            self.difference = Difference(outcome.broken, None, expected, found)
        elif (verdict := agreement(expected, found)) == "differs":
            self.difference = Difference(kind(expected, found), None, expected, found)
        else:
            self.digits = verdict == "digits" and (chunks[-1], expected, found)


class Group:
    def __init__(self, area, seed, difference, imports, chunks):
        self.area, self.seed, self.difference, self.imports, self.chunks = area, seed, difference, imports, chunks
        self.count = 1


class Report:
    def __init__(self, seed):
        self.seed = seed
        self.tried = collections.Counter()
        self.chunks = collections.Counter()
        self.digits = collections.Counter()
        self.examples = {}
        self.missing = collections.Counter()
        self.known = collections.Counter()
        self.groups = {}
        self.rough = collections.Counter()

    def write(self, path):
        lines = ["# Conformance\n", f"Seed {self.seed}.\n", "| area | scripts | chunks | only last digits differ |", "|---|---|---|---|"]
        for area in self.tried:
            lines.append(f"| {area} | {self.tried[area]} | {self.chunks[area]} | {self.digits[area]} |")
        lines.append(f"\n{len(self.groups)} kinds of difference, {sum(self.rough.values())} in all; known: {sum(self.known.values())}\n")
        for group in sorted(self.groups.values(), key=lambda g: -g.count):
            source = "\n".join(group.imports + group.chunks)
            lines += [f"## {group.difference.kind} · {group.area} · {group.count} times · seed {group.seed}\n", "```python", source, "```",
                      "expected:", "```", group.difference.expected[:1500].rstrip("\n"), "```", "found:", "```",
                      group.difference.found[:1500].rstrip("\n"), "```\n"]
        lines.append("## Only last digits\n")
        for area, found in self.examples.items():
            for chunk, a, b in found[:5]:
                differing = [f"{x} / {y}" for x, y in zip(a.split("\n"), b.split("\n")) if x != y]
                lines += [f"- {area}:", "```", chunk[-500:], *differing[:4], "```"]
        lines.append("\n## Not there yet\n")
        lines += [f"- {count} × {name}" for name, count in self.missing.most_common()]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def skeleton(chunks):
    """A case without its constants and own names: cases with the same one have the same cause, mostly."""
    parts = []
    for chunk in chunks:
        try:
            tree = ast.parse(chunk)
        except SyntaxError:
            parts.append(chunk)
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant):
                parts.append(type(node.value).__name__)
            elif isinstance(node, ast.Attribute):
                parts.append("." + node.attr)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                parts.append(node.func.id + "()")
            elif not isinstance(node, (ast.Load, ast.Store, ast.Name, ast.Module, ast.Expr)):
                parts.append(type(node).__name__)
    return " ".join(parts)


def rough_key(area, difference, chunk):
    first = next((f"{a} / {b}" for a, b in zip(difference.expected.split("\n") + [""], difference.found.split("\n") + [""]) if a != b), "")
    if difference.kind == "text":
        first = " ".join(sorted(set(re.findall(r"\.(\w+)\(|\b(\w+)\(", chunk).__str__().split())))[:120]
    return area, difference.kind, re.sub(r"[-+]?\d[\d.e+-]*", "#", first)[:120]


def known_lines():
    path = HERE / "known.txt"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [re.compile(line.split("\t")[0]) for line in lines]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--areas", nargs="*", default=AREAS)
    parser.add_argument("--report", default=str(HERE.parents[1] / ".build" / "conformance" / "report.md"))
    parser.add_argument("--repeats", type=int, default=2, help="how many of the same rough kind are made small")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    areas = {name: importlib.import_module("areas." + name) for name in options.areas or AREAS}
    seed = int(time.time()) if options.seed is None else options.seed
    report, reference, known = Report(seed), Reference(), known_lines()
    end, number, written = time.monotonic() + options.seconds, 0, time.monotonic()
    names = list(areas)
    while time.monotonic() < end:
        area = names[number % len(names)]
        case_seed = f"{seed}:{number}"
        number += 1
        try_case(area, areas[area], case_seed, reference, report, known, options)
        if time.monotonic() - written > 20:
            report.write(pathlib.Path(options.report))
            written = time.monotonic()
    report.write(pathlib.Path(options.report))
    print(f"{sum(report.tried.values())} scripts, {sum(report.chunks.values())} chunks, seed {seed}: "
          f"{len(report.groups)} kinds of difference ({sum(report.rough.values())} in all), "
          f"{sum(report.missing.values())} times not there yet ({len(report.missing)} things), {sum(report.digits.values())} differ in last digits, "
          f"{sum(report.known.values())} known · {options.report}")
    return 1 if report.groups else 0


def try_case(area, module, seed, reference, report, known, options):
    rng = random.Random(seed)
    imports, chunks = module.generate(rng)
    report.tried[area] += 1
    report.chunks[area] += len(chunks)
    whole = getattr(module, "WHOLE", False)
    for _ in range(12):
        trial = Trial(reference, imports, chunks, whole)
        if trial.digits:
            report.digits[area] += 1
            report.examples.setdefault(area, []).append(trial.digits)
        if trial.difference is not None:
            settle(area, seed, trial, imports, chunks, reference, report, known, options, whole)
            if whole:
                return
            # The rest of the case is still worth a look.
            chunks = chunks[:trial.difference.chunk] + chunks[trial.difference.chunk + 1:]
        elif trial.missing is not None:
            report.missing[trial.missing] += 1
            if whole:
                return
            chunks = chunks[:trial.missing_chunk] + chunks[trial.missing_chunk + 1:]
        else:
            return
        if not chunks:
            return


def settle(area, seed, trial, imports, chunks, reference, report, known, options, whole):
    difference = trial.difference
    last = len(chunks) - 1 if whole else difference.chunk
    key = rough_key(area, difference, chunks[last])
    report.rough[key] += 1
    if report.rough[key] > options.repeats:
        for group in report.groups.values():
            if group.key == key:
                group.count += 1
                break
        return

    def differs(some):
        other = Trial(reference, imports, some, whole).difference
        return other is not None and other.kind == difference.kind and wording(other.expected) == wording(difference.expected)

    small = shrink(chunks[:last + 1], differs)
    final = Trial(reference, imports, small, whole).difference or difference
    text = "\n".join(small)
    if any(pattern.search(text) for pattern in known):
        report.known[text] += 1
        report.rough[key] -= 1
        return
    # Imports that are not needed are left out of what is shown.
    needed = [line for line in imports if any(re.search(rf"\b{re.escape(word)}\b", text) for word in re.findall(r"(\w+)", line.split("import")[-1]))]
    said = wording(final.expected) + wording(final.found)
    if final.kind.startswith("unexpected"):
        identity = (final.kind, final.found.rstrip("\n").split("\n")[-1])
    elif final.kind == "message" or " for " in final.kind:
        identity = (final.kind, said)
    else:
        identity = (final.kind, skeleton(small))
    if identity in report.groups:
        report.groups[identity].count += 1
        return
    group = Group(area, seed, final, needed, small)
    group.key = key
    report.groups[identity] = group


if __name__ == "__main__":
    sys.exit(main())
