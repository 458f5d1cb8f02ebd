import re

text = "natural language processing, and machine learning is fun. The Dog's bark! 42 times"
print(re.findall(r"[a-z']+", text.lower()), re.sub(r"[^\w\s]", "", text), re.split(r"[.!]\s*", text))
print(len(re.compile(r"\b\w{3}\b").findall(text)), re.findall(r"(\w)(\w+)", "ab cd"), re.findall(r"a|", "baa"))
for match in re.finditer(r"(\w)(\w+)", "ab cd"):
    print(match, match.group(0), match.start(), match.span(2), match.groups(), match[1], match.end())
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m.group().upper(), "banana", count=2))
print(re.subn("x*", "-", "abxd"), re.split("(,)", "a,b,c"), re.split("x*", "axbc"), re.split(",", "a,b,c", maxsplit=1))
print(re.match("^[A-Z]", "Abc") is not None, re.search(r"(?P<year>\d{4})", "in 2024").group("year"))
print(re.fullmatch("a+", "aaab"), re.search("(?i)HELLO", "say hello"), re.findall("^a.c$", "abc\naxc", re.M))
print(re.findall("a.b", "a\nb", re.S), re.findall("a+?", "aaa"), re.findall("(?:ab)+", "ababxab"), re.findall("(ab)+", "ababxab"))
print(re.findall(r"(?<=\$)\d+", "cost $5 and $67"), re.findall(r"\d+(?!\d|px)", "12px 34em"), re.findall(r"(\w)\1", "hello book"))
print(re.search("(a)|(b)", "b").groups(), re.search("(?P<x>a)(?P<y>b)?", "a").groupdict(), re.escape("a.b*c"))
print(re.sub(r"(?P<first>\w)(\w*)", r"\g<2>\g<first>", "pig latin"), re.compile("a(b)c", re.I), re.match("a", "b"))
print(re.findall(r"[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?", "1.5 -2e-3 +.7 x"), re.findall("[]a-c^-]+", "]b^-z"), re.findall(r"\s+", "a  b\tc"))
print(re.findall(r"x{2,3}", "xxxxx x xx"), re.findall("x{,2}y", "xxxy y"), re.findall("é+", "caféé"), re.search("", "abc").span())
for pattern in ["(", "a)", "[", "*a", "a**", "(?P<n>a)(?P=m)", "a{3,1}", r"\q", "[z-a]", r"(?<=a+)b", r"\2(a)"]:
    try:
        re.compile(pattern)
    except re.error as error:
        print(pattern, error)
try:
    re.match("a", "a").group(1)
except IndexError as error:
    print(error)
try:
    re.match("a", 3)
except TypeError as error:
    print(error)
