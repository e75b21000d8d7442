import Foundation
import Learning
import Simulation
import Swarm
import TestSupport
import Testing

@testable import Workloads

@Suite struct TrainingTests {
  /// The digits that are shipped.
  private static let digits = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "scenarios/data/digits.csv").path

  private static func parameters(
    _ path: String = digits, epochs: Int = 20, _ change: (inout TrainingParameters) -> Void = { _ in }
  ) -> TrainingParameters {
    var parameters = TrainingParameters(
      path: path, label: "label", split: "split", options: TrainingOptions(epochs: epochs, batchSize: 32))
    parameters.ignored = ["index"]
    parameters.scale = 1.0 / 16
    parameters.options.numerics = .portable
    change(&parameters)
    return parameters
  }

  private static func source(_ parameters: TrainingParameters, seed: UInt64 = 1) throws -> any WorkloadSource
  {
    try WorkloadConfiguration(source: .training(parameters)).load(seed: seed, swarmSize: 1, horizon: .never)
      .source
  }

  private static func epochs(_ parameters: TrainingParameters, seed: UInt64 = 1) throws -> EpochTable {
    try #require(source(parameters, seed: seed).epochs)
  }

  /// Over ten seeds each; sample means of equal distributions lie within four standard errors in more than 99.9 %.
  @Test(.enabled(if: SharedData.isAvailable)) func learnsAsPyTorchDoes() throws {
    let runs = try (1...10).map { try Self.epochs(Self.parameters(), seed: $0) }
    let text = try String(
      contentsOfFile: SharedData.path("oracles/digits_reference_curves.csv"), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }.filter {
      $0[0] == "adam1e-3"
    }
    for epoch in [1, 2, 3, 5, 10, 20] {
      let reference = rows.filter { $0[2] == "\(epoch)" }
      #expect(reference.count == 10)
      for (column, ours) in [(3, \EpochTable.trainingLoss), (5, \.testLoss), (6, \.testAccuracy)] {
        let theirs = try reference.map { try #require(Double($0[column])) }
        Self.expectSameMean(
          runs.map { $0[keyPath: ours][epoch - 1] }, theirs, "epoch \(epoch), column \(column)")
      }
    }
    let accuracies = runs.map { $0.testAccuracy[19] }
    #expect(accuracies.reduce(0, +) / 10 >= 0.960)
    #expect((0.105...0.135).contains(runs.map { $0.trainingLoss[19] }.reduce(0, +) / 10))
  }

  private static func expectSameMean(_ left: [Double], _ right: [Double], _ what: String) {
    let moments = [left, right].map { values in
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      return (mean: mean, error: squares / Double(values.count * (values.count - 1)))
    }
    let error = (moments[0].error + moments[1].error).squareRoot()
    #expect(abs(moments[0].mean - moments[1].mean) < 4 * error, "\(what): \(moments)")
  }

  /// 64-64-10, counted by hand: two products forwards, two for weights and one for the hidden layer backwards.
  @Test func anEpochTakesTheTimeOfItsOperations() throws {
    var source = try Self.source(
      Self.parameters(epochs: 3) {
        $0.operationsPerSecond = 1e6
        $0.options.validationShare = 0.2
      })
    var tasks: [TaskDescription] = []
    try source.read(10, into: &tasks)
    let (forward, backward) = (2 * (64 * 64 + 64 * 10), 2 * (64 * 64 + 64 * 10 + 64 * 10))
    let kept = 287
    let operations = (1437 - kept) * (forward + backward) + kept * forward
    #expect(
      tasks.map(\.work)
        == [Int](repeating: operations * 1000, count: 3).map {
          SimulationDuration(nanoseconds: Int64($0))
        })
    let edges = try #require(source.graph).edges
    #expect(edges.map(\.child) == [1, 2] && edges.map(\.parent) == [0, 1])
    #expect(edges.allSatisfy { $0.bytes == 4 * (64 * 64 + 64 + 64 * 10 + 10) })
  }

  @Test func stopsEarlyAndKeepsTheBest() throws {
    let epochs = try Self.epochs(
      Self.parameters(epochs: 200) {
        $0.options.validationShare = 0.2
        $0.options.patience = 3
        $0.options.learningRate = 0.02
        $0.restoresBest = true
      })
    #expect(epochs.count < 200)
    let best = try #require(epochs.resultingRow)
    #expect(best == epochs.count - 4)
    #expect(epochs.validationLoss.min() == epochs.validationLoss[best])
  }

  @Test func schedulesShow() throws {
    let rates = try Self.epochs(
      Self.parameters(epochs: 4) { $0.options.schedule = .step(everyEpochs: 2, factor: 0.5) }
    ).learningRate
    #expect(rates == [1e-3, 1e-3, 5e-4, 5e-4])
  }

  /// Every fault of a table with its place.
  @Test(arguments: [
    ("", "empty trace: it has no tasks"),
    ("label,a\n", "empty trace: it has no tasks"),
    ("a,b\n1,2\n", "1:1: column label is missing: the scenario names it"),
    ("label,label,a\n", "1:7: the header has column label twice"),
    (
      "label\nx\n",
      "1:1: column of an input is missing: no column is left beside those of the label, the split and those ignored"
    ),
    ("label,a\nx,1\nx\n", "3:2: column 2 is missing: the header has 2 columns"),
    ("label,a\nx,1,2\n", "2:5: the row has more columns than the header's 2"),
    ("label,a\nx,1\ny,nan\n", "3:3: a: 'nan' is not a number that 32 bits can hold"),
    ("label,a\nx,1\ny,1e39\n", "3:3: a: '1e39' is not a number that 32 bits can hold"),
    ("label,a\nx,1\ny,\n", "3:3: a: '' is not a number that 32 bits can hold"),
    ("label,a\n,1\n", "2:1: label: '' is not the name of a class"),
    ("label,a\nx,1\nx,2\n", "1:1: label: 'x' is not enough: there have to be two classes at least"),
  ]) func faultsOfTablesHavePlaces(_ text: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "t.csv")
    var parameters = Self.parameters(path)
    (parameters.split, parameters.ignored, parameters.scale) = (nil, [], 1)
    let error = #expect(throws: WorkloadError.self) { try Self.source(parameters) }
    let separator = message.first?.isNumber == true ? ":" : ": "
    #expect(error?.description == path + separator + message)
  }

  @Test func aSplitSaysTrainOrTest() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("split,label,a\r\ntrain,x,1\r\n\r\ntest,y,2\r\nvalid,y,3\r\n", as: "t.csv")
    let error = #expect(throws: WorkloadError.self) {
      try Self.source(Self.parameters(path) { $0.ignored = [] })
    }
    #expect(error?.description == path + ":5:1: split: 'valid' is not train or test")
  }
}
