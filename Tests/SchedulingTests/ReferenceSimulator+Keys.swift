import Foundation
import Swarm

extension ReferenceSimulator {
  /// What strict orders sort by, least first.
  ///
  /// The logarithms are the C library's: where its last bit differs from that of the reproducible ones, two
  /// scores would have to be as close for it to be seen.
  func key(_ task: Int) -> Double {
    let task = tasks[task]
    let estimate = Double(task.estimate.nanoseconds)
    return switch rule {
    case .lastComeFirstServed: -Double(task.id)
    case .shortestJobFirst: estimate
    case .longestJobFirst: -estimate
    case .smallestAreaFirst: estimate * Double(task.agents)
    case .largestAreaFirst: -estimate * Double(task.agents)
    // As of HiveTrial, a level is worth 7 s.
    case .priorityAging: Double(task.submitTime.nanoseconds) - 7e9 * Double(task.priority.rawValue)
    case .priority: 3 - Double(task.priority.rawValue)
    case .earliestDeadlineFirst: Double(task.deadline.nanoseconds)
    case .f1, .f2, .f3, .f4: regression(task)
    case .wfp3: -pow(wait(task) / (estimate / 1e9), 3) * Double(task.agents)
    case .unicep: -wait(task) / (max(1e-15, log2(Double(task.agents))) * (estimate / 1e9))
    default: 0
    }
  }

  private func wait(_ task: TaskDescription) -> Double { Double(now - task.submitTime.nanoseconds) / 1e9 }

  private func regression(_ task: TaskDescription) -> Double {
    let (time, agents) = (Double(task.estimate.nanoseconds) / 1e9, Double(task.agents))
    let submission = log10(max(0.1, Double(task.submitTime.nanoseconds) / 1e9))
    return switch rule {
    case .f1: log10(time) * agents + 870 * submission
    case .f2: time.squareRoot() * agents + 25_600 * submission
    case .f3: time * agents + 6_860_000 * submission
    default: time * agents.squareRoot() + 530_000 * submission
    }
  }
}
