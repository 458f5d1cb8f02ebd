import Diagnostics
package struct ParseResult { package var tree: Tree; package var diagnostics: [Diagnostic]; package var isUnfinished: Bool }
package enum ParseMode { case script, prompt }
package func parse(_ source: Source, mode: ParseMode) -> ParseResult { ParseResult(tree: Tree(source: source), diagnostics: [], isUnfinished: false) }
