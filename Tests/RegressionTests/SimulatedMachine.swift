import Regression
import Simulation

/// Two programs on a shared machine that exists in numbers alone.
///
/// The time of a process is 100 ms times factors: a speed that drifts by 6 % over the gate and swings by 2 %; a noise
/// shared by processes that follow one another (autoregressive, 0.8); one of its own, as from the layout of memory; a
/// heavy tail, only to the slow side; and now and then a neighbour who takes a tenth to a half for several processes.
struct SimulatedMachine: MeasuringProgram {
  let benchmarks: [String]
  /// How many times worse than usual its noise is.
  let loudness: Double
  /// What is put into the candidate.
  let injection: Injection?
  private(set) var processes = 0
  private var stream: RandomStream
  private var shared = 0.0
  private var neighbour = (processes: 0, share: 0.0)

  init(seed: UInt64, benchmarks: Int = 4, loudness: Double = 1, injection: Injection? = nil) {
    self.benchmarks = (0..<benchmarks).map { "simulated/\($0)" }
    self.loudness = loudness
    self.injection = injection
    stream = RandomStream(seed: seed, key: StreamKey(component: .test, purpose: 7))
  }

  var isOutOfTime: Bool { false }

  mutating func measure(_ side: GateSide, only names: [String]?) -> MeasurementRecord {
    processes += 1
    let record = MeasurementRecord(
      softwareVersion: "1", revision: side.rawValue,
      benchmarks: (names ?? benchmarks).map { name in
        BenchmarkMeasurement(
          name: name, digest: "d",
          counters: [ExactCounter(name: "allocations", subsystem: "memory", value: 7)],
          samples: [SampleSeries(name: "cpu", unit: "ns", values: [nanoseconds()])])
      })
    guard side == .candidate, let injection else { return record }
    return injection.applied(to: record)
  }

  private mutating func nanoseconds() -> Int64 {
    shared = 0.8 * shared + normal() * 0.003
    if neighbour.processes > 0 {
      neighbour.processes -= 1
    } else if stream.uniform() < 0.01 {
      neighbour = (1 + stream.uniform(below: 8), 0.1 + 0.4 * stream.uniform())
    }
    let time = Double(processes)
    let drift = 0.06 * time / 48 + 0.02 * ReproducibleMath.sin(time / 9)
    // A Pareto tail whose variance is infinite.
    let tail = 0.002 * (ReproducibleMath.pow(stream.uniform(), -1 / 1.8) - 1)
    let noise = shared + normal() * 0.004 + tail + (neighbour.processes > 0 ? neighbour.share : 0)
    return Int64(1e8 * ReproducibleMath.exp(drift + loudness * noise))
  }

  /// The sum of twelve uniform numbers less six: near enough to normal.
  private mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += stream.uniform() }
    return sum
  }
}
