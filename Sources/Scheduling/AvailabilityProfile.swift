import Simulation

/// How many agents are free from now on, as a step function of time, for reservations.
///
/// The steps lie in one array in order of time. Looking for a hole goes through them one by one; reserving moves those
/// behind.
struct AvailabilityProfile: Sendable {
  private struct Step: Sendable, BitwiseCopyable {
    var begin: SimulationTime
    /// Agents that are free until the next step begins.
    var free: Int
  }

  private let agentCount: Int
  /// The first begins at or before the present; in the last, all agents are free.
  private var steps: [Step]
  /// Steps before this one are over.
  private var firstStep = 0

  /// All agents are free for ever.
  init(agentCount: Int, from now: SimulationTime) {
    self.agentCount = agentCount
    steps = [Step(begin: now, free: agentCount)]
  }

  /// Forgets all reservations.
  mutating func reset(from now: SimulationTime) {
    steps.removeAll(keepingCapacity: true)
    steps.append(Step(begin: now, free: agentCount))
    firstStep = 0
  }

  /// Forgets what is over; amortised O(1) per step.
  mutating func advance(to now: SimulationTime) {
    while firstStep + 1 < steps.count && steps[firstStep + 1].begin <= now { firstStep += 1 }
    if firstStep > 64 && firstStep > steps.count / 2 {
      steps.removeFirst(firstStep)
      firstStep = 0
    }
  }

  /// The earliest time from `now` on at which `needed` agents are free for so long; O(steps until then).
  ///
  /// - Parameter latest: a time that is known to do, or will be taken in any case; what lies behind is not looked at.
  /// - Precondition: the profile was advanced to `now`.
  func earliestStart(
    for needed: Int, duration: SimulationDuration, from now: SimulationTime, latest: SimulationTime
  ) -> SimulationTime {
    var step = firstStep
    var start = now
    while start < latest {
      // Behind the last step nothing is reserved, so that the search ends there at the latest.
      while steps[step].free < needed { step += 1 }
      start = max(start, steps[step].begin)
      guard start < latest else { break }
      let end = min(start.saturatingAdding(duration), latest)
      step += 1
      while step < steps.count && steps[step].begin < end && steps[step].free >= needed { step += 1 }
      if step == steps.count || steps[step].begin >= end { return start }
    }
    return latest
  }

  /// Takes agents out of what is free for a while; O(steps).
  mutating func reserve(_ agents: Int, from begin: SimulationTime, until end: SimulationTime) {
    change(by: -agents, from: begin, until: end)
  }

  /// Gives agents back that were reserved for a while; O(steps).
  mutating func release(_ agents: Int, from begin: SimulationTime, until end: SimulationTime) {
    change(by: agents, from: begin, until: end)
  }

  private mutating func change(by agents: Int, from begin: SimulationTime, until end: SimulationTime) {
    guard begin < end else { return }
    let first = split(at: begin)
    let last = split(at: end)
    for step in first..<last { steps[step].free += agents }
    merge(last)
    merge(first)
  }

  /// Makes a step begin at an instant that is not before the first, and returns its position.
  private mutating func split(at instant: SimulationTime) -> Int {
    var (low, high) = (firstStep, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].begin < instant { low = middle + 1 } else { high = middle }
    }
    if low == steps.count || steps[low].begin > instant {
      precondition(low > firstStep, "the profile begins later")
      steps.insert(Step(begin: instant, free: steps[low - 1].free), at: low)
    }
    return low
  }

  /// Joins a step with the one before it where as many agents are free.
  private mutating func merge(_ step: Int) {
    if step > firstStep && steps[step].free == steps[step - 1].free { steps.remove(at: step) }
  }
}

extension AvailabilityProfile: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&steps)
    archive.plain(&firstStep)
    if !steps.indices.contains(firstStep) || steps[steps.count - 1].free != agentCount { archive.fail() }
  }
}
