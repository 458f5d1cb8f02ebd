"""Makes a case that differs small: chunks are left out, then statements, then expressions become parts of themselves."""

import ast
import copy
import time


def shrink(chunks, differs, seconds=8):
    """The smallest chunks found in that time of which `differs` still says yes."""
    deadline = time.monotonic() + seconds
    chunks = _fewer_chunks(list(chunks), differs, deadline)
    changed = True
    while changed and time.monotonic() < deadline:
        changed = False
        for index in range(len(chunks) - 1, -1, -1):
            smaller = _smaller(chunks, index, differs, deadline)
            if smaller is not None:
                chunks, changed = smaller, True
                break
    return _fewer_chunks(chunks, differs, time.monotonic() + 1)


def _fewer_chunks(chunks, differs, deadline):
    size = max(1, len(chunks) // 2)
    while size >= 1 and time.monotonic() < deadline:
        start, cut = 0, False
        while start < len(chunks) and len(chunks) > 1 and time.monotonic() < deadline:
            fewer = chunks[:start] + chunks[start + size:]
            if fewer and differs(fewer):
                chunks, cut = fewer, True
            else:
                start += size
        if not cut:
            size //= 2
    return chunks


def _smaller(chunks, index, differs, deadline):
    try:
        tree = ast.parse(chunks[index])
    except SyntaxError:
        return None
    source = ast.unparse(tree)
    tried = {source}
    for candidate in _candidates(tree):
        if time.monotonic() > deadline:
            return None
        try:
            text = ast.unparse(ast.fix_missing_locations(candidate))
            compile(text, "", "exec")
        except Exception:
            continue
        if text in tried or len(text) > len(source):
            continue
        tried.add(text)
        attempt = chunks[:index] + [text] + chunks[index + 1:]
        if differs(attempt):
            return attempt
    return None


def _candidates(tree):
    count = sum(1 for _ in ast.walk(tree))
    for place in range(count):
        original = _node(tree, place)
        # Lists of statements, elements, arguments: each left out; a compound statement becomes its body.
        for field, value in ast.iter_fields(original):
            if not isinstance(value, list) or not value:
                continue
            for item in range(len(value)):
                other = copy.deepcopy(tree)
                node = _node(other, place)
                values = getattr(node, field)
                gone = values.pop(item)
                if field in ("ops",) or (isinstance(node, ast.Dict) and field == "keys"):
                    continue
                if isinstance(node, ast.Dict):
                    node.keys.pop(item)
                if isinstance(node, ast.Compare) and field == "comparators":
                    node.ops.pop(item)
                    if not node.ops:
                        continue
                if isinstance(gone, ast.stmt) and not values:
                    values.append(ast.Pass())
                yield other
                if isinstance(gone, ast.stmt) and getattr(gone, "body", None) and isinstance(gone.body, list):
                    other = copy.deepcopy(tree)
                    values = getattr(_node(other, place), field)
                    values[item:item + 1] = values[item].body
                    yield other
            if field == "generators" and isinstance(original, (ast.ListComp, ast.GeneratorExp, ast.SetComp)):
                other = copy.deepcopy(tree)
                yield _replaced(other, place, _node(other, place).generators[0].iter)
        if isinstance(original, ast.expr):
            for child in _parts(original):
                other = copy.deepcopy(tree)
                yield _replaced(other, place, copy.deepcopy(child))
        if isinstance(original, ast.Slice):
            for field in ("lower", "upper", "step"):
                if getattr(original, field) is not None:
                    other = copy.deepcopy(tree)
                    setattr(_node(other, place), field, None)
                    yield other
        if isinstance(original, ast.Constant):
            for simple in _simpler(original.value):
                other = copy.deepcopy(tree)
                _node(other, place).value = simple
                yield other


def _parts(node):
    """The expressions that may stand in for one; a function without its call, or a module, says nothing."""
    for child in ast.iter_child_nodes(node):
        if isinstance(node, ast.Call) and child is node.func:
            child = child.value if isinstance(child, ast.Attribute) else None
        if isinstance(child, ast.keyword):
            child = child.value
        if isinstance(child, ast.Name) and child.id in ("np", "random"):
            continue
        if isinstance(child, ast.expr) and not isinstance(child, ast.Slice):
            yield child


def _simpler(value):
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, int):
        return [x for x in (0, 1, 2) if abs(x) < abs(value)]
    if isinstance(value, float):
        return [x for x in (0.0, 1.0, 0.5) if x != value and len(repr(x)) < len(repr(value))]
    if isinstance(value, str) and len(value) > 1:
        half = len(value) // 2
        return [value[:half], value[half:], value[1:], value[:-1]]
    return []


def _node(tree, place):
    for index, node in enumerate(ast.walk(tree)):
        if index == place:
            return node


def _replaced(tree, place, new):
    target = _node(tree, place)
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if value is target:
                setattr(parent, field, new)
                return tree
            if isinstance(value, list):
                for index, item in enumerate(value):
                    if item is target:
                        value[index] = new
                        return tree
    return tree
