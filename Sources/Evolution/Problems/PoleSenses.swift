/// How a network is shown two poles, and answers.
///
/// A type without values, so that the trials of `PoleTrials` are compiled for each.
protocol PoleSenses {
  associatedtype Network
  /// Forgets what the network has seen.
  static func reset(_ network: inout Network)
  /// The network's action, from 0 to 1, for a state.
  static func action(_ network: inout Network, _ state: DoublePole.State) -> Double
}
