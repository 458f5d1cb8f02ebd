open
see "›"
text "unt"
key Tab
text "i == 2"
key Enter
see "i = 2 · pass 3 of 10"
