echo $'import numpy as np\nprint(np.random.rand(1))' >random.py
run 0 run --seed 7 random.py
out "[0.07630829]"
run 0 run --seed 7 random.py
out "[0.07630829]"
run 0 --precision 2 -e 'until cost' -e 'show cost' "$page1"
has "cost ≈ 0.69 "
run 0 --width 40 -e 'until dw' -e 'show X' "$page1"
while IFS= read -r line; do ((${#line} <= 40)) || fail "a line of ${#line}"; done <<<"$out"
run 0 -e step --color always "$page1"
has $'\e['
run 0 -e step --color never "$page1"
no_escapes
run 0 -e step "$page1"
no_escapes
run 1 -e sho --color always "$page1"
NO_COLOR=1 run 0 -e step "$page1"
no_escapes
