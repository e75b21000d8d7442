/// One task on one agent, as a Gantt chart shows it.
public struct GanttBar: Sendable, Equatable {
  /// The row of its agent, counted from 0.
  public var row: Int
  /// When the agent begins, in seconds.
  public var startSeconds: Double
  /// When the agent is done, in seconds.
  public var finishSeconds: Double
  /// What is written into the bar where it fits.
  public var label: String
  /// The index of its category, which gives its colour.
  public var category: Int

  /// Makes a bar.
  public init(row: Int, startSeconds: Double, finishSeconds: Double, label: String, category: Int = 0) {
    self.row = row
    self.startSeconds = startSeconds
    self.finishSeconds = finishSeconds
    self.label = label
    self.category = category
  }
}
