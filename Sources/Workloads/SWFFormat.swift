import Swarm

/// The Standard Workload Format, with the cleaning that the literature uses.
///
/// Processors are field 8 if it is above zero, else field 5; the estimate is field 9 if it is above zero,
/// else field 4; the run time is the smaller of field 4 and the estimate. A job is dropped when its run
/// time or processors are not above zero, when it has more processors than the swarm has agents, and when
/// it is submitted before time zero. Decimals are exact to the nanosecond.
struct SWFFormat: TraceFormat {
  private let path: String
  private let swarmSize: Int
  private(set) var cleaning = CleaningReport()

  init(path: String, swarmSize: Int) {
    self.path = path
    self.swarmSize = swarmSize
  }

  mutating func record(from line: LineReader.Line) throws(WorkloadError) -> TraceRecord? {
    var scanner = SWFScanner(line: line, path: path)
    guard scanner.isJob else { return nil }
    let job = try SWFJob(&scanner)
    let estimate = job.requestedTime > 0 ? job.requestedTime : job.runTime
    let runTime = min(job.runTime, estimate)
    let processors = job.requestedProcessors > 0 ? job.requestedProcessors : job.allocatedProcessors
    guard runTime > 0, processors > 0, processors <= swarmSize, job.submitTime >= 0,
      let agents = Int32(exactly: processors)
    else {
      cleaning.dropped += 1
      return nil
    }
    if runTime < job.runTime { cleaning.clamped += 1 }
    return TraceRecord(
      id: job.number, submit: job.submitTime, work: runTime, estimate: estimate, agents: agents,
      user: job.user)
  }
}
