/// What is summed up over the steps of an epoch.
struct EpochSums: BitwiseCopyable {
  private var loss = 0.0
  private var weight = 0.0
  private var hits = 0
  private var rows = 0
  /// The learning rate of the last step.
  private(set) var rate = 0.0

  mutating func add(_ sums: (loss: Double, weight: Double), hits: Int, rows: Int, rate: Double) {
    loss += sums.loss
    weight += sums.weight
    self.hits += hits
    self.rows += rows
    self.rate = rate
  }

  var meanLoss: Double { weight > 0 ? loss / weight : 0 }
  var accuracy: Double { rows > 0 ? Double(hits) / Double(rows) : 0 }
}
