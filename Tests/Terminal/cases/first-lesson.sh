open "$PWD/.build/release/longhand"
see "The forward pass"
see "type: step"
key Enter
see "z = X·w + b"
see "(10,)"
see "pass 1 of 10"
see "type:"
# Killed in the middle, the next start offers the same passage with its own numbers.
enter "goto end"
see "the script is over"
enter "w = [9, 9]"
on_terminal kill-session -t case
open "$PWD/.build/release/longhand"
see "2 of"
key Enter
see "type: next"
enter "w"
see "array([0., 0.])"
