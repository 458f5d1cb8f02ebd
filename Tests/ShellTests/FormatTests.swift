import Diagnostics
import Testing

@testable import Shell

struct FormatTests {
  private func check(_ block: Document.Block, _ width: Int, _ expected: String) {
    #expect(Format.plain.text(Document([block]), width: width) == expected)
  }

  @Test func aLineIsBrokenOnlyWhereItIsWiderThanTheTerminal() {
    let line = Document.Block.line([.init("type: ", .faint), .init("check dW2 = [0.339, 0.242]", .command)], indent: 2)
    check(line, 40, "  type: check dW2 = [0.339, 0.242]\n")
    check(line, 24, "  type: check dW2 =\n    [0.339, 0.242]\n")
    check(.line([.init("경사 하강법과 비용")]), 20, "경사 하강법과 비용\n")
    check(.line([.init("경사 하강법과 비용 함수")]), 20, "경사 하강법과 비용\n  함수\n")
  }

  @Test func whatIsAlignedStaysAligned() {
    check(.line([.init("a    b    c")]), 20, "a    b    c\n")
  }
}
