/// Parameters of the rigid-job model of Lublin & Feitelson (2003).
public struct LublinParameters: Sendable, Equatable {
  /// Which of the model's classes of jobs are generated; raw values are the words for scenario files.
  public enum JobTypes: String, CaseIterable, Sendable {
    /// Batch and interactive jobs, each with parameters and arrivals of its own.
    case batchAndInteractive = "batch-and-interactive"
    /// Jobs of one class, with the parameters that were fitted to all jobs together.
    case combined
  }

  /// How many jobs; nil: as many as arrive within the scenario's duration.
  public var tasks: Int?
  /// A task's estimate is uniform on [work, (1 + error)·work] (Mu'alem & Feitelson 2001); 0: exact.
  public var estimateError: Double
  /// Which classes of jobs are generated.
  public var jobTypes: JobTypes

  /// Parameters; by default exact estimates and both classes of jobs.
  public init(tasks: Int?, estimateError: Double = 0, jobTypes: JobTypes = .batchAndInteractive) {
    self.tasks = tasks
    self.estimateError = estimateError
    self.jobTypes = jobTypes
  }
}
