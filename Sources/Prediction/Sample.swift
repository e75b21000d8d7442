import Simulation

/// A task that has finished, as the network learns from it.
struct Sample: Sendable, BitwiseCopyable {
  /// What was known of it at its submission.
  var features: SIMD16<Float>
  /// What the network should have answered.
  var target: Float
  /// When it finished.
  var instant: SimulationTime
}
