import Charts
import Results
import Swarm

/// The charts of one run, made from its result files.
struct RunCharts {
  private let outcome: OutcomeFile
  private let performance: PerformanceRecord?

  init(outcome: OutcomeFile, performance: PerformanceRecord?) {
    self.outcome = outcome
    self.performance = performance
  }

  /// The charts that there is something to show in: none of waits where no task has started, and a Gantt
  /// chart only where it can be read.
  func all() throws(ResultsError) -> [any Chart] {
    var charts: [any Chart] = []
    let starts = try outcome.tasks("start_time")
    if try outcome.reader.count(of: "series/time") > 0 { charts.append(try queue()) }
    if starts.contains(where: \.isFinite) {
      // The epochs of a training, or the generations of a search, wait for one another, which says nothing.
      if !isComputing { charts.append(try wait(starts)) }
      if !isComputing, let slowdown = try slowdown(starts) { charts.append(slowdown) }
      if let gantt = try gantt(starts) { charts.append(gantt) }
    }
    if outcome.hasEpochs, let learning = try learning() { charts.append(learning) }
    charts += try SearchCurves([("", [outcome])]).charts(caption)
    if let species = try species() { charts.append(species) }
    if let archive = try archive() { charts.append(archive) }
    if let performance, !performance.samples.isEmpty { charts.append(cost(performance)) }
    if let profile = performance?.profile, profile.samples.count >= 2 { charts.append(chart(of: profile)) }
    return charts
  }

  /// Whether the tasks are a training or a search.
  private var isComputing: Bool { outcome.hasEpochs || outcome.tasksAreSearch }

  private func caption(_ title: String) -> ChartCaption {
    let attributes = outcome.attributes
    return ChartCaption(
      title: title,
      subtitle:
        "\(attributes.scenarioName) · \(attributes.policy) · "
        + "\(NumberWords.counted(outcome.taskCount, "task")) · seed \(attributes.seed)")
  }

  private func queue() throws(ResultsError) -> QueueChart {
    QueueChart(
      name: "queue", caption: caption("Queue and utilisation over time"),
      timesSeconds: try outcome.series("time"), queuedTasks: try outcome.series("queue_length"),
      runningTasks: try outcome.series("running_tasks"), utilisation: try outcome.series("utilisation"))
  }

  private func wait(_ starts: [Double]) throws(ResultsError) -> WaitChart {
    let submits = try outcome.tasks("submit_time")
    let waits = zip(starts, submits).map { $0 - $1 }.filter(\.isFinite)
    return WaitChart(name: "wait", caption: caption("Wait before start"), waitsSeconds: waits)
  }

  private func slowdown(_ starts: [Double]) throws(ResultsError) -> SlowdownChart? {
    let submits = try outcome.tasks("submit_time")
    let finishes = try outcome.tasks("finish_time")
    let agents = try outcome.tasks("agents")
    let runTimes = try outcome.runTimes()
    let shown = starts.indices.filter { runTimes[$0] > 0 }
    guard !shown.isEmpty else { return nil }
    return SlowdownChart(
      name: "slowdown", caption: caption("Slowdown by agents per task"),
      agents: shown.map { Int(agents[$0]) },
      slowdowns: shown.map { (finishes[$0] - submits[$0]) / runTimes[$0] })
  }

  /// Nil where tasks hold several agents, of which the outcome file names one, where they stop on the way or share
  /// agents, or where there is too much to read.
  private func gantt(_ starts: [Double]) throws(ResultsError) -> GanttChart? {
    guard !outcome.hasProgress else { return nil }
    let firstAgents = try outcome.tasks("first_agent")
    let rows = Int(firstAgents.max() ?? -1) + 1
    let bars = starts.indices.filter { starts[$0].isFinite }
    guard GanttChart.isReadable(agents: rows, bars: bars.count),
      try outcome.tasks("agents").allSatisfy({ $0 == 1 })
    else { return nil }
    let finishes = try outcome.tasks("finish_time")
    let priorities = try outcome.tasks("priority")
    let ids = try outcome.taskIDs()
    let names = try outcome.taskNames()
    let present = TaskPriority.allCases.filter { priority in
      bars.contains { priorities[$0] == Double(priority.rawValue) }
    }
    return GanttChart(
      name: "gantt", caption: caption("Which agent works on which task"),
      agents: (0..<rows).map { "agent \($0)" }, categories: present.map(\.name),
      bars: bars.map { task in
        GanttBar(
          row: Int(firstAgents[task]), startSeconds: starts[task], finishSeconds: finishes[task],
          label: names.isEmpty ? String(ids[task]) : names[task],
          category: present.firstIndex { Double($0.rawValue) == priorities[task] } ?? 0)
      })
  }

  /// Nil where no epoch has ended.
  private func learning() throws(ResultsError) -> LearningChart? {
    let curves = try LearningCurves([outcome]).byPart()
    return curves.isEmpty
      ? nil : LearningChart(name: "learning", caption: caption("Learning curves"), curves: curves)
  }

  /// Nil where no species were bred.
  private func species() throws(ResultsError) -> SpeciesChart? {
    guard outcome.reader.contains("species/generation") else { return nil }
    return SpeciesChart(
      name: "species", caption: caption("Species over the generations"),
      generations: try outcome.reader.doubles("species/generation"),
      species: try outcome.reader.doubles("species/species"),
      sizes: try outcome.reader.doubles("species/size"))
  }

  /// Nil where there is no archive of two descriptors with elites.
  private func archive() throws(ResultsError) -> ArchiveChart? {
    guard let archive = try outcome.archive(), archive.elites.count == 2, !archive.fitness.isEmpty else {
      return nil
    }
    let bounds = archive.bounds
    return ArchiveChart(
      name: "archive", caption: caption("Archive of elites"), first: archive.elites[0],
      second: archive.elites[1], fitness: archive.fitness, bounds: (bounds[0], bounds[1]),
      cells: archive.cells.contains(0) ? nil : (archive.cells[0], archive.cells[1]))
  }

  private func chart(of profile: CostProfile) -> ProfileChart {
    let samples = profile.samples
    func lines(
      _ names: [String], _ value: (CostProfile.Sample, Int) -> Double
    ) -> [ProfileChart.Line] {
      names.indices.map { index in
        ProfileChart.Line(name: names[index], totals: samples.map { value($0, index) })
      }
    }
    return ProfileChart(
      name: "profile", caption: caption("Where time and memory went"),
      wallSeconds: samples.map(\.wallSeconds), simulatedSeconds: samples.map(\.simulatedSeconds),
      liveBytes: lines(profile.parts) { Double($0.liveBytes[$1]) },
      seconds: lines(profile.parts) { $0.partSeconds[$1] },
      events: lines(profile.types) { Double($0.events[$1]) },
      typeSeconds: lines(profile.types) { $0.typeSeconds[$1] },
      allocations: lines(profile.parts) { Double($0.allocations[$1]) })
  }

  private func cost(_ performance: PerformanceRecord) -> PerformanceChart {
    PerformanceChart(
      name: "performance", caption: caption("Memory and event rate"),
      wallSeconds: performance.samples.map(\.wallSeconds),
      simulatedSeconds: performance.samples.map(\.simulatedSeconds),
      residentBytes: performance.samples.map { Double($0.residentBytes) },
      eventsPerSecond: performance.samples.map(\.eventsPerSecond))
  }
}
