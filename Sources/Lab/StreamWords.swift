public import Simulation
import Scheduling
import Workloads

/// The names of random streams in words.
public enum StreamWords {
  /// The word for the component of a stream, such as `workload`; its number where there is no word.
  public static func component(_ key: StreamKey) -> String {
    RandomComponent(rawValue: key.component).map { "\($0)" } ?? "component \(key.component)"
  }

  /// The word for the purpose of a stream within its component, such as `arrivals`; its number where there is none.
  public static func purpose(_ key: StreamKey) -> String {
    let word: String? =
      switch RandomComponent(rawValue: key.component) {
      case .workload: WorkloadPurpose(rawValue: key.purpose).map { "\($0)" }
      case .scheduling: SchedulingPurpose(rawValue: key.purpose).map { "\($0)" }
      default: nil
      }
    return word ?? "\(key.purpose)"
  }

  /// A number of draws in words: `2 of workload, entity 0, purpose work`.
  public static func text(_ draw: StreamDraw) -> String {
    let key = draw.key
    return "\(draw.count) of \(component(key)), entity \(key.entity), purpose \(purpose(key))"
  }
}
