/// Shares out a canvas: caption and key above, note below, panels between.
struct ChartLayout: Sendable {
  /// One entry of the key: a colour and what it stands for.
  struct KeyEntry: Sendable {
    let text: String
    let colour: String
  }

  let canvas: Canvas
  private let title: String
  private let subtitle: [String]
  private let key: [KeyEntry]
  private let note: [String]
  private static let margin = 16.0
  /// From an axis to the end of its tics' texts, which gnuplot keeps a tic and a letter apart.
  private static let ticGap = 15.0

  init(canvas: Canvas, caption: ChartCaption, key: [KeyEntry] = [], note: String = "") {
    self.canvas = canvas
    let width = canvas.width - 2 * Self.margin
    title = TextMetrics.fitting(GnuplotText.oneLine(caption.title), width: width, size: 16)
    subtitle = TextMetrics.wrapped(GnuplotText.oneLine(caption.subtitle), width: width, size: 11.5, lines: 2)
    self.key = key
    self.note = TextMetrics.wrapped(note, width: width, size: 10, lines: 2)
  }

  /// The topmost place for panels, their headings included.
  var top: Double { 34 + 16 * Double(subtitle.count) + keyHeight }

  private var keyHeight: Double { key.isEmpty ? 0 : 4 + 16 * Double((keyPlaces.last?.line ?? 0) + 1) }

  /// Where the entries of the key stand: the distance from the left, and the line.
  private var keyPlaces: [(x: Double, line: Int)] {
    var (x, line) = (Self.margin + 5, 0)
    return key.map { entry in
      let width = TextMetrics.width(entry.text, size: 11) + 30
      if x + width > canvas.width - Self.margin + 22, x > Self.margin + 5 {
        (x, line) = (Self.margin + 5, line + 1)
      }
      defer { x += width }
      return (x, line)
    }
  }

  /// The lowest place for panels, their tics and axis label included.
  var bottom: Double { canvas.height - 8 - 14 * Double(note.count) }

  /// A frame from `top` to `bottom` with room for its heading, tics and axis label.
  ///
  /// `left` is the width of the y axis' tic text, which begins where the caption does.
  func frame(left: Double, ticLines: Int = 1, right: Double = 24) -> Frame {
    Frame(
      left: max(36, Self.margin + left + Self.ticGap), right: canvas.width - right, top: top + 22,
      bottom: bottom - 46 - 14 * Double(ticLines - 1))
  }

  /// An empty script on this canvas that bears the caption, the key and the note.
  func makeScript() -> GnuplotScript { GnuplotScript(canvas: canvas, caption: labels) }

  private var labels: [TextLabel] {
    var labels = [
      TextLabel(text: title, x: .canvas(Self.margin), y: .canvas(20), size: 16)
    ]
    for (index, line) in subtitle.enumerated() {
      labels.append(
        TextLabel(
          text: line, x: .canvas(Self.margin), y: .canvas(40 + 16 * Double(index)), size: 11.5,
          colour: Palette.grey))
    }
    for (index, line) in note.enumerated() {
      labels.append(
        TextLabel(
          text: line, x: .canvas(Self.margin), y: .canvas(bottom + 7 + 14 * Double(index)), size: 10,
          colour: Palette.grey))
    }
    return labels + keyLabels
  }

  private var keyLabels: [TextLabel] {
    var labels: [TextLabel] = []
    let first = top - keyHeight + 12
    for (entry, place) in zip(key, keyPlaces) {
      let y = first + 16 * Double(place.line)
      labels += [
        TextLabel(text: "", x: .canvas(place.x), y: .canvas(y), swatch: entry.colour),
        TextLabel(text: entry.text, x: .canvas(place.x + 8), y: .canvas(y)),
      ]
    }
    return labels
  }
}
