import Lab
import Regression
import Scenarios
import Testing

@Suite struct GateRequestTests {
  /// What the configuration leaves out is what the gate does by itself.
  @Test func anEmptyConfigurationChangesNothing() throws {
    let request = GateRequest(base: "main", file: try GateFile(text: "", path: "g.toml"))
    #expect(request.settings == GateSettings())
  }

  @Test func theConfigurationIsHandedOn() throws {
    let text = """
      benchmarks = ["kernel"]
      paired = ["kernel/mm8-queue"]
      metrics = ["wall"]
      tolerance = 0.5
      blocks = 3
      rounds = 4
      summary = "median"
      significance = 0.1
      confidence = 0.8
      seed = 9
      [[rules]]
      cost = "n"
      ignore = true
      """
    var settings = GateSettings()
    settings.benchmarks = ["kernel"]
    settings.paired = ["kernel/mm8-queue"]
    settings.metrics = ["wall"]
    settings.tolerance = 0.5
    (settings.blocks, settings.rounds) = (3, 4)
    settings.summary = .median
    (settings.significance, settings.confidence, settings.seed) = (0.1, 0.8, 9)
    settings.rules = [CostRule(benchmarks: "*", cost: "n", tolerance: nil)]
    #expect(GateRequest(base: "x", file: try GateFile(text: text, path: "g.toml")).settings == settings)
  }

  @Test(arguments: [
    ("a.json", GateReportFile.Form.json), ("b/c.md", .md), ("x.xml", .xml), ("x.h5", .h5), ("x.svg", .svg),
  ]) func formsByExtension(_ path: String, _ form: GateReportFile.Form) {
    #expect(GateReportFile(path)?.form == form)
    #expect(GateReportFile(path + "x") == nil)
  }
}
