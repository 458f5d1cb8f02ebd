input=$'import sys\nprint(1)\nsys.exit(3)\n' run 3 run -
out 1
quiet
input=$'import sys\nsys.exit()\n' run 0 run -
quiet
input=$'import sys\nsys.exit("no luck")\n' run 1 run -
first "no luck"
input=$'raise SystemExit(7)\n' run 7 run -
input=$'1 / 0\n' run 1 run -
first "ZeroDivisionError: division by zero"
run 64 run
run 64 --precision 99
run 64 --nonsense
run 64 --color blue "$page1"
run 66 run missing.py
error "missing.py"
mkdir folder
run 66 run folder
error "folder"
run 66 folder
run 66 -e step missing.py
run 66 audit missing.md
run 66 replay missing.md
run 64 lesson a b c
run 0 --help
run 0 --version
[[ $out =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "no version"
