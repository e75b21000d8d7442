/// The kind of file that a chart is drawn to.
enum PlotFormat: String, CaseIterable, Sendable {
  case svg, png, pdf
}
