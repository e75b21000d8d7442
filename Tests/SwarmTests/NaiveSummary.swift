import Simulation
import Swarm
import TestSupport

/// The summary metrics computed again from the rows of tasks, from their definitions, for agents of speed 1.
struct NaiveSummary {
  private struct Row {
    let task: TaskDescription
    let ready: Double
    let start: Double
    let finish: Double
    let runTime: Double

    var wait: Double { start - task.submitTime.seconds }
    var turnaround: Double { finish - task.submitTime.seconds }
    var slowdown: Double { turnaround / runTime }
  }

  private let rows: [Row]
  private let agents: Double
  /// Whether tasks stop on the way or share agents, so that rows do not tell when they ran.
  private let hasProgress: Bool
  private let end: Double
  private let submitted: [TaskDescription]

  init(_ outcome: HiveOutcome, tasks: [TaskDescription], agents: Int) {
    let starts = outcome.starts
    let finishes = outcome.finishes
    let hasProgress = !outcome.rows.runTime.isEmpty
    self.hasProgress = hasProgress
    rows = starts.indices.map { index in
      Row(
        task: tasks[index], ready: Double(outcome.rows.readyTime[index]) / 1e9, start: starts[index],
        finish: finishes[index],
        runTime: hasProgress ? Double(outcome.rows.runTime[index]) / 1e9 : finishes[index] - starts[index])
    }
    submitted = Array(tasks.prefix(rows.count))
    self.agents = Double(agents)
    end = outcome.end.seconds
  }

  private var finished: [Row] { rows.filter { !$0.finish.isNaN } }

  var metrics: [String: Double] {
    let ofTasks = waits.merging(responses) { $1 }.merging(machine) { $1 }
    return hasProgress ? ofTasks.filter { $0.key != "energy_used" } : ofTasks.merging(levels) { $1 }
  }

  private var waits: [String: Double] {
    let sorted = finished.map(\.wait).sorted()
    func quantile(_ thousandths: Int) -> Double { sorted[(thousandths * sorted.count + 999) / 1000 - 1] }
    return [
      "mean_wait": mean(sorted), "p50_wait": quantile(500), "p95_wait": quantile(950),
      "p99_wait": quantile(990), "max_wait": quantile(1000),
    ]
  }

  private var responses: [String: Double] {
    let late = finished.filter { $0.task.deadline != .never }.map { $0.finish - $0.task.deadline.seconds }
    let missed = rows.filter { $0.finish.isNaN && $0.task.deadline.seconds <= end }
      .filter { Double($0.task.agents) <= agents }
    let due = Double(late.count + missed.count)
    let overdue = missed.map { end - $0.task.deadline.seconds }
    return [
      "mean_turnaround": mean(finished.map(\.turnaround)),
      "mean_slowdown": mean(finished.map(\.slowdown)),
      "mean_bounded_slowdown": mean(finished.map { max(1, $0.turnaround / max($0.runTime, 10)) }),
      "deadline_miss_rate": Double(late.count { $0 > 0 } + missed.count) / due,
      "mean_tardiness": (late.map { max(0, $0) } + overdue).reduce(0, +) / due,
    ]
  }

  private var machine: [String: Double] {
    let makespan = (finished.map(\.finish).max() ?? .nan) - (submitted.first?.submitTime.seconds ?? .nan)
    let area = finished.map { Double($0.task.agents) * $0.runTime }.reduce(0, +)
    return [
      "makespan": makespan, "utilisation": area / (agents * makespan),
      "throughput": Double(finished.count) / makespan, "jain_fairness": fairness, "energy_used": area,
    ]
  }

  /// Only where tasks have users: rows do not tell which agents a gang had.
  private var fairness: Double {
    let users = Set(finished.map(\.task.user)).sorted()
    guard users.first != -1 else { return .nan }
    let means = users.map { user in mean(finished.filter { $0.task.user == user }.map(\.slowdown)) }
    let sum = means.reduce(0, +)
    return sum * sum / (Double(means.count) * means.map { $0 * $0 }.reduce(0, +))
  }

  /// Little's law as an identity: a time average is the sum of the tasks' own times over the time.
  private var levels: [String: Double] {
    let time = end - (submitted.first?.submitTime.seconds ?? .nan)
    let able = rows.filter { Double($0.task.agents) <= agents }
    func until(_ instant: Double) -> Double { instant.isNaN ? end : instant }
    let queued = able.map { until($0.start) - $0.ready }.reduce(0, +)
    let running = able.map { until($0.finish) - until($0.start) }
    return [
      "mean_queue_length": queued / time, "mean_running_tasks": running.reduce(0, +) / time,
      "mean_busy_agents": zip(able, running).map { Double($0.task.agents) * $1 }.reduce(0, +) / time,
    ]
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
