import Testing

@testable import Simulation

@Suite struct EventLayoutTests {
  private enum Kind: UInt32 { case first, second }
  private struct Dense {
    var code: UInt32
    var subject: UInt32
  }
  private struct Padded {
    var kind: Kind
    var subject: UInt32
  }
  private struct Nested {
    var time: Int64
    var inner: Padded
  }

  @Test func paddingIsSeen() {
    #expect(EventLayout.isDense(Dense(code: 1, subject: 2)))
    #expect(EventLayout.isDense(UInt64(3)))
    #expect(!EventLayout.isDense(Padded(kind: .first, subject: 2)))
    #expect(!EventLayout.isDense(Nested(time: 1, inner: Padded(kind: .second, subject: 2))))
  }
}
