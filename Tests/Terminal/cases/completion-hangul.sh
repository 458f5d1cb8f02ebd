open
see "›"
text "show 단"
key Tab
text "x"
see "› show 단계 x"
