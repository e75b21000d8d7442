import Foundation

/// Draws charts into a folder: each one as an image and, beside it, the script that it was drawn from.
public struct ChartRenderer: Sendable {
  /// Where the files go; made when it is not there.
  public let folder: String
  /// The kind of image.
  public let format: ChartFormat
  private let program: GnuplotProgram

  /// Makes a renderer.
  ///
  /// `gnuplot` is a path, or a name that is searched in the folders of `$PATH`. Throws
  /// `ChartError.gnuplotMissing` when it is in none.
  public init(
    folder: String, format: ChartFormat = .svg, gnuplot: String = "gnuplot"
  ) throws(ChartError) {
    self.folder = folder
    self.format = format
    program = try GnuplotProgram(named: gnuplot)
  }

  /// Whether a gnuplot program is in the folders of `$PATH`.
  public static var isGnuplotInstalled: Bool { (try? GnuplotProgram(named: "gnuplot")) != nil }

  /// Draws one chart; both its files appear whole, or neither does and older ones stay as they were.
  ///
  /// Throws what the chart's `script()` throws, and `ChartError.name`, `.gnuplot` or `.file`.
  @discardableResult
  public func draw(_ chart: any Chart) throws(ChartError) -> ChartFiles {
    try Self.check(name: chart.name)
    let text = try chart.script().text(name: chart.name, format: format)
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    // A folder inside the target folder is on the same file system, where renaming is atomic.
    let workshop = folder.appending(
      path: ".\(chart.name).\(ProcessInfo.processInfo.processIdentifier).partial",
      directoryHint: .isDirectory)
    try Self.makeFolder(workshop)
    defer { try? FileManager.default.removeItem(at: workshop) }
    try draw(text, named: chart.name, in: workshop)
    let image = "\(chart.name).\(format.rawValue)"
    try Self.move(image, from: workshop, to: folder)
    try Self.move("\(chart.name).gp", from: workshop, to: folder)
    return ChartFiles(script: "\(self.folder)/\(chart.name).gp", image: "\(self.folder)/\(image)")
  }

  private func draw(_ text: String, named name: String, in workshop: URL) throws(ChartError) {
    let script = workshop.appending(path: "\(name).gp")
    do {
      try Data(text.utf8).write(to: script)
    } catch {
      throw ChartError.file(path: "\(folder)/\(name).gp", message: Self.message(of: error))
    }
    try program.run("\(name).gp", in: workshop)
    let image = workshop.appending(path: "\(name).\(format.rawValue)")
    guard let drawn = try? Data(contentsOf: image), !drawn.isEmpty else {
      throw ChartError.gnuplot(script: "\(name).gp", message: "it wrote no image")
    }
    // On a full disk gnuplot ends in peace with half an image written.
    guard drawn.suffix(16).range(of: Data(format.trailer.utf8)) != nil else {
      throw ChartError.file(path: folder + "/" + image.lastPathComponent, message: "the image was cut short")
    }
  }

  private static func check(name: String) throws(ChartError) {
    let isText = name.unicodeScalars.allSatisfy { $0 != "/" && $0.value >= 32 && $0.value != 127 }
    // gnuplot takes `|` and `<` as pipes, the shell `-` as an option; a dot would hide the file.
    guard let first = name.first, isText, !".-~|<".contains(first) else { throw ChartError.name(name) }
  }

  private static func makeFolder(_ folder: URL) throws(ChartError) {
    do {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw ChartError.file(path: folder.deletingLastPathComponent().path, message: message(of: error))
    }
  }

  private static func move(_ name: String, from source: URL, to target: URL) throws(ChartError) {
    let old = source.appending(path: name).path
    let new = target.appending(path: name).path
    // Foundation's move refuses to replace; rename(2) replaces in one step.
    guard unsafe rename(old, new) == 0 else {
      throw ChartError.file(path: new, message: unsafe String(cString: strerror(errno)))
    }
  }

  /// The system's own words, where Foundation hands its error on.
  private static func message(of error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error ?? error
    guard let code = (cause as? POSIXError)?.code.rawValue else { return cause.localizedDescription }
    return unsafe String(cString: strerror(code))
  }
}
