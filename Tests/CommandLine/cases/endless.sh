input=$'def f(n):\n    return f(n + 1)\nf(0)\n' run 1 run -
first "RecursionError: maximum recursion depth exceeded"
echo $'while True:\n    print("more " * 1000)' >printing.py
run 1 -e 'set print-limit 1' -e continue printing.py
error "print-limit"
(($(wc -c <stdout) < 2000000)) || fail "more than the limit was printed"
echo $'x = [0]\nwhile True:\n    x = x + x' >allocating.py
run 1 -e 'set memory-limit 64' -e continue allocating.py
error "memory-limit"
echo $'while True:\n    pass' >endless.py
run 1 -e 'set step-limit 1000' -e continue endless.py
error "step-limit"
