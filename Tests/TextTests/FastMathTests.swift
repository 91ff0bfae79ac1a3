import Platform
import Testing

@testable import Text

@Suite struct FastMathTests {
  @Test func `logarithms are right to six digits`() {
    for step in 1..<10_000 {
      let value = Float(step) * 0.37
      let right = logf(value)
      let tolerance = max(2e-6, abs(right) * 2e-6)
      #expect(abs(FastMath.log(value) - right) < tolerance)
      #expect(abs(FastMath.log(SIMD8(repeating: value))[3] - right) < tolerance)
      #expect(abs(FastMath.log1p(value) - logf(value + 1)) < max(2e-6, logf(value + 1) * 2e-6))
    }
    #expect(FastMath.log(0) < -87)
  }

  @Test func `exponentials are right to six digits`() {
    for step in 0..<8_000 {
      let value = -Float(step) * 0.01
      #expect(abs(FastMath.exp(value) - expf(value)) <= expf(value) * 4e-6)
    }
    #expect(FastMath.exp(-1000) == 0)
  }
}
