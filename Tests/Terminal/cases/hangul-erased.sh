open
see "›"
text "가나다"
see "› 가나다"
key BSpace
see_line "› 가나"
key Left
text "x"
see_line "› 가x나"
key Enter
see_line "got: 가x나"
