import Simulation
import Swarm

/// What is known of a task at its submission, as numbers of about the size of 1.
///
/// Times are logarithms of their ratio to what the submitter asks for, so that their scale means nothing.
enum TaskFeatures {
  /// How many numbers there are.
  static let count = 16
  private static let day = 86_400.0

  /// The numbers of a task and its user's past.
  static func make(
    _ task: TaskDescription, _ user: UserHistory, similar: Int64?, at now: SimulationTime
  ) -> SIMD16<Float> {
    let request = max(1, Double(task.estimate.nanoseconds))
    let agents = ReproducibleMath.log(Double(task.agents))
    var features = SIMD16<Double>()
    features[0] = ReproducibleMath.log(request / 1e9) / 10
    features[1] = agents / 5
    let (hour, weekday) = (angle(now, period: day), angle(now, period: 7 * day))
    features[2] = ReproducibleMath.sin(hour)
    features[3] = ReproducibleMath.cos(hour)
    features[4] = ReproducibleMath.sin(weekday)
    features[5] = ReproducibleMath.cos(weekday)
    features[6] = user.finished > 0 ? 1 : 0
    features[7] = ratio(user.last, request)
    features[8] = ratio(user.beforeLast, request)
    features[9] = user.finished > 0 ? bounded(user.meanLog - ReproducibleMath.log(request)) : 0
    features[10] = similar == nil ? 0 : 1
    features[11] = ratio(similar, request)
    features[12] = ReproducibleMath.log1p(Double(user.finished)) / 8
    features[13] = ReproducibleMath.log1p(Double(user.present)) / 4
    features[14] = user.lastSubmission.map { ReproducibleMath.log1p((now - $0).seconds) / 15 } ?? 1
    features[15] = user.lastAgents > 0 ? (agents - ReproducibleMath.log(Double(user.lastAgents))) / 5 : 0
    return SIMD16<Float>(features)
  }

  /// The logarithm of the share of its request that a task has run, as the network gives it.
  static func target(_ work: SimulationDuration, of request: SimulationDuration) -> Float {
    Float(ratio(max(1, work.nanoseconds), max(1, Double(request.nanoseconds))))
  }

  /// The time that a network's answer stands for: never longer than the request.
  static func duration(_ answer: Float, of request: SimulationDuration) -> SimulationDuration {
    guard answer < 0 else { return request }
    let nanoseconds = Double(request.nanoseconds) * ReproducibleMath.exp(max(-largest, 4 * Double(answer)))
    return SimulationDuration(nanoseconds: max(min(1, request.nanoseconds), Int64(nanoseconds)))
  }

  /// Beyond e±¹² it makes no difference by how much.
  private static let largest = 12.0

  private static func ratio(_ nanoseconds: Int64?, _ request: Double) -> Double {
    guard let nanoseconds else { return 0 }
    return bounded(ReproducibleMath.log(Double(max(1, nanoseconds)) / request))
  }

  private static func bounded(_ logarithm: Double) -> Double { max(-largest, min(largest, logarithm)) / 4 }

  private static func angle(_ now: SimulationTime, period: Double) -> Double {
    2 * .pi * now.seconds.truncatingRemainder(dividingBy: period) / period
  }
}
