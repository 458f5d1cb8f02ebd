locale=C
open
see "›"
text "가나다"
key BSpace Enter
see_line "got: 가나"
