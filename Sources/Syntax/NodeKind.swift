/// What a node of the syntax tree is. Each case says what its children are, in order; `absent` stands where an optional
/// child is not there, so that a child's position never depends on the others. `text` and `operation` are the node's payload.
package enum NodeKind: UInt8, Sendable {
  /// An optional child that is not there.
  case absent

  // Statements.
  /// Statements.
  case module
  /// Statements: the body of a compound statement.
  case block
  /// The expression.
  case expressionStatement
  /// The value, then each target (`a = b = v` has two).
  case assign
  /// The target, the value; `operation` is a binary one.
  case augmentedAssign
  /// The target, the annotation, the value or `absent`.
  case annotatedAssign
  /// The test, a block, a block or `absent`; `elif` is a block that holds one `if`.
  case `if`
  /// The test, a block, the else block or `absent`.
  case `while`
  /// The target, the iterable, a block, the else block or `absent`.
  case `for`
  case `break`, `continue`, pass
  /// `text`: the name. Parameters, the returned annotation or `absent`, a block, decorators.
  case functionDefinition
  /// `text`: the name. Arguments (bases and keywords), a block, decorators.
  case classDefinition
  /// The value or `absent`.
  case `return`
  /// Targets.
  case delete
  /// Names.
  case global, nonlocal
  /// Aliases.
  case `import`
  /// `text`: the module with its leading dots. Aliases; `*` is an alias of that name.
  case importFrom
  /// `text`: the dotted name. A `name` for `as`, or `absent`.
  case alias
  /// A block, the else block or `absent`, the finally block or `absent`, handlers.
  case `try`
  /// `text`: the bound name or empty. The type or `absent`, a block.
  case handler
  /// The exception or `absent`, the cause or `absent`.
  case raise
  /// The test, the message or `absent`.
  case assert
  /// A block, then with-items.
  case with
  /// The context, the target or `absent`.
  case withItem
  /// The subject, then cases.
  case match
  /// The pattern, the guard or `absent`, a block.
  case matchCase
  /// An `async` statement: the statement.
  case async

  // Patterns.
  /// An expression that the subject must equal; None, True and False must be the subject.
  case patternValue
  /// `text`: the name that is bound; empty for `_`.
  case patternCapture
  /// Patterns, one of them perhaps a `patternStar`.
  case patternSequence
  /// `text`: the name that the rest of the items is bound to; empty for `_`.
  case patternStar
  /// Keys and patterns in turn. `text`: the name that the rest of the entries is bound to; empty without one.
  case patternMapping
  /// The class, then patterns and `patternKeyword`s.
  case patternClass
  /// `text`: the attribute. The pattern.
  case patternKeyword
  /// Two or more patterns.
  case patternOr
  /// `text`: the name. The pattern.
  case patternAs

  // Expressions.
  /// `text`: the name.
  case name
  /// `text`: the digits as written, without underscores.
  case integer, float, imaginary
  /// `text`: the decoded value; neighbours are joined.
  case string, bytes
  /// Parts: `string` or `formattedValue`.
  case formattedString
  /// The expression, the format (a `formattedString`) or `absent`. `text`: for `{x = }` what stands before the brace's end,
  /// as `x = `, otherwise empty. `operation`: `.conversionNone`, `.conversionStr`, `.conversionRepr`, `.conversionASCII`.
  case formattedValue
  case `true`, `false`, none, ellipsis
  /// Elements.
  case tuple, list, set
  /// Keys and values in turn; a key is `absent` for `**mapping`.
  case dict
  /// The expression after `*`.
  case starred
  /// The operand; `operation` is `.not`, `.negative`, `.positive` or `.invert`.
  case unary
  /// The operands; `operation` is a binary one.
  case binary
  /// Two or more operands; `operation` is `.and` or `.or`.
  case boolean
  /// Operands and `comparison` nodes in turn: `a < b <= c` is a, comparison, b, comparison, c.
  case compare
  /// No children; `operation` is one of the comparisons.
  case comparison
  /// The test, the value when true, the value when false.
  case conditional
  /// The callee, then arguments: expressions, `starred`, `keywordArgument`, `doubleStarred`.
  case call
  /// `text`: the keyword. The value.
  case keywordArgument
  /// The mapping after `**`.
  case doubleStarred
  /// `text`: the attribute. The object.
  case attribute
  /// The object, the index (a `tuple` for `a[i, j]`).
  case `subscript`
  /// The start, stop and step, each or `absent`.
  case slice
  /// Parameters, the body.
  case lambda
  /// Parameters, in order.
  case parameters
  /// `text`: the name. The annotation or `absent`, the default or `absent`. `operation` is `.positionalOnly`,
  /// `.positionalOrKeyword`, `.variadic`, `.keywordOnly` or `.variadicKeyword`.
  case parameter
  /// The element, then clauses.
  case listComprehension, setComprehension, generator
  /// The key, the value, then clauses.
  case dictComprehension
  /// The target, the iterable, conditions.
  case comprehensionClause
  /// The name, the value.
  case namedExpression
  /// The value or `absent`.
  case yield
  /// The value.
  case yieldFrom, await
}
