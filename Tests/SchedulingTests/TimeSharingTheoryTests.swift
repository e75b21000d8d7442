import Simulation
import Statistics
import Swarm
import TestSupport
import Testing

/// Queues with Poisson arrivals and mean work 1 s under policies that stop tasks or share agents, against theory.
///
/// As in `QueueingTheoryTests`: 99 % intervals over ten independent replications without their warm-up, with a bound on
/// their width.
@Suite struct TimeSharingTheoryTests {
  typealias Queue = QueueingTheoryTests.Queue

  private func expect(_ queue: Queue, toBe exact: Double, within relative: Double) throws {
    let interval = try #require(try queue.sample("mean_turnaround").meanInterval(confidence: 0.99))
    #expect(interval.contains(exact), "\(queue.policy) at \(queue.load): \(interval), not \(exact)")
    #expect((interval.high - interval.low) / 2 < relative * exact, "\(queue.policy): \(interval)")
  }

  /// M/M/1: the integrals of Schrage & Miller (1966) for SRPT, of Phipps (1956) for SJF; 1 / (1 − ρ) for FCFS.
  @Test(arguments: [
    ("srpt", 0.5, 1.425373), ("srpt", 0.7, 1.874567), ("srpt", 0.9, 3.552125),
    ("shortest-job-first", 0.5, 1.712686), ("shortest-job-first", 0.9, 4.196913),
    ("first-come-first-served", 0.5, 2), ("first-come-first-served", 0.9, 10),
  ])
  func singleServer(policy: String, load: Double, response: Double) throws {
    let queue = Queue(policy: policy, load: load, tasks: load > 0.8 ? 12_000 : 4000)
    try expect(queue, toBe: response, within: load > 0.8 ? 0.4 : 0.15)
  }

  /// Pollaczek and Khinchine: 1 + ρ(1 + c²) / 2(1 − ρ).
  @Test(
    arguments: [
      (Distribution.Family.constant, nil, 0.0), (.erlang, 0.5, 0.5), (.hyperexponential, 2, 2),
      (.lognormal, 1.5, 1.5),
    ] as [(Distribution.Family, Double?, Double)])
  func pollaczekKhinchine(work: Distribution.Family, cv: Double?, variation: Double) throws {
    let queue = Queue(load: 0.6, work: work, variation: cv, tasks: 10_000)
    try expect(queue, toBe: 1 + 0.6 * (1 + variation * variation) / 0.8, within: 0.2)
  }

  /// Processor sharing does not feel the distribution of work: 1 / (1 − ρ).
  @Test(
    arguments: [
      (Distribution.Family.constant, nil), (.exponential, nil), (.hyperexponential, 2), (.lognormal, 1.5),
    ] as [(Distribution.Family, Double?)])
  func processorSharingIsInsensitive(work: Distribution.Family, cv: Double?) throws {
    let queue = Queue(policy: "processor-sharing", load: 0.7, work: work, variation: cv, tasks: 5000)
    try expect(queue, toBe: 1 / 0.3, within: 0.25)
  }

  /// On two agents sharing keeps the number of tasks of an M/M/2 queue: a response of 1 / (1 − ρ²).
  @Test func sharingTwoAgents() throws {
    let queue = Queue(policy: "processor-sharing", agents: 2, load: 0.7, tasks: 8000)
    try expect(queue, toBe: 1 / 0.51, within: 0.1)
  }

  /// On the same tasks round robin comes to processor sharing as the quantum goes to zero.
  @Test func roundRobinBecomesSharing() throws {
    var arrivals = RandomStream.test(3001)
    var demands = RandomStream.test(3002)
    var now = 0.0
    let tasks = (0..<300).map { index in
      now += arrivals.exponential(mean: 1.4)
      return TaskDescription.test(Int64(index), at: now, work: demands.exponential(mean: 1))
    }
    var trial = HiveTrial(tasks, agents: 1)
    let shared = try trial.run("processor-sharing").finishes
    let errors = try [0.5, 0.1, 0.025].map { quantum in
      trial.configuration.scheduler.quantum = SimulationDuration(seconds: quantum)
      let finishes = try trial.run("round-robin-quantum").finishes
      return zip(finishes, shared).map { abs($0 - $1) }.reduce(0, +) / 300
    }
    #expect(errors[0] > errors[1] && errors[1] > errors[2], "\(errors)")
    #expect(errors[2] < 0.05, "\(errors)")
  }

  /// The foreground-background queue (Kleinrock 1976, equation 4.27), with turns of 0.1 s for a mean of 1 s:
  /// T(x) = (x + λE[min(S, x)²] / 2(1 − ρₓ)) / (1 − ρₓ) with ρₓ = λE[min(S, x)].
  @Test func leastAttainedService() throws {
    let (load, p) = (0.5, (1 + (3.0 / 5).squareRoot()) / 2)
    // Hyperexponential of cv 2: rates 2p and 2(1 − p), of balanced means.
    func survival(_ x: Double) -> Double {
      p * ReproducibleMath.exp(-2 * p * x) + (1 - p) * ReproducibleMath.exp(-2 * (1 - p) * x)
    }
    var (first, second, response) = (0.0, 0.0, 0.0)
    let step = 0.001
    for index in 0..<100_000 {
      let x = (Double(index) + 0.5) * step
      first += survival(x) * step
      second += 2 * x * survival(x) * step
      let free = 1 - load * first
      let density = survival(x - step / 2) - survival(x + step / 2)
      response += density * (x + load * second / (2 * free)) / free
    }
    let samples = try (1...10).map { seed in
      try Queue(
        policy: "least-attained-service", load: load, work: .hyperexponential, variation: 2, tasks: 1500,
        quantum: 0.1
      ).run(seed: UInt64(seed))["mean_turnaround"]
    }
    let interval = try #require(SampleMoments(samples).meanInterval(confidence: 0.99))
    #expect(interval.contains(response), "\(interval), not \(response)")
    #expect((interval.high - interval.low) / 2 < 0.2 * response)
  }

  // MARK: Priorities

  /// Mean response per priority, low to critical, of replications with equal shares of four priorities.
  private func responses(_ policy: String, load: Double) throws -> [SampleMoments] {
    var samples = [[Double]](repeating: [], count: 4)
    for seed in UInt64(1)...10 {
      var stream = RandomStream.test(4000 + seed)
      var now = 0.0
      let tasks = (0..<6000).map { index in
        now += stream.exponential(mean: 1 / load)
        return TaskDescription.test(
          Int64(index), at: now, work: stream.exponential(mean: 1),
          priority: TaskPriority.allCases[stream.uniform(below: 4)])
      }
      let finishes = try HiveTrial(tasks, agents: 1).run(policy).finishes
      for level in 0..<4 {
        let mine = tasks.indices.filter { $0 >= 600 && Int(tasks[$0].priority.rawValue) == level }
        let sum = mine.map { finishes[$0] - tasks[$0].submitTime.seconds }.reduce(0, +)
        samples[level].append(sum / Double(mine.count))
      }
    }
    return samples.map(SampleMoments.init)
  }

  private func expect(_ moments: [SampleMoments], toBe exact: [Double]) throws {
    for (level, moments) in moments.enumerated() {
      let interval = try #require(moments.meanInterval(confidence: 0.99))
      #expect(interval.contains(exact[level]), "level \(level): \(interval), not \(exact[level])")
      #expect((interval.high - interval.low) / 2 < 0.35 * exact[level], "\(interval)")
    }
  }

  /// Cobham (1954): W = W₀ / (1 − σ above)(1 − σ with) with W₀ = ρ for exponential work of mean 1.
  @Test func cobham() throws {
    let load = 0.8
    let exact = (0..<4).map { level in
      let above = load / 4 * Double(3 - level)
      return 1 + load / ((1 - above) * (1 - above - load / 4))
    }
    try expect(try responses("priority", load: load), toBe: exact)
  }

  /// Preemptive resume (White & Christie 1958): T = (1 + σ with / (1 − σ with)) / (1 − σ above).
  @Test func preemptiveResume() throws {
    let load = 0.8
    let exact = (0..<4).map { level in
      let above = load / 4 * Double(3 - level)
      let with = above + load / 4
      return (1 + with / (1 - with)) / (1 - above)
    }
    try expect(try responses("preemptive-priority", load: load), toBe: exact)
  }
}
