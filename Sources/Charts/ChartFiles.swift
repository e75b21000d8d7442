/// Where a drawn chart is.
public struct ChartFiles: Sendable, Equatable {
  /// The gnuplot script; `gnuplot NAME.gp` in its folder redraws the image.
  public let script: String
  /// The image beside it.
  public let image: String
}
