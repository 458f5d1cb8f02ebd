: >empty.py
run 0 run empty.py
quiet
run 1 -e step empty.py
error 'the script is over'
head -c 4096 "$root/.build/release/longhand" >binary.py
run 66 run binary.py
[[ $(wc -c <stderr) -lt 2000 ]] || fail "a long error"
no_escapes
printf 'if True:\r\n\tx = 1\r\n\tprint(x)\r\n' >crlf.py
run 0 run crlf.py
out 1
printf 'if True:\n\tx = 1\n        y = 2\n' >tabs.py
run 1 run tabs.py
error "inconsistent use of tabs and spaces in indentation"
{ printf 'x = "'; head -c 10000000 /dev/zero | tr '\0' a; printf '"\nprint(len(x))\n'; } >long.py
run 0 run long.py
out 10000000
run 0 -e step long.py
((${#out} < 5000)) || fail "the line is shown whole"
{ printf 'x = '; head -c 20000 /dev/zero | tr '\0' '('; } >brackets.py
run 1 run brackets.py
error "too many nested parentheses"
{ printf 'x = '; head -c 20000 /dev/zero | tr '\0' '('; printf 1; head -c 20000 /dev/zero | tr '\0' ')'; } >closed.py
run 1 run closed.py
{ printf 'x = '; head -c 50000 /dev/zero | tr '\0' '-'; printf '1\n'; } >minus.py
run 1 run minus.py
printf '# lesson\n```\nunclosed' >unclosed.md
run 1 replay unclosed.md
