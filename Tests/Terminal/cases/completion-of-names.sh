open
see "›"
enter "until dw"
see "line 28"
text "show y"
key Tab
see "y_hat  (10,)"
text "_"
key Tab
see "› show y_hat"
