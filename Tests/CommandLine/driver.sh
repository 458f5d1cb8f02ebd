# What the cases beside it are written with; each is a bash script that sources this file, and is run in an empty folder.
#
#   run STATUS ARGUMENT …   runs Longhand with $input as its standard input, fails unless it ends with STATUS; sets $out and $err
#   out TEXT                fails unless standard output is TEXT     has TEXT        … has TEXT in it
#   error TEXT              fails unless standard error has TEXT     first TEXT      … begins with the line TEXT
#   quiet                   fails unless standard error is empty     no_escapes      … unless neither has an escape character
# $page1 and $page2 are the document's programs.
set -uo pipefail

page1=$root/Tests/Scripts/page1.py
page2=$root/Tests/Scripts/page2.py
input=

fail() {
  printf '  %s\n  output: %s\n  error: %s\n' "$1" "${out:0:600}" "${err:0:600}"
  exit 1
}

run() {
  local expected=$1 status=0
  shift
  printf '%s' "$input" | XDG_STATE_HOME=${state-$PWD/state} timeout "${patience-30}" "$root/.build/release/longhand" "$@" >stdout 2>stderr
  status=$?
  out=$(tr -d '\0' <stdout)
  err=$(tr -d '\0' <stderr)
  ((status == expected)) || fail "exit status $status, not $expected: longhand $*"
}

out() { [[ $out == "$1" ]] || fail "the output is not: $1"; }
has() { [[ $out == *"$1"* ]] || fail "the output has not: $1"; }
error() { [[ $err == *"$1"* ]] || fail "the error has not: $1"; }
first() { [[ ${err%%$'\n'*} == "$1" ]] || fail "the error's first line is not: $1"; }
quiet() { [[ -z $err ]] || fail "there is an error"; }
no_escapes() { if grep -q $'\e' stdout stderr; then fail "an escape character came through"; fi; }
