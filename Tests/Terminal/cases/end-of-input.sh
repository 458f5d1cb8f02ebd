open
see "›"
key C-d
gone
