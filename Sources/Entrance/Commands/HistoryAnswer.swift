internal import Regression

/// The answers of `history` as JSON.
enum HistoryAnswer {
  /// One cost in short.
  struct Cost: Encodable {
    let benchmark: String
    let cost: String
    let unit: String
    let records: Int
    let first: Double
    let last: Double
    let least: Double
    let most: Double

    /// A cost that some record has; nil otherwise.
    init?(_ cost: HistoryCost, in history: MeasurementHistory) {
      let values = history.values(of: cost).map(\.value)
      guard let first = values.first, let last = values.last, let least = values.min(),
        let most = values.max()
      else { return nil }
      benchmark = cost.benchmark
      self.cost = cost.title
      unit = cost.unit
      records = values.count
      (self.first, self.last, self.least, self.most) = (first, last, least, most)
    }
  }

  /// One change of a cost.
  struct Change: Encodable {
    let benchmark: String
    let cost: String
    let lastBefore: String
    let firstAfter: String
    let medianBefore: Double
    let medianAfter: Double
    let ratio: JSONNumber
    /// Null for a counter, which changes where it changes.
    let pValue: JSONNumber

    /// A change between two records of a history.
    init(_ cost: HistoryCost, _ change: HistoryChange, in history: MeasurementHistory) {
      benchmark = cost.benchmark
      self.cost = cost.title
      lastBefore = history.records[change.before].revision
      firstAfter = history.records[change.after].revision
      medianBefore = change.medianBefore
      medianAfter = change.medianAfter
      ratio = JSONNumber(change.ratio)
      pValue = JSONNumber(change.pValue ?? .nan)
    }
  }
}
