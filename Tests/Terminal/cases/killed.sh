lesson=("$PWD/.build/release/longhand" lesson logistic)
open "${lesson[@]}"
see "type: step"
key Enter
see "type: next"
enter "goto end"
see "the script is over"
enter "w = [9, 9]"
see "edit at"
shell=$(on_terminal display-message -p -t case "#{pane_pid}")
kill -9 "$(pgrep -P "$shell")"
gone
open "$PWD/.build/release/longhand"
see "Enter goes on"
key Enter
see "type: next"
enter "show w"
see "[0.000, 0.000]"
