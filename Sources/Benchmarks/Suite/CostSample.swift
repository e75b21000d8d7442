/// One figure of one execution.
struct CostSample: Sendable, Equatable {
  let metric: CostMetric
  let value: Int
}
