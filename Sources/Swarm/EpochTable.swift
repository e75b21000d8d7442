/// Rows of the outcome file's `epochs` group: what each epoch of a training gave.
public struct EpochTable: Sendable, Equatable {
  /// Numbers of the epochs, from 1.
  public var epoch: [Int64] = []
  /// Steps of the optimiser since the start.
  public var steps: [Int64] = []
  /// The mean loss on the training samples, after the epoch.
  public var trainingLoss: [Double] = []
  /// The share of the training samples that are recognised.
  public var trainingAccuracy: [Double] = []
  /// The loss on the samples kept for validation; NaN where there are none.
  public var validationLoss: [Double] = []
  /// The share of these that are recognised; NaN where there are none.
  public var validationAccuracy: [Double] = []
  /// The loss on the test samples; NaN where there are none.
  public var testLoss: [Double] = []
  /// The share of these that are recognised; NaN where there are none.
  public var testAccuracy: [Double] = []
  /// The learning rate of the epoch's last step.
  public var learningRate: [Double] = []
  /// Additions and multiplications of the epoch, by which it takes simulated time.
  public var operations: [Double] = []
  /// The instant in nanoseconds at which an agent was done with the epoch; `TaskTable.missing` where none was.
  public var endTime: [Int64] = []
  /// Whether the parameters of the epoch with the lowest validation loss are put back at the end.
  public var restoresBest = false

  /// A table without rows.
  public init() {}

  /// How many rows it has.
  public var count: Int { epoch.count }

  /// Takes the ends of epochs from rows of tasks, whose numbers are those of epochs from 0.
  public mutating func noteEnds(_ tasks: TaskTable) {
    for row in 0..<tasks.count where tasks.task[row] >= 0 && tasks.task[row] < count {
      endTime[Int(tasks.task[row])] = tasks.finishTime[row]
    }
  }

  /// The table without the epochs that have not ended.
  public var finished: EpochTable {
    let end = endTime.firstIndex(of: TaskTable.missing) ?? count
    var table = self
    table.epoch.removeSubrange(end...)
    table.steps.removeSubrange(end...)
    table.trainingLoss.removeSubrange(end...)
    table.trainingAccuracy.removeSubrange(end...)
    table.validationLoss.removeSubrange(end...)
    table.validationAccuracy.removeSubrange(end...)
    table.testLoss.removeSubrange(end...)
    table.testAccuracy.removeSubrange(end...)
    table.learningRate.removeSubrange(end...)
    table.operations.removeSubrange(end...)
    table.endTime.removeSubrange(end...)
    return table
  }

  /// The row of the network that the training leaves behind: the last, or the one of the lowest validation loss where
  /// that is put back; nil of an empty table.
  public var resultingRow: Int? {
    guard restoresBest else { return count > 0 ? count - 1 : nil }
    // Of a training that has diverged, no loss is the lowest.
    let numbers = validationLoss.indices.filter { !validationLoss[$0].isNaN }
    return numbers.min { validationLoss[$0] < validationLoss[$1] } ?? (count > 0 ? count - 1 : nil)
  }
}
