printf 'x = "\e[31mred\e]0;title\a"  # \e[2J\nprint(x)\ny = \e\n' >escapes.py
run 1 run escapes.py
no_escapes
printf 'x = "\e[31mred\e]0;title\a"  # \e[2J\nprint(x)\nx / 2\n' >escapes.py
run 1 run escapes.py
out $'\e[31mred\e]0;title\a'
if grep -q $'\e' stderr; then fail "an escape character in the error"; fi
run 0 -e step -e list -e 'show x' -e x escapes.py
no_escapes
run 1 -e $'sho\e[2J' escapes.py
no_escapes
