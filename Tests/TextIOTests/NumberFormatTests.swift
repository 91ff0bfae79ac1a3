import TestSupport
import Testing

@testable import Spreadsheets

/// How numbers of a sheet are shown by their formats.
@Suite struct NumberFormatTests {
  @Test(arguments: [
    (123.0, "000000", "000123"), (0.125, "0.0%", "12.5%"), (0.125, "0%", "13%"),
    (1234567.891, "#,##0.00", "1,234,567.89"), (1234.5, "#,##0", "1,235"), (0, "#,##0", "0"),
    (-1234, "#,##0;(#,##0)", "(1,234)"), (-1234, "#,##0", "-1,234"), (-0.4, "0", "0"),
    (-5, "0.0;-0.0;\"nil\"", "-5.0"), (0, "0.0;-0.0;\"nil\"", "nil"), (12, "0\"件\"", "12件"),
    (2.675, "0.00", "2.68"), (1.005, "0.00", "1.01"), (0.5, "#.##", ".5"), (3, "#.##", "3."),
    (3, "0.##", "3."), (12345, "0.0,", "12.3"), (1_234_567, "0.00,,\"M\"", "1.23M"),
    (12300, "0.00E+00", "1.23E+04"), (0.00012, "0.0E+00", "1.2E-04"),
    (5, "[$¥-804]#,##0.00", "¥5.00"),
    (5, "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)", "$5.00"), (-5, "_-* #,##0_-;-* #,##0_-", "-5"),
    (2_125_551_234, "000-000-0000", "212-555-1234"), (1.5, "@", "1.5"), (7, "General\"kg\"", "7kg"),
    (150, "[>=100]0\"大\";0\"小\"", "150大"), (50, "[>=100]0\"大\";0\"小\"", "50小"),
    (5, "0\\-0", "0-5"), (9.995, "0.00", "10.00"), (99.5, "0", "100"),
    (1e15, "0", "1000000000000000"),
  ])
  func `a number is shown as its code says`(number: Double, code: String, text: String) {
    #expect(NumberFormat(code: code).text(number, isFrom1904: false) == text, "\(code)")
  }

  @Test(arguments: [
    (45355.0, "yyyy/m/d", "2024-03-04"), (45355, "m\"月\"d\"日\"", "2024-03-04"),
    (45355, "yyyy\"年\"m\"月\"", "2024-03"), (45355, "mmm-yy", "2024-03"), (45355, "yyyy", "2024"),
    (45355, "[$-409]d-mmm-yyyy;@", "2024-03-04"), (45355, "aaaa", "2024-03-04"),
    (45355.395_833_333_3, "yyyy-mm-dd hh:mm", "2024-03-04 09:30"),
    (45355.395_833_333_3, "m/d/yy h:mm:ss AM/PM", "2024-03-04 09:30:00"),
    (0.5, "h:mm AM/PM", "12:00"),
    (0.5, "mm:ss", "00:00"), (1.25, "[h]:mm:ss", "30:00:00"), (1.25, "[h]:mm", "30:00"),
    (0.25, "[mm]:ss", "360:00"), (1, "yyyy-mm-dd", "1900-01-01"), (59, "yyyy-mm-dd", "1900-02-28"),
    (60, "yyyy-mm-dd", "1900-02-29"), (61, "yyyy-mm-dd", "1900-03-01"),
    (36_526, "yyyy-mm-dd", "2000-01-01"), (2_958_465, "yyyy-mm-dd", "9999-12-31"),
    (0.999_999_99, "yyyy-mm-dd h:mm", "1900-01-01 00:00"), (-1, "yyyy-mm-dd", "-1"),
    (1e10, "yyyy-mm-dd", "10000000000"),
  ])
  func `a date is shown by ISO 8601, with what its code shows`(
    number: Double, code: String, text: String
  ) {
    #expect(NumberFormat(code: code).text(number, isFrom1904: false) == text, "\(code)")
  }

  @Test func `days may be counted from 1904`() {
    #expect(NumberFormat(code: "yyyy-mm-dd").text(0, isFrom1904: true) == "1904-01-01")
    #expect(NumberFormat(code: "yyyy-mm-dd").text(43_893, isFrom1904: true) == "2024-03-04")
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.3"), (5.0, "5"), (0.0, "0"), (-0.0, "0"), (13_800_138_000, "13800138000"),
    (1e19, "10000000000000000000"), (1e20, "1E+20"), (1e21, "1E+21"), (1.5e-10, "1.5E-10"),
    (0.000_012_5, "0.0000125"),
    (-2.5, "-2.5"), (1.0 / 3, "0.333333333333333"), (1e300, "1E+300"),
  ])
  func `a number of no form has fifteen digits`(number: Double, text: String) {
    #expect(NumberFormat.general.text(number, isFrom1904: false) == text)
  }

  @Test(arguments: ["# ?/?", "0 kg", "0E", "Q0", String(repeating: "0", count: 600)])
  func `a code that is not understood gives nothing`(code: String) {
    #expect(NumberFormat(code: code).text(0.5, isFrom1904: false) == nil)
  }

  @Test func `any code shows any number without a trap`() {
    var random = SeededGenerator(3)
    let pieces = Array("0#?.,%;@\"\\_*[]$-+EeGgymdhsaAPM/:()<>=1 年件")
    let numbers: [Double] = [
      0, -0.0, 1, -1, 0.5, 1e-300, 1e300, 45355.5, 9.999_999_999_999_99, .infinity, .nan, 2_958_466,
      -1e18, 123_456_789.123,
    ]
    for _ in 0..<3000 {
      let code = String(
        (0..<Int.random(in: 0...14, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? "0"
        })
      let format = NumberFormat(code: code)
      for number in numbers { _ = format.text(number, isFrom1904: false) }
    }
  }
}
