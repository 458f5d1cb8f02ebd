import NDArray
import Testing

@Suite struct DisplayTextTests {
  @Test func significantDigits() {
    check(0.45664, "0.4566", rounded: true)
    check(-0.00031774, "-0.0003177", rounded: true)
    check(1.2346e-07, "1.235e-07", rounded: true)
    check(12.345678, "12.35", rounded: true)
    check(1234.6, "1235", rounded: true)
    check(123456.7, "123457", rounded: true)
    check(123456, "123456", rounded: false)
    check(9_999_999, "9999999", rounded: false)
    check(12_345_678, "1.235e+07", rounded: true)
    check(1e7, "1e+07", rounded: false)
    check(0.0001, "0.0001", rounded: false)
    check(0.5, "0.5", rounded: false)
    check(0.1, "0.1", rounded: false)
    check(9.9999, "10", rounded: true)
    check(-0.0, "0", rounded: false)
    check(.nan, "nan", rounded: false)
    check(-.infinity, "-inf", rounded: false)
    check(.leastNonzeroMagnitude, "5e-324", rounded: false)
    #expect(DisplayNumber(0.123456, significant: 2).text == "0.12")
  }

  @Test func fixedDecimals() {
    let cases: [(Double, String)] = [
      (0.98612, "0.986"), (-0.3178, "-0.318"), (0, "0.000"), (-0.0, "0.000"), (0.5, "0.500"), (3.2e-05, "3.2e-05"),
      (0.0005, "0.001"), (-0.00049, "-4.9e-04"), (12.3456, "12.346"), (.nan, "nan"),
    ]
    for (x, text) in cases { #expect(DisplayNumber(x, decimals: 3).text == text) }
    #expect(DisplayNumber(0.5, decimals: 3).isRounded == false)
    #expect(DisplayNumber(0.0005, decimals: 3).isRounded)
  }

  @Test func matricesAlignOnThePoint() {
    let rows = [[1.5, -10], [-0.25, 3.125]].map { $0.map { DisplayNumber($0) } }
    #expect(DisplayNumber.aligned(rows) == [[" 1.5 ", "-10    "], ["-0.25", "  3.125"]])
  }

  private func check(_ x: Double, _ text: String, rounded: Bool, location: SourceLocation = #_sourceLocation) {
    let shown = DisplayNumber(x)
    #expect(shown.text == text, sourceLocation: location)
    #expect(shown.isRounded == rounded, sourceLocation: location)
  }
}
