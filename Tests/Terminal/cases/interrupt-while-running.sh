printf 'i = 0\nwhile True:\n    i += 1\n' >"$home/endless.py"
open "$PWD/.build/release/longhand" "$home/endless.py"
see "›"
enter "continue"
sleep 1
key C-c
see "interrupted"
see "pass"
enter "i > 1000"
see_line "True"
enter "step"
see "done"
