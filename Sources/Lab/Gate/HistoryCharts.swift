public import Charts
import Foundation
public import Regression

/// The charts of a history: one a cost, with its changes and the revisions between which they lie.
public struct HistoryCharts {
  private let history: MeasurementHistory
  private let folder: String
  private let title: String
  private let format: ChartFormat

  /// Charts of a history; without a folder they go beside it.
  public init(_ history: MeasurementHistory, folder: String?, history path: String, format: ChartFormat) {
    self.history = history
    let stem = (path as NSString).deletingPathExtension
    self.folder = folder ?? stem + "-plots"
    title = (stem as NSString).lastPathComponent
    self.format = format
  }

  /// Draws a chart of each cost that has values, and returns the images in order.
  public func draw(_ costs: [(cost: HistoryCost, changes: [HistoryChange])]) throws(LabError) -> [String] {
    do throws(ChartError) {
      let renderer = try ChartRenderer(folder: folder, format: format)
      var images: [String] = []
      for (cost, changes) in costs {
        images.append(try renderer.draw(chart(of: cost, changes)).image)
      }
      return images
    } catch {
      throw .chart(error)
    }
  }

  private func chart(of cost: HistoryCost, _ changes: [HistoryChange]) -> HistoryChart {
    let values = history.values(of: cost)
    let unit = cost.unit == "1" ? "" : " (\(cost.unit))"
    let name = "\(cost.benchmark)-\(cost.title)".map {
      $0.isLetter || $0.isNumber || "._+=".contains($0) ? $0 : "-"
    }
    return HistoryChart(
      name: String(name),
      caption: ChartCaption(
        title: "\(cost.benchmark): \(cost.title)",
        subtitle: [
          title, NumberWords.counted(values.count, "record"), NumberWords.counted(changes.count, "change"),
        ].joined(separator: " · ")),
      label: cost.title + unit, values: values.map(\.value),
      changes: changes.compactMap { change in
        values.firstIndex { $0.place == change.after }.map {
          HistoryChart.Change(index: $0, text: "\(short(change.before)) … \(short(change.after))")
        }
      })
  }

  /// The first digits of a record's revision.
  private func short(_ place: Int) -> String { String(history.records[place].revision.prefix(10)) }
}
