/// What stands above a chart: what it shows, and of what.
public struct ChartCaption: Sendable, Equatable {
  /// The bold first line, such as `Queue and utilisation over time`.
  public var title: String
  /// The grey second line: run, policy, sample size and seed, parted by ` · `.
  public var subtitle: String

  /// Makes a caption; text too long for the chart's width is wrapped once, then cut with an ellipsis.
  public init(title: String, subtitle: String) {
    self.title = title
    self.subtitle = subtitle
  }

  /// The caption with one more remark at the end of its subtitle.
  public func adding(_ remark: String) -> ChartCaption {
    guard !remark.isEmpty else { return self }
    return ChartCaption(title: title, subtitle: subtitle.isEmpty ? remark : subtitle + " · " + remark)
  }

  /// The caption with a remark that makes values left out visible; unchanged when there are none.
  func adding(leftOut count: Int, of noun: String) -> ChartCaption {
    guard count > 0 else { return self }
    return adding("\(NumberText.count(count)) \(noun)\(count == 1 ? "" : "s") not finite, left out")
  }
}
