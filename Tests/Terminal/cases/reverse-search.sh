open
see "›"
enter "step 7"
see "done 7"
enter "1 + 1"
key C-r
text "ste"
see "step 7"
key Enter
see "done 14"
