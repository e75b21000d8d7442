internal import Lab
internal import Learning

extension LearnOptions {
  /// Compares the networks of a fixture, prints the largest error of each item, and returns the exit code.
  func execute() -> Int32 {
    do throws(LearningError) {
      let items = try GradientFixture.check(path: path)
      if !isQuiet { show(items) }
      let agrees = items.allSatisfy { $0.largestError <= GradientFixture.tolerance }
      return (agrees ? ExitStatus.success : .runFailed).rawValue
    } catch {
      Console.error(error.description)
      return error.exitStatus.rawValue
    }
  }

  private func show(_ items: [FixtureItem]) {
    guard format != .json else { return Console.answer(json: items.map(ItemAnswer.init)) }
    var table = TerminalTable(["item", "numbers", "largest relative error", "at"])
    for item in items {
      table.add([item.name, "\(item.count)", "\(item.largestError)", item.place])
    }
    Console.answer(table, as: format)
  }
}

extension LearningError {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .notFound: .noInput
    case .fileFailed: .inputOutput
    case .unfitShape, .invalidSetting, .unknownLayer, .invalidOption, .malformedFile: .badInput
    }
  }
}

/// The answer of `learn check` for one item as JSON.
private struct ItemAnswer: Encodable {
  let item: String
  let numbers: Int
  let largestRelativeError: JSONNumber
  let place: String

  enum CodingKeys: String, CodingKey {
    case item, numbers, place
    case largestRelativeError = "largest_relative_error"
  }

  init(_ item: FixtureItem) {
    self.item = item.name
    numbers = item.count
    largestRelativeError = JSONNumber(item.largestError)
    place = item.place
  }
}
