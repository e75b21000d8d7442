import Charts
import Foundation
public import Regression

/// A file that a gate reports to; its extension says in which form.
public struct GateReportFile: Sendable, Equatable {
  /// The forms by extension.
  public enum Form: String, Sendable, CaseIterable {
    /// JSON.
    case json
    /// Markdown, for a pull request.
    case md
    /// JUnit XML.
    case xml
    /// HDF5: one row a check, one a paired comparison.
    case h5
    /// A forest plot.
    case svg
    /// A forest plot.
    case png
    /// A forest plot.
    case pdf
  }

  /// Where it goes.
  public let path: String
  /// What is written to it.
  public let form: Form

  /// The file of a path; nil for an extension that stands for no form.
  public init?(_ path: String) {
    guard let form = Form(rawValue: (path as NSString).pathExtension) else { return nil }
    self.path = path
    self.form = form
  }

  /// Writes the report, whole or not at all; a forest plot only where there are paired comparisons.
  ///
  /// - Returns: whether there was something to write.
  public func write(_ report: GateReport) throws(LabError) -> Bool {
    switch form {
    case .json: try write(report.json)
    case .md: try write(report.markdown)
    case .xml: try write(report.junit)
    case .h5: try GateTables(report).write(to: path)
    case .svg: return try draw(report, .svg)
    case .png: return try draw(report, .png)
    case .pdf: return try draw(report, .pdf)
    }
    return true
  }

  private func write(_ text: String) throws(LabError) {
    do { try Data(text.utf8).write(to: URL(filePath: path), options: .atomic) } catch {
      throw .results(.writeFailed(path: path, operation: "write", cause: error.localizedDescription))
    }
  }

  private func draw(_ report: GateReport, _ format: ChartFormat) throws(LabError) -> Bool {
    let url = URL(filePath: path)
    guard let chart = GateCharts.forest(report.verdict, name: url.deletingPathExtension().lastPathComponent)
    else { return false }
    do {
      let folder = url.deletingLastPathComponent().path
      try ChartRenderer(folder: folder, format: format).draw(chart)
    } catch {
      throw .chart(error)
    }
    return true
  }
}
