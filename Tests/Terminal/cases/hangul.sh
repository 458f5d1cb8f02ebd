printf '가중치 = 3\n나 = 가중치 * 2\n' >"$home/hangul.py"
open "$PWD/.build/release/longhand" "$home/hangul.py"
see "›"
enter "continue"
see "나 = 6"
text "가나다"
see "› 가나다"
key BSpace
see_line "› 가나"
key BSpace BSpace
enter "가중치"
see_line "3"
text "show 가"
key Tab
key Enter
see "가중치 = 3"
