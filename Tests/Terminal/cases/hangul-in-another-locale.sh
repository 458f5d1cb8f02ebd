locale=C
printf '나 = 7\n' >"$home/hangul.py"
open "$PWD/.build/release/longhand" "$home/hangul.py"
see "›"
enter "step"
text "나다"
key BSpace Enter
see_line "7"
