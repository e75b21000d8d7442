public import Simulation

/// A stream of tasks in order of submission.
///
/// The hive takes tasks in blocks between slices of events, so that a source is free to read a file and
/// to fail, and costs one dynamic call per block.
public protocol WorkloadSource {
  /// Appends the next tasks to `tasks`, at most `count` of them; fewer means that the source has ended.
  /// - Throws: what the source's input gives rise to.
  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) throws

  /// Dependencies among the tasks, where the source is a workflow.
  var graph: TaskGraph? { get }

  /// The tasks' own names in order of submission, where the source has names; empty otherwise.
  var names: [String] { get }

  /// What cleaning removed or changed; complete once the source is made.
  var cleaning: CleaningReport { get }

  /// What the epochs of a training give, whose tasks these are, in order; nil of any other source.
  var epochs: EpochTable? { get }

  /// The search whose evaluations these tasks are, generation by generation; nil of any other source.
  var search: SearchRecord? { get }

  /// The random streams that tasks are drawn from, always in one order; empty where none are.
  var streams: [RandomStream] { get }
}

extension WorkloadSource {
  /// Nil: the tasks do not depend on one another.
  public var graph: TaskGraph? { nil }
  /// Empty: the tasks have no names.
  public var names: [String] { [] }
  /// Nothing: the tasks needed no cleaning.
  public var cleaning: CleaningReport { CleaningReport() }
  /// Nil: the tasks are no training.
  public var epochs: EpochTable? { nil }
  /// Nil: the tasks are no search.
  public var search: SearchRecord? { nil }
  /// Empty: the tasks are not drawn.
  public var streams: [RandomStream] { [] }
}
