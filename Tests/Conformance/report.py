"""What a run found: differences grouped by cause, what is missing, and how much was tried."""

import ast
import collections
import dataclasses
import re

from compare import wording


@dataclasses.dataclass
class Group:
    """Cases that differ for the same reason, as far as can be told, with the first of them made small."""

    area: str
    seed: str
    difference: object
    imports: list
    chunks: list
    rough: tuple
    count: int = 1

    def lines(self):
        yield f"## {self.difference.kind} · {self.area} · {self.count} times · seed {self.seed}\n"
        for title, text in (("", "\n".join(self.imports + self.chunks)), ("expected:", self.difference.expected), ("found:", self.difference.found)):
            yield from [title, "```" if title else "```python", text[:1500].rstrip("\n"), "```"]
        yield ""


class Report:
    def __init__(self, seed):
        self.seed = seed
        self.tried = collections.Counter()
        self.chunks = collections.Counter()
        self.missing = collections.Counter()
        self.rough = collections.Counter()
        self.known = 0
        self.groups = {}
        self.digits = collections.defaultdict(list)

    def add(self, group):
        identity = _identity(group)
        if identity in self.groups:
            self.groups[identity].count += 1
        else:
            self.groups[identity] = group

    def count_again(self, rough):
        """One more of a rough kind that has been made small often enough."""
        for group in self.groups.values():
            if group.rough == rough:
                group.count += 1
                return

    def summary(self):
        return (f"{sum(self.tried.values())} scripts, {sum(self.chunks.values())} chunks, seed {self.seed}: "
                f"{len(self.groups)} kinds of difference ({sum(self.rough.values())} in all, {self.known} known), "
                f"{sum(self.missing.values())} times not there yet ({len(self.missing)} things), "
                f"{sum(map(len, self.digits.values()))} differ in last digits")

    def write(self, path):
        lines = ["# Conformance\n", self.summary() + "\n", "| area | scripts | chunks | only last digits differ |", "|---|---|---|---|"]
        lines += [f"| {area} | {self.tried[area]} | {self.chunks[area]} | {len(self.digits[area])} |" for area in sorted(self.tried)]
        lines.append("")
        for group in sorted(self.groups.values(), key=lambda group: -group.count):
            lines += group.lines()
        lines.append("## Only last digits\n")
        for area, found in self.digits.items():
            for digits in found[:5]:
                pairs = zip(digits.expected.split("\n"), digits.found.split("\n"))
                lines += [f"{area}:", "```", digits.chunk[-500:], *[f"{a} / {b}" for a, b in pairs if a != b][:4], "```"]
        lines.append("\n## Not there yet\n")
        lines += [f"- {count} × {name}" for name, count in self.missing.most_common()]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rough_kind(area, difference, chunk):
    """What can be told of a difference before it is made small."""
    if difference.kind == "text":
        said = " ".join(sorted(set(re.findall(r"\w+(?=\()", chunk))))
    else:
        pairs = zip(difference.expected.split("\n") + [""], difference.found.split("\n") + [""])
        said = next((f"{a} / {b}" for a, b in pairs if a != b), "")
    return area, difference.kind, re.sub(r"[-+]?\d[\d.e+-]*", "#", said)[:120]


def _identity(group):
    kind, difference = group.difference.kind, group.difference
    if kind.startswith("unexpected"):
        return kind, difference.found.rstrip("\n").split("\n")[-1]
    if kind == "message" or " for " in kind or kind.startswith("no "):
        return kind, wording(difference.expected), wording(difference.found)
    return kind, _skeleton(group.chunks)


def _skeleton(chunks):
    """A case without its constants and own names."""
    parts = []
    for node in ast.walk(ast.parse("\n".join(chunks))):
        if isinstance(node, ast.Constant):
            parts.append(type(node.value).__name__)
        elif isinstance(node, ast.Attribute):
            parts.append("." + node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            parts.append(node.func.id + "()")
        elif not isinstance(node, (ast.Load, ast.Store, ast.Name, ast.Module, ast.Expr)):
            parts.append(type(node).__name__)
    return " ".join(parts)
