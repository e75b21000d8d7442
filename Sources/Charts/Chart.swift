/// A picture that can say itself as a gnuplot script.
///
/// A chart holds plain values and knows nothing of files; `ChartRenderer` gives it a folder and a format.
public protocol Chart: Sendable {
  /// The name of its files without extension, such as `kth-easy-queue`.
  var name: String { get }

  /// The script that draws it, with its data inline.
  ///
  /// Equal charts make equal scripts. Throws `ChartError.empty` when nothing finite is left to draw.
  func script() throws(ChartError) -> GnuplotScript
}
