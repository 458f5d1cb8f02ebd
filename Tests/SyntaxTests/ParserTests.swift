import Diagnostics
import Testing

@testable import Syntax

/// The tree of a text, or what is wrong with it.
@Suite struct ParserTests {
  @Test func trees() {
    check("x = 1 + 2 * 3", "module(assign(binary.add(integer:1 binary.multiply(integer:2 integer:3)) name:x))")
    check("a = b = -x ** 2", "module(assign(unary.negative(binary.power(name:x integer:2)) name:a name:b))")
    check(
      "f(*a, k=1, **d)[1:, ::2].T",
      """
      module(expressionStatement(attribute:T(subscript(call(name:f starred(name:a) keywordArgument:k(integer:1) \
      doubleStarred(name:d)) tuple(slice(integer:1 absent absent) slice(absent absent integer:2))))))
      """)
    check(
      "if a:\n  pass\nelif b:\n  x\nelse:\n  y\n",
      """
      module(if(name:a block(pass) block(if(name:b block(expressionStatement(name:x)) \
      block(expressionStatement(name:y))))))
      """)
    check(
      "def f(a, /, b=1, *, c: int) -> int:\n\treturn a < b is not c\n",
      """
      module(functionDefinition:f(parameters(parameter.positionalOnly:a(absent absent) \
      parameter.positionalOrKeyword:b(absent integer:1) parameter.keywordOnly:c(name:int absent)) name:int \
      block(return(compare(name:a comparison.less name:b comparison.isNot name:c)))))
      """)
    check(
      "f'a{x!r:>{w}}{{{y = }'",
      """
      module(expressionStatement(formattedString(string:a formattedValue.conversionRepr:(name:x \
      formattedString(string:> formattedValue.conversionNone:(name:w absent))) string:{ \
      formattedValue.conversionRepr:y = (name:y absent))))
      """)
    check(
      "[x for x, y in z if x]",
      """
      module(expressionStatement(listComprehension(name:x comprehensionClause(tuple(name:x name:y) name:z name:x))))
      """)
    check(
      "{1: 2, **d}; {1, 2}; (); 'a' 'b\\x41'",
      """
      module(expressionStatement(dict(integer:1 integer:2 absent name:d)) expressionStatement(set(integer:1 integer:2)) \
      expressionStatement(tuple) expressionStatement(string:abA))
      """)
    check(
      "매개 = lambda x, *y: x if y else 0",
      """
      module(assign(lambda(parameters(parameter.positionalOrKeyword:x(absent absent) \
      parameter.variadic:y(absent absent)) conditional(name:y name:x integer:0)) name:매개))
      """)
    check(
      "match = 1\nfor i in range(3): print(i)\nwith open(a) as f, g: pass",
      """
      module(assign(integer:1 name:match) for(name:i call(name:range integer:3) \
      block(expressionStatement(call(name:print name:i))) absent) \
      with(block(pass) withItem(call(name:open name:a) name:f) withItem(name:g absent)))
      """)
  }

  @Test func errors() {
    check("if x\n  y\n", "1:expected ':'")
    check("print(1\n", "1:'(' was never closed")
    check("print 'a'", "1:Missing parentheses in call to 'print'. Did you mean print(...)?")
    check("x = 1)", "1:unmatched ')'")
    check("x = (1]", "1:closing parenthesis ']' does not match opening parenthesis '('")
    check("x = 'a", "1:unterminated string literal (detected at line 1)")
    check("if x = 1: pass", "1:invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
    check(
      "1 = x\nf() = 2",
      """
      1:cannot assign to literal here. Maybe you meant '==' instead of '='?; \
      2:cannot assign to function call here. Maybe you meant '==' instead of '='?
      """)
    check("f(a=1, 2)", "1:positional argument follows keyword argument")
    check("[1 2]", "1:invalid syntax. Perhaps you forgot a comma?")
    check(
      "x = 012",
      """
      1:leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
      """)
    check("x − 1", "1:invalid character '−' (U+2212)")
    check("if a:\nb", "2:expected an indented block after 'if' statement on line 1")
    check("x\n  y", "2:unexpected indent")
    check("if a:\n    b\n  c", "3:unindent does not match any outer indentation level")
    check("f'{a'", "1:f-string: expecting '}'")
  }

  /// Texts that nest without bound are refused, and long chains are not.
  @Test func depth() {
    check(String(repeating: "-", count: 50_000) + "1", "1:too deeply nested")
    check(String(repeating: "(", count: 20_000), "1:too many nested parentheses")
    for text in ["lambda: ", "not ", "1 if 1 else ", "2 ** ", "await "] {
      let result = parse(Source(name: "<test>", text: String(repeating: text, count: 20_000) + "1"))
      #expect(!result.diagnostics.isEmpty)
    }
    check("1" + String(repeating: "+1", count: 100_000), nil)
    check("a" + String(repeating: ".b", count: 20_000), "1:too deeply nested")
  }

  @Test(arguments: [
    ("f(1,\n", true), ("if a:\n", true), ("if a:\n  b\n", true), ("if a:\n  b\n\n", false), ("x = 1\n", false),
    ("'''a\n", true), ("a = \\\n", true), ("a b\n", false), ("try:\n  a\n", true), ("@f\n", true),
  ])
  func unfinished(text: String, expected: Bool) {
    #expect(parse(Source(name: "<test>", text: text), mode: .prompt).isUnfinished == expected, "\(text)")
  }

  private func check(_ text: String, _ expected: String?) {
    let result = parse(Source(name: "<test>", text: text))
    let found = result.diagnostics.map { "\($0.line ?? 0):\($0.message)" }.joined(separator: "; ")
    guard let expected else {
      #expect(found.isEmpty)
      return
    }
    let wanted = expected.trimmingSuffix(while: \.isNewline)
    #expect((found.isEmpty ? dump(result.tree, result.tree.root) : found) == wanted)
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
