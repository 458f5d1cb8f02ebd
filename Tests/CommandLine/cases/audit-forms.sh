# The forms of an audit's report, and claims out of a page's text.
cat >small.md <<'END'
# Small

```python
x = [1.5, 2.5]
y = 4.0
```

```claims
x = [1.5, 2.4]
y = 5.5
expect: y differs
```
END

run 1 audit small.md
has '✗  y            5.5      wrong here: 4.00'
error 'the audit did not hold: 1 unexpected, 0 that cannot be marked'
run 1 audit small.md --verbose
has 'x[1]'
run 1 audit small.md --markdown
has '| ✗ | `y` |'
run 1 audit small.md --html
[[ $out == '<!DOCTYPE html>'* ]] || fail 'no page'
run 1 audit small.md --json
has '"firstWrong": {"name": "y"'
run 1 audit small.md --gradescope results.json
[[ $(<results.json) == '{"score": '* ]] || fail 'no results.json'
run 66 audit small.md --gradescope nowhere/results.json
error '`nowhere/results.json` cannot be written'
run 64 audit small.md --html --json
run 64 audit small.md --signs-lost
run 66 audit nowhere.md

printf 'x = [1.5, 2.5]\ny = 4.0\n' >small.py
printf 'We find y ≈ 4.0, then\nq = 3.\n' >page.txt
run 0 audit --claims-from page.txt small.py
quiet
has 'y = 4.0'
has '- line 2: `q = 3`: the script has no such name'
printf '%s' "$out" >claims.md
run 0 audit claims.md
printf 'nothing\n' >page.txt
run 1 audit --claims-from page.txt small.py
error 'no names with numbers were found'
run 66 audit --claims-from nowhere.txt small.py
run 64 audit --claims-from page.txt small.py --html
