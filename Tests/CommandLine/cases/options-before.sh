# Options stand before a subcommand as well as behind it.
echo $'import numpy as np\nprint(np.random.rand(1))' >random.py
run 0 --seed 7 run random.py
out "[0.07630829]"
run 0 --seed=7 run random.py
out "[0.07630829]"
run 0 --json run random.py
has '"printed": "['
before=$out
run 0 run --json random.py
out "$before"
run 0 --json --color never lessons
has '"version": 1'
run 0 --width 60 audit "$root/lessons/logistic.md"
while IFS= read -r line; do ((${#line} <= 60)) || fail "a line of ${#line}"; done <<<"$out"
# What stands behind -e is a command, whatever it is.
run 1 -e --json "$page1"
# Wrong usage in JSON is one document, and nothing else.
for arguments in '--json run' '--json --nonsense' '--json --precision 99 run random.py' 'run --json --seed x random.py' '--json lesson a b c'; do
  run 64 $arguments
  has '{"version": 1, "error": {"kind": "usage", "message": "'
  quiet
  [[ $out != *$'\n'* ]] || fail "more than one line"
done
run 66 --json run missing.py
has '"kind": "file"'
quiet
