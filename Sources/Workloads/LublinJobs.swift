import Simulation

/// The jobs of one class, each property drawn from a stream of its own.
struct LublinJobs {
  /// When the class's next job arrives, in seconds from the start.
  private(set) var nextArrival: Double
  private var arrivals: LublinArrivals
  private let sizes: LublinSizes
  private let runTimes: LublinRunTimes
  private var sizeStream: RandomStream
  private var runTimeStream: RandomStream

  /// Those of arrivals, sizes and run times.
  var streams: [RandomStream] { [arrivals.stream, sizeStream, runTimeStream] }

  /// - Parameter entity: tells the streams of several classes apart.
  init(_ jobs: LublinJobClass, machineSize: Int, seed: UInt64, entity: UInt32) {
    arrivals = LublinArrivals(
      jobs, stream: WorkloadPurpose.arrivals.stream(seed: seed, entity: entity))
    sizes = LublinSizes(jobs, machineSize: machineSize)
    runTimes = LublinRunTimes(jobs)
    sizeStream = WorkloadPurpose.agents.stream(seed: seed, entity: entity)
    runTimeStream = WorkloadPurpose.work.stream(seed: seed, entity: entity)
    nextArrival = arrivals.next()
  }

  /// The job that arrives at `nextArrival`: its processors, and the seconds that it runs.
  mutating func next() -> (arrival: Double, size: Int, runTime: Double) {
    let arrival = nextArrival
    nextArrival = arrivals.next()
    let size = sizes.sample(from: &sizeStream)
    return (arrival, size, runTimes.sample(size: size, from: &runTimeStream))
  }
}
