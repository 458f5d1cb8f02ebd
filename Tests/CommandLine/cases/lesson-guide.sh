# The lesson in LESSONS.md: it replays once its transcripts are written, its question is answered, its audit holds.
sed -n '/^````markdown/,/^````$/p' "$root/LESSONS.md" | sed '1d;$d' >line.md
run 1 replay line.md
has '+ done 5   line 6 │ error = w * x - y'
run 0 replay --update line.md
run 0 replay line.md
has '✓ line.md · 3 moments'
run 0 audit line.md
has '→  w#2           1.310'
input=$'next\n3\nw = -3\n-3.0\n'
run 1 line.md

# What is wrong with a lesson is said so that it can be mended.
cat >broken.md <<'END'
# Broken

<!-- lesson
language: klingon
start: line 2
-->

```python
a = 1
b = a + 1
```

```question
What is b?
answer: c
```
END
run 1 replay broken.md
has 'expected a language, found `klingon`'
sed -i '/klingon/d' broken.md
run 1 replay broken.md
has 'the answer `c` has no value that can be compared: '
