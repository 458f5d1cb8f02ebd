columns=40
open
see "›"
text "0123456789012345678901234567890123456789"
see_line "89"
key C-a
text "x"
see_line "789"
key Enter
see "got: x0123"
text "show "
key Tab
see_line "dW1  (4,3)   dZ2  (1,5)   단계  한글"
resize 60 24
text "dW1"
key Enter
see_line "got: show dW1"
