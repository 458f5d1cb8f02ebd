columns=40
open
see "›"
enter "until dw"
see "dw ≈ [-0.35, -0.1]"
text "0123456789012345678901234567890123456789"
key C-a
text "x"
see "x0123"
