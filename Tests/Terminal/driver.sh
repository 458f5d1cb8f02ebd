# A person at a terminal, for the cases beside it: each is a bash script that sources this file first.
#
#   open [COMMAND …]    starts Longhand with the page's first program, or COMMAND, in a terminal of $columns × $rows; again after it has ended
#   text TEXT           types TEXT            key NAME …     presses keys as tmux names them: Enter, C-c, Tab, Up, BSpace
#   enter TEXT          types TEXT and Enter  paste TEXT     pastes TEXT, bracketed when the program asked for that
#   see TEXT            waits until the screen shows TEXT, fails after $patience seconds
#   see_line LINE       the same for a whole line, trailing blanks aside
#   never TEXT          fails if the screen shows TEXT
#   gone                waits until the program has ended
#   resize COLUMNS ROWS changes the terminal's size
#   screen              prints the screen
# $home is a folder of the case's own, for XDG_STATE_HOME; $locale is what LC_ALL is set to.
set -euo pipefail

columns=80
rows=24
patience=10
locale=C.UTF-8
home=$(mktemp -d "${TMPDIR:-/tmp}/longhand-terminal.XXXXXX")
opened=0

on_terminal() { tmux -u -S "$home/tmux$opened" -f /dev/null "$@"; }

finish() {
  on_terminal kill-server 2>/dev/null || true
  rm -rf "$home"
}
trap finish EXIT

fail() {
  echo "  $*"
  echo "  the screen:"
  screen | sed 's/^/  | /'
  exit 1
}

open() {
  on_terminal kill-server 2>/dev/null || true
  # A server takes a moment to go, so each has a socket of its own.
  opened=$((opened + 1))
  local command=("$@")
  (($#)) || command=("$PWD/.build/release/longhand" "$PWD/Tests/Scripts/page1.py")
  LC_ALL=C.UTF-8 on_terminal new-session -d -x "$columns" -y "$rows" -s case \
    "env LC_ALL=$locale XDG_STATE_HOME=$home INPUTRC=/dev/null $(printf '%q ' "${command[@]}"); echo; echo '[ended]'; exec cat"
}

# The screen without the blank lines at its end.
screen() { on_terminal capture-pane -p -t case | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'; }
text() { on_terminal send-keys -t case -l -- "$1"; }
key() { on_terminal send-keys -t case "$@"; }
enter() {
  text "$1"
  key Enter
}
paste() {
  on_terminal set-buffer -b case -- "$1"
  on_terminal paste-buffer -p -r -b case -t case
}
resize() { on_terminal resize-window -t case -x "$1" -y "$2"; }

# Waits until a command succeeds on the screen's text.
await() {
  local tries=$((patience * 20))
  while ((tries-- > 0)); do
    if screen | sed 's/ *$//' | "$@" >/dev/null; then return 0; fi
    sleep 0.05
  done
  return 1
}
see() { await grep -F -- "$1" || fail "never saw: $1"; }
see_line() { await grep -xF -- "$1" || fail "never saw the line: $1"; }
never() { if screen | grep -qF -- "$1"; then fail "saw: $1"; fi; }
gone() { see "[ended]"; }
