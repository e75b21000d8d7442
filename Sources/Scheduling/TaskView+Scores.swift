import Simulation
import Swarm

extension TaskView {
  /// Estimate times agents as a number to sort by: exact up to 2⁵³ nanoseconds, monotone beyond.
  var areaScore: Int64 {
    Int64(ordering: Double(Int128(estimate.nanoseconds) * Int128(agents)))
  }

  /// The decimal logarithm of the time of submission in seconds, those before 0.1 s counting as 0.1 s.
  var logSubmit: Double { ReproducibleMath.log10(max(0.1, submitTime.seconds)) }

  /// The estimate in seconds, one below 0.1 s counting as 0.1 s, so that it has a logarithm.
  var estimateSeconds: Double { max(0.1, estimate.seconds) }
}

extension Int64 {
  /// A number that is less than another's exactly where the real number is less than the other's.
  ///
  /// - Precondition: the number is not NaN.
  init(ordering real: Double) {
    let bits = Int64(bitPattern: (real + 0).bitPattern)
    self = bits >= 0 ? bits : Int64.min - bits
  }
}
