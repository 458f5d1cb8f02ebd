open
see "›"
text "half a thought"
see "thought"
key C-c
see "half a thought^C"
enter "step"
see "done 1"
