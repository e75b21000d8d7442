import Testing

@testable import Charts

@Suite struct FlameTests {
  @Test func equalStacksCountTogether() {
    let root = StackFrame(stacks: [
      (["main", "run", "push"], 3), (["main", "load"], 2), (["main", "run", "push"], 4),
      (["main", "run"], 1),
    ])
    #expect(root.samples == 10 && root.depth == 3)
    let main = root.callees[0]
    #expect(main.callees.map(\.name) == ["load", "run"])
    #expect(main.callees.map(\.samples) == [2, 8])
    #expect(main.callees[1].callees.map(\.samples) == [7])
  }

  /// A rectangle for each frame, as wide as its share.
  @Test func framesAreAsWideAsTheirShare() throws {
    let root = StackFrame(stacks: [(["a", "b"], 25), (["a"], 75)])
    let chart = FlameChart(name: "flame", caption: ChartCaption(title: "t", subtitle: ""), root: root)
    let text = try chart.script().text(name: "flame", format: .svg)
    #expect(text.contains("from first 0, first 0 to first 100, first 1"))
    #expect(text.contains("from first 0, first 1 to first 25, first 2"))
    #expect(throws: ChartError.self) {
      try FlameChart(
        name: "none", caption: ChartCaption(title: "t", subtitle: ""), root: StackFrame(stacks: [])
      )
      .script()
    }
  }
}
