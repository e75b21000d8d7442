import Foundation
import Simulation
import TestSupport
import Testing

@Suite struct ReproducibleMathTests {
  /// Against the C library, which is within 1 ULP too: at most 2 ULP apart.
  @Test func agreesWithTheCLibrary() {
    var stream = RandomStream.test(31)
    for _ in 0..<2_000 {
      let x = 40 * stream.uniform() - 20
      let positive = abs(x) + 1e-9
      #expect(isClose(ReproducibleMath.exp(x), Foundation.exp(x)))
      #expect(isClose(ReproducibleMath.log(positive), Foundation.log(positive)))
      #expect(isClose(ReproducibleMath.log1p(positive), Foundation.log1p(positive)))
      #expect(isClose(ReproducibleMath.log2(positive), Foundation.log2(positive)))
      #expect(isClose(ReproducibleMath.log10(positive), Foundation.log10(positive)))
      #expect(isClose(ReproducibleMath.pow(positive, x), Foundation.pow(positive, x)))
      #expect(isClose(ReproducibleMath.sin(x), Foundation.sin(x)))
      #expect(isClose(ReproducibleMath.cos(x), Foundation.cos(x)))
      #expect(isClose(ReproducibleMath.tan(x), Foundation.tan(x)))
    }
  }

  /// Bits are a contract: these were printed once by a program in C linked to SLEEF 3.5.1.
  @Test func bitsAreFixed() {
    #expect(ReproducibleMath.exp(1).bitPattern == 0x4005_bf0a_8b14_576a)
    #expect(ReproducibleMath.log(10).bitPattern == 0x4002_6bb1_bbb5_5516)
    #expect(ReproducibleMath.pow(2, 0.5).bitPattern == 0x3ff6_a09e_667f_3bcd)
    #expect(ReproducibleMath.sin(1).bitPattern == 0x3fea_ed54_8f09_0cee)
    #expect(ReproducibleMath.cos(1).bitPattern == 0x3fe1_4a28_0fb5_068c)
  }

  private func isClose(_ value: Double, _ reference: Double) -> Bool {
    abs(value - reference) <= 2 * reference.ulp
  }
}
