/// The kind of image that gnuplot writes.
public enum ChartFormat: String, Sendable, CaseIterable {
  /// Scalable, and equal bytes for equal data.
  case svg
  /// Pixels at twice the chart's size, equal bytes for equal data on one machine's fonts.
  case png
  /// Scalable, for papers; it carries its creation date, so its bytes differ from draw to draw.
  case pdf

  /// What a whole image has among its last bytes.
  var trailer: String {
    switch self {
    case .svg: "</svg>"
    case .png: "IEND"
    case .pdf: "%%EOF"
    }
  }

  /// The command that makes gnuplot draw at `width` × `height` points, all text taken literally.
  func terminal(width: Int, height: Int, title: String) -> String {
    // Without enhanced mode no character of a user's text is a command to gnuplot.
    let text = "noenhanced font 'sans-serif,12'"
    switch self {
    case .svg:
      return "set terminal svg size \(width),\(height) \(text) background '#ffffff' name '\(title)'"
    case .png:
      let size = "\(2 * width),\(2 * height)"
      return "set terminal pngcairo size \(size) \(text) fontscale 1.5 linewidth 2 pointscale 2.8 rounded"
    case .pdf:
      // 72 points per inch makes a point of text as large against the chart as in the SVG.
      let size = "\(NumberText.plain(Double(width) / 72))in,\(NumberText.plain(Double(height) / 72))in"
      return "set terminal pdfcairo size \(size) \(text) fontscale 0.75 linewidth 2 pointscale 1.4 rounded"
    }
  }
}
