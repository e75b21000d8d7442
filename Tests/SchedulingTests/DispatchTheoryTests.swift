import Simulation
import Statistics
import Swarm
import TestSupport
import Testing

/// Dispatch policies against what is known of them; intervals as in `QueueingTheoryTests`.
@Suite struct DispatchTheoryTests {
  private typealias Queue = QueueingTheoryTests.Queue

  private func interval(_ queue: Queue, _ metric: String, _ replications: UInt64) throws -> ConfidenceInterval
  {
    try #require(try queue.sample(metric, seeds: 1...replications).meanInterval(confidence: 0.99))
  }

  /// Mitzenmacher's limit of many agents: Σ λ^((dⁱ − d)/(d − 1)) seconds.
  private func limit(choices: Double, load: Double) -> Double {
    var (sum, exponent) = (0.0, 0.0)
    while true {
      let term = ReproducibleMath.pow(load, exponent)
      guard term > 1e-12 else { return sum }
      sum += term
      exponent = choices * (exponent + 1)
    }
  }

  @Test func theLimitIsThePublishedOne() {
    let published = [(0.5, 1.265686), (0.7, 1.614454), (0.9, 2.614057), (0.95, 3.383046), (0.99, 5.431997)]
    for (load, published) in published {
      #expect(abs(limit(choices: 2, load: load) - published) < 5e-7)
    }
  }

  /// A swarm of n agents is slower than the limit by about c/n (Gast 2017): at 500 agents under 1 %, which the
  /// interval may lie above the limit.
  @Test(arguments: [(2, 0.7, 12_000), (2, 0.9, 25_000), (2, 0.95, 45_000), (3, 0.9, 15_000)])
  func powerOfChoices(choices: Int, load: Double, tasks: Int) throws {
    var queue = Queue(policy: "power-of-d-choices", agents: 500, load: load, tasks: tasks, warmUp: 0.4)
    queue.settings.choices = choices
    let limit = limit(choices: Double(choices), load: load)
    let interval = try interval(queue, "mean_turnaround", 5)
    #expect(interval.high > limit && interval.low < 1.01 * limit, "\(interval), limit \(limit)")
    #expect(interval.high - interval.low < 0.35 * limit, "\(interval)")
  }

  /// Two choices are the power of two.
  @Test func twoOfDChoicesAreThePowerOfTwo() throws {
    let trial = HiveTrial(RandomWorkload(longestGap: 2, largestGang: 3).tasks(seed: 4), agents: 7, seed: 4)
    #expect(try trial.run("power-of-d-choices").rows == trial.run("power-of-two-choices").rows)
  }

  /// Two agents under the shortest queue at a load of 0.7, against the Markov chain of the two queue lengths.
  @Test func joinShortestQueue() throws {
    let queue = Queue(policy: "join-shortest-queue", agents: 2, load: 0.7, tasks: 12_000)
    let exact = shortestQueueResponse(load: 0.7)
    // One queue for both is a little better, two queues drawn at random much worse.
    #expect(exact > 1 / (1 - 0.49) && exact < 1 / (1 - 0.7))
    // A direct solution of the same chain by numpy gives this.
    #expect(abs(exact - 2.1081973) < 1e-4)
    let interval = try interval(queue, "mean_turnaround", 10)
    #expect(interval.contains(exact), "\(interval), not \(exact)")
    #expect(interval.high - interval.low < 0.15 * exact)
  }

  /// The stationary mean response, by Gauss–Seidel on the lengths (i, j), i ≤ j, cut off at 40.
  private func shortestQueueResponse(load: Double) -> Double {
    let (size, arrivals) = (40, 2 * load)
    var p = [[Double]](repeating: [Double](repeating: 1, count: size + 1) + [0], count: size + 1)
    for _ in 0..<600 {
      for j in 0...size {
        for i in 0...j {
          var flow = p[i][j + 1]
          if i > 0 { flow += arrivals * p[i - 1][j] }
          if j == i + 1 { flow += arrivals * p[i][i] }
          if i < j { flow += (i + 1 == j ? 2 : 1) * p[i + 1][j] }
          p[i][j] = flow / ((i == size ? 0 : arrivals) + (i > 0 ? 1 : 0) + (j > 0 ? 1 : 0))
        }
      }
    }
    var (sum, tasks) = (0.0, 0.0)
    for i in 0...size {
      for j in i...size {
        sum += p[i][j]
        tasks += Double(i + j) * p[i][j]
      }
    }
    return tasks / sum / arrivals
  }

  /// Join-idle-queue with ten agents to a dispatcher at a load of 0.9, in the limit of many of both.
  ///
  /// With a part ρ of the lists not empty, tasks reach an agent by chance at the rate s = λ(1 − ρ), and the mean
  /// response is 1/(1 − s) (Lu et al. 2011, theorem 2). A list is a birth and death chain, which agents also
  /// leave at the rate s each, because tasks reach them by chance; its mean length is r(1 − λ).
  @Test func joinIdleQueue() throws {
    var queue = Queue(policy: "join-idle-queue", agents: 500, load: 0.9, tasks: 25_000, warmUp: 0.4)
    queue.settings.dispatchers = 50
    let limit = joinIdleQueueResponse(load: 0.9, agentsPerDispatcher: 10)
    let interval = try interval(queue, "mean_turnaround", 5)
    #expect(interval.high > 0.99 * limit && interval.low < 1.01 * limit, "\(interval), not \(limit)")
    #expect(interval.high - interval.low < 0.4 * limit)
  }

  private func joinIdleQueueResponse(load: Double, agentsPerDispatcher ratio: Double) -> Double {
    /// Empty part and mean of a list to which agents come at a rate.
    func list(_ rate: Double, _ chance: Double) -> (empty: Double, mean: Double) {
      var (term, sum, mean) = (1.0, 1.0, 0.0)
      for length in 1...400 {
        term *= rate / (ratio * load + Double(length) * chance)
        sum += term
        mean += Double(length) * term
      }
      return (1 / sum, mean / sum)
    }
    var chance = load / 2
    for _ in 0..<200 {
      var (low, high) = (0.0, 2 * ratio)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if list(middle, chance).mean < ratio * (1 - load) { low = middle } else { high = middle }
      }
      chance = load * list(low, chance).empty
    }
    return 1 / (1 - chance)
  }

  /// With one dispatcher and many agents a task hardly ever waits.
  @Test func joinIdleQueueOfOneDispatcher() throws {
    let queue = Queue(policy: "join-idle-queue", agents: 500, load: 0.9, tasks: 20_000, warmUp: 0.3)
    #expect(try interval(queue, "mean_wait", 4).high < 0.05)
  }

  /// Two intervals of exponential work: each agent is an M/G/1 queue, whose wait Pollaczek and Khinchine give.
  @Test func sizeIntervals() throws {
    // The load is equal where 1 − (1 + c)e⁻ᶜ = 1/2.
    let cutoff = 1.6783469900166605
    let tail = ReproducibleMath.exp(-cutoff)
    let moments = [
      (part: 1 - tail, second: 2 - (cutoff * cutoff + 2 * cutoff + 2) * tail),
      (part: tail, second: (cutoff * cutoff + 2 * cutoff + 2) * tail),
    ]
    // λ = 1.4 in all, and each agent has a load of 0.7: the wait is λE[X²]/2(1 − ρ), weighted by the parts.
    let exact = moments.reduce(0) { $0 + $1.part * 1.4 * $1.second / (2 * 0.3) }
    var queue = Queue(policy: "size-interval-assignment", agents: 2, load: 0.7, tasks: 15_000)
    queue.settings.cutoffs = [SimulationDuration(seconds: cutoff)]
    let interval = try interval(queue, "mean_wait", 8)
    #expect(interval.contains(exact), "\(interval), not \(exact)")
    #expect(interval.high - interval.low < 0.35 * exact)
  }

  /// Agents that steal whenever they can are as good as one queue: Erlang C for M/M/8.
  @Test(arguments: [(StealAmount.one, VictimChoice.random), (.half, .nearest)])
  func workStealing(steal: StealAmount, victim: VictimChoice) throws {
    var queue = Queue(policy: "work-stealing", agents: 8, load: 0.8, tasks: 10_000)
    queue.settings.steal = steal
    queue.settings.victim = victim
    let blocking = (1...8).reduce(1.0) { 6.4 * $0 / (Double($1) + 6.4 * $0) }
    let exact = blocking / (1 - 0.8 * (1 - blocking)) / (8 - 6.4)
    let interval = try interval(queue, "mean_wait", 8)
    #expect(interval.contains(exact), "\(interval), not \(exact)")
    #expect(interval.high - interval.low < 0.6 * exact)
  }
}
