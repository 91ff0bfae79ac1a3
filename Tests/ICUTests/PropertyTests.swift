import ICU
import Testing

@Suite struct PropertyTests {
  @Test(arguments: [("0", 0), ("9", 9), ("٣", 3), ("０", 0), ("x", nil), ("五", nil), ("½", nil)])
  func `a decimal digit of any script has a value, nought too`(digit: Unicode.Scalar, value: Int?) {
    #expect(CharacterProperties.digitValue(of: digit) == value)
  }
}
