printf 'k = 1\ni = 0\nwhile i < 900000000:\n    i += k\nprint(i)\n' >"$home/count.py"
open "$PWD/.build/release/longhand" "$home/count.py"
see "›"
enter "continue"
sleep 1
key C-c
see "interrupted"
enter "edit 2 i = 1"
sleep 0.2
key C-c
see "interrupted"
enter "list 2"
see "i = "
enter "k + 41"
see_line "42"
enter "restart"
see "line 1"
enter "undo"
sleep 0.2
key C-c
sleep 0.5
enter "print(41 + 1 + 1)"
see_line "43"
