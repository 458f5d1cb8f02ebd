"""Records what CPython and NumPy print for the examples of the cards.

    LONGHAND_DUMP=/tmp/examples.txt swift test --filter LibraryTests
    python3 Tests/Recorder/cards.py /tmp/examples.txt

The dump holds the examples, each after a line `=== card`; Tests/Goldens/card-examples.txt gets the same with `---` and what
Python prints behind each."""

import contextlib
import io
import pathlib
import sys

golden = pathlib.Path(__file__).parent.parent / "Goldens" / "card-examples.txt"
with open(sys.argv[1], encoding="utf-8") as dump, open(golden, "w", encoding="utf-8") as result:
    for block in dump.read().split("=== ")[1:]:
        title, _, code = block.partition("\n")
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            exec(compile(code, title, "exec"), {"__name__": "__main__"})
        result.write(f"=== {title}\n{code}---\n{output.getvalue()}")
