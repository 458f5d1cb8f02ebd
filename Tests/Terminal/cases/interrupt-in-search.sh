open
see "›"
key C-r
see "i-search"
key C-c
enter "step"
see "done 1"
