import Charts
import Foundation
import FoundationXML
import TestSupport
import Testing

/// What comes out of gnuplot, and what is left when nothing comes out.
@Suite(.enabled(if: ChartRenderer.isGnuplotInstalled, "gnuplot is not installed"))
struct RenderingTests {
  @Test func everyChartBecomesAScriptAndAWellFormedImage() throws {
    try withTemporaryFolder { folder in
      let renderer = try ChartRenderer(folder: folder.path)
      for chart in SampleCharts.all {
        let files = try renderer.draw(chart)
        let image = try Data(contentsOf: URL(filePath: files.image))
        #expect(XMLParser(data: image).parse(), "\(chart.name)")
        #expect(image.count > 4000 && image.count < 1_000_000, "\(chart.name): \(image.count) bytes")
      }
      #expect(try names(in: folder).count == 2 * SampleCharts.all.count)
    }
  }

  @Test func equalDataMakeEqualBytes() throws {
    try withTemporaryFolder { folder in
      let renderers = try ["a", "b"].map { try ChartRenderer(folder: folder.appending(path: $0).path) }
      for chart in SampleCharts.all {
        let files = try renderers.map { try $0.draw(chart) }
        #expect(try bytes(files[0].script) == bytes(files[1].script), "\(chart.name)")
        #expect(try bytes(files[0].image) == bytes(files[1].image), "\(chart.name)")
      }
    }
  }

  @Test func theKeptScriptRedrawsTheSameImage() throws {
    try withTemporaryFolder { folder in
      let renderer = try ChartRenderer(folder: folder.path)
      for chart in SampleCharts.all {
        let files = try renderer.draw(chart)
        let image = try bytes(files.image)
        try FileManager.default.removeItem(atPath: files.image)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gnuplot", "\(chart.name).gp"]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try bytes(files.image) == image, "\(chart.name)")
      }
    }
  }

  @Test(arguments: [(ChartFormat.png, [0x89, 0x50, 0x4E, 0x47]), (.pdf, [0x25, 0x50, 0x44, 0x46])])
  func otherFormatsBeginAsTheirKindDoes(format: ChartFormat, magic: [UInt8]) throws {
    try withTemporaryFolder { folder in
      let files = try ChartRenderer(folder: folder.path, format: format).draw(
        SampleCharts.overlay(variants: 2))
      #expect(Array(try bytes(files.image).prefix(4)) == magic)
      #expect(try names(in: folder) == ["overlay.gp", "overlay.\(format.rawValue)"])
    }
  }

  @Test func namesAreTextAndNeverCommands() throws {
    let hostile = [
      "'; system('touch pwned'); '", "`touch pwned`", "\"; !touch pwned; \"", "$data1", "EOD", "@ARG0",
      "a\nsystem('touch pwned')\nEOD", "100 %s %n %d", "<script>&#0;&amp;]]>", "{/Symbol a}_{b}^c\\", "日本 👩‍🔬",
      "\u{0}\u{1B}[31m\u{2028}", "", " ", "# comment", "\\",
      "'", "''", "''; system('touch pwned'); '", "'\u{301}; system('touch pwned'); '\u{301}", "%\u{301}d",
    ]
    try withTemporaryFolder { folder in
      let renderer = try ChartRenderer(folder: folder.path)
      for name in hostile {
        for chart in charts(named: name) {
          let files = try renderer.draw(chart)
          #expect(XMLParser(data: try bytes(files.image)).parse(), "\(chart.name) named \(name)")
        }
      }
      #expect(try names(in: folder).allSatisfy { $0.hasSuffix(".gp") || $0.hasSuffix(".svg") })
    }
  }

  private func charts(named name: String) -> [any Chart] {
    let caption = ChartCaption(title: name, subtitle: name)
    let values = [[1.0, 2, 3, 4, 5, 6]]
    let row = PairedDifference(
      variant: name, metric: name, baseMean: 1, difference: 1, interval: 0...2, verdict: .noDifferenceShown)
    return [
      GanttChart(
        name: "gantt", caption: caption, agents: [name], categories: [name, name],
        bars: [GanttBar(row: 0, startSeconds: 0, finishSeconds: 1, label: name)]),
      MetricChart(
        name: "metrics", caption: caption, variants: [name],
        metrics: [MetricSample(title: name, unit: name, valuesByVariant: values)]),
      ForestChart(name: "forest", caption: caption, base: name, rows: [row]),
      WaitOverlayChart(
        name: "overlay", caption: caption, variants: [VariantWaits(variant: name, runs: values)]),
      SlowdownChart(name: "slowdown", caption: caption, agents: [1], slowdowns: [1], metric: name),
    ]
  }

  @Test func aFailedDrawLeavesWhatWasThere() throws {
    try withTemporaryFolder { folder in
      let files = try ChartRenderer(folder: folder.path).draw(SampleCharts.waits)
      let before = try bytes(files.image)
      let broken = try failingGnuplot(in: folder, says: "line 3: undefined variable: foo")
      let renderer = try ChartRenderer(folder: folder.path, gnuplot: broken)
      let expected = ChartError.gnuplot(script: "waits.gp", message: "line 3: undefined variable: foo")
      #expect(throws: expected) { try renderer.draw(SampleCharts.waits) }
      #expect(try bytes(files.image) == before)
      #expect(try names(in: folder) == ["failing", "waits.gp", "waits.svg"])
    }
  }

  @Test func aWarningIsAnErrorAndSoIsNoImage() throws {
    try withTemporaryFolder { folder in
      let warning = try failingGnuplot(in: folder, says: "warning: empty x range", status: 0)
      let renderer = try ChartRenderer(folder: folder.path, gnuplot: warning)
      #expect(throws: ChartError.gnuplot(script: "waits.gp", message: "warning: empty x range")) {
        try renderer.draw(SampleCharts.waits)
      }
      let silent = try failingGnuplot(in: folder, says: "", status: 0)
      #expect(throws: ChartError.gnuplot(script: "waits.gp", message: "it wrote no image")) {
        try ChartRenderer(folder: folder.path, gnuplot: silent).draw(SampleCharts.waits)
      }
      #expect(try names(in: folder) == ["failing"])
    }
  }

  @Test func halfAnImageIsAnError() throws {
    try withTemporaryFolder { folder in
      let broken = try failingGnuplot(in: folder, says: "", status: 0, after: "printf '<svg><g>' > waits.svg")
      let renderer = try ChartRenderer(folder: folder.path, gnuplot: broken)
      let expected = ChartError.file(path: folder.path + "/waits.svg", message: "the image was cut short")
      #expect(throws: expected) { try renderer.draw(SampleCharts.waits) }
      #expect(try names(in: folder) == ["failing"])
    }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "file").path
      try Data().write(to: URL(filePath: file))
      let renderer = try ChartRenderer(folder: file + "/charts")
      let error = #expect(throws: ChartError.self) { try renderer.draw(SampleCharts.waits) }
      guard case .file(let path, let message) = error else { throw try #require(error) }
      #expect(path == file + "/charts" && !message.isEmpty)
    }
  }

  @Test(arguments: ["", "a/b", "..", ".hidden", "|sh", "-d", "~root", "<x", "a\nb", "a\u{0}"])
  func aNameThatIsNoFileNameIsRefused(name: String) throws {
    try withTemporaryFolder { folder in
      let renderer = try ChartRenderer(folder: folder.path)
      let chart = WaitChart(name: name, caption: SampleCharts.caption, waitsSeconds: [1])
      #expect(throws: ChartError.name(name)) { try renderer.draw(chart) }
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test(arguments: ["it's a 100 % name", "$x", "a b", "é@`date`\"\\"])
  func anOddFileNameIsKept(name: String) throws {
    try withTemporaryFolder { folder in
      let chart = WaitChart(name: name, caption: SampleCharts.caption, waitsSeconds: [1, 2])
      try ChartRenderer(folder: folder.path).draw(chart)
      #expect(try names(in: folder) == ["\(name).gp", "\(name).svg"])
    }
  }

  @Test func anEmptyChartLeavesNothing() throws {
    try withTemporaryFolder { folder in
      let target = folder.appending(path: "charts")
      let renderer = try ChartRenderer(folder: target.path)
      let chart = WaitChart(name: "w", caption: SampleCharts.caption, waitsSeconds: [.nan, .infinity])
      #expect(throws: ChartError.empty(chart: "w")) { try renderer.draw(chart) }
      #expect(try names(in: folder).isEmpty)
    }
  }

  /// A program that complains as told instead of drawing.
  private func failingGnuplot(in folder: URL, says text: String, status: Int = 1, after step: String = ":")
    throws -> String
  {
    let path = folder.appending(path: "failing").path
    try Tool.writeScript("#!/bin/sh\n\(step)\necho '\(text)' >&2\nexit \(status)\n", to: path)
    return path
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }
}
