import Simulation

/// How far ahead of the present a test pushes events.
///
/// The first five are the increments of the hold model at a mean of 2,000 ns, so that ties are common.
enum DelayPattern: String, CaseIterable, Sendable {
  case exponential, uniform, triangular, bimodal, camel
  case fine, burst, farFuture, sameInstant, nearby, steps, allScales

  func delay(from stream: inout RandomStream) -> Int64 {
    switch self {
    case .exponential: Int64(stream.exponential(mean: 2_000))
    case .uniform: Int64(stream.uniform(below: 4_000))
    case .triangular: Int64(3_000 * stream.uniform().squareRoot())
    case .bimodal: Int64(2_000.0 * 2 / 21 * (stream.uniform() + (stream.uniform(below: 10) == 0 ? 100 : 0)))
    case .camel: Self.camel(stream.uniform(below: 100), stream.uniform())
    case .fine: Int64(stream.exponential(mean: 1e9))
    case .burst: stream.uniform(below: 100) == 0 ? Int64(stream.uniform(below: 1_000_000)) : 0
    case .farFuture: stream.uniform(below: 10) == 0 ? 1 << 61 : Int64(stream.uniform(below: 1_000))
    case .sameInstant: 0
    case .nearby: Int64(stream.uniform(below: 4))
    case .steps: Int64(stream.uniform(below: 3)) * 1_000_000
    case .allScales: Int64(stream.uniform() * Double(1 << Int64(stream.uniform(below: 59))))
    }
  }

  private static func camel(_ choice: Int, _ place: Double) -> Int64 {
    if choice < 49 { return Int64(990 + 20 * place) }
    return choice < 98 ? Int64(2_990 + 20 * place) : Int64(4_000 * place)
  }

  /// Whether so many events share an instant that a calendar's pages, which are lists, take long.
  var isCrowded: Bool { self == .burst || self == .sameInstant || self == .nearby || self == .steps }
}
