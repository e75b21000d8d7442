/// The subsystems that draw random numbers.
///
/// Raw values are part of the outcome of every run: never renumber them.
public enum RandomComponent: UInt16, CaseIterable, Sendable {
  /// Generated tasks: arrivals, sizes, work, estimates.
  case workload = 1
  /// Draws of scheduling policies.
  case scheduling = 2
  /// Kept for communication, which draws nothing yet.
  case network = 3
  /// Draws of search strategies.
  case evolution = 4
  /// Draws of networks that learn.
  case learning = 5
  /// Kept for resampling, of which there is none yet.
  case statistics = 6
  /// Inputs of tests, apart from those of any run.
  case test = 0xFFFF
}
