import Testing

@testable import Marking

@Suite struct PrintedNumberTests {
  /// Value and unit of what is read, or "none".
  private func check(_ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
    let number = PrintedNumber(text)
    let shown = number.map { "\($0.isSignLost ? "±" : "")\($0.value) by \($0.unit)" } ?? "none"
    #expect(shown == expected, sourceLocation: location)
  }

  @Test func readsNumbersAsPrinted() {
    check("0.250", "0.25 by 0.001")
    check("-.35", "-0.35 by 0.01")
    check("-1e-1", "-0.1 by 0.1")
    check("−0.1", "-0.1 by 0.1")
    check("±0.25", "±0.25 by 0.01")
    check("+3", "3.0 by 1.0")
    check("1e5", "100000.0 by 100000.0")
    check("1.", "1.0 by 1.0")
    check("0.0000351085", "3.51085e-05 by 1e-10")
    check("2.919e-10", "2.919e-10 by 1e-13")
    check("1/4", "0.25 by 0.0")
    check("-1/4", "-0.25 by 0.0")
    check("nan", "nan by 0.0")
    check("-inf", "-inf by 0.0")
  }

  @Test func refusesWhatIsNoNumber() {
    for text in [
      "", "-", ".", "1.2.3", "--1", "1e", "e5", "1e999", "0x10", "1/0", "1/", "1_000", "1,5", "infinity", "١",
      "1e99999999999999999999",
    ] {
      check(text, "none")
    }
  }

  private func check(
    _ printed: String, _ truth: Double, _ verdict: Verdict, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(PrintedNumber(printed)?.verdict(for: truth) == verdict, "\(printed) for \(truth)", sourceLocation: location)
  }

  @Test func marksAtThePrintedPrecision() {
    check("0.693", 0.6931471805599453, .agrees)
    check("-.35", -0.35000000000000003, .agrees)
    check("-1e-1", -0.1, .agrees)
    check("0.25", -0.35, .differs)
    check("2.267", 2.2677151985171906, .lastDigit)
    check("1.765", 1.7659680675585734, .lastDigit)
    check("±0.977", -0.977277879876411, .agrees)
    check("-0.977", 0.977277879876411, .differs)
    check("1/3", 0.3333333333333333, .agrees)
    check("1/3", 0.3334, .differs)
    check("5", 4.6, .agrees)
    check("1e5", 140000, .agrees)
  }

  @Test func allowsForBinaryRoundingAtTies() {
    // 0.0005 away, which no binary number is exactly.
    check("0.018", 0.0175, .agrees)
    check("0.017", 0.0175, .agrees)
    check("2.675", 2.6755, .agrees)
    check("0.1", 0.15000000000000002, .agrees)
    check("0.017", 0.017500001, .lastDigit)
    check("0.017", 0.018000001, .differs)
    check("0.3", 0.1 + 0.2 + 0.1, .lastDigit)
  }

  @Test func aBareZeroClaimsLessThanABillionth() {
    check("0", 0, .agrees)
    check("0", -9e-10, .agrees)
    check("±0", 2e-9, .differs)
    check("0", 0.3, .differs)
    check("0.000", 0.0004, .agrees)
  }

  @Test func whatIsNotFiniteAgreesOnlyWithItself() {
    check("nan", .nan, .agrees)
    check("0.5", .nan, .differs)
    check("nan", 0.5, .differs)
    check("inf", .infinity, .agrees)
    check("inf", -.infinity, .differs)
    check("±inf", -.infinity, .agrees)
    check("1e308", .infinity, .differs)
    check("1.0", 1e308, .differs)
  }
}
