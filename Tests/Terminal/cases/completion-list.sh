open
see "›"
text "show d"
key Tab
see "dW1  (4,3)"
see "dZ2  (1,5)"
text "Z"
key Tab
see "› show dZ2"
text "end"
key Enter
see_line "got: show dZ2 end"
