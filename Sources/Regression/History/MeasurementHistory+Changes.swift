import Simulation
public import Statistics

extension MeasurementHistory {
  /// Where a cost changes: at every other count of a counter, and where E-divisive means finds it for other costs.
  ///
  /// Deterministic: permutations are drawn from a stream named by `seed` and the cost's place in ``costs``, so that
  /// what other costs do changes nothing. Values are compared as logarithms.
  public func changes(of cost: HistoryCost, method: EnergyDivisive, seed: UInt64 = 1) -> [HistoryChange] {
    let values = values(of: cost)
    let points =
      cost.isExact ? Self.steps(values.map(\.value)) : points(values.map(\.value), cost, method, seed)
    let bounds = [0] + points.map(\.index) + [values.count]
    return points.enumerated().map { number, point in
      let before = values[bounds[number]..<point.index].map(\.value)
      let after = values[point.index..<bounds[number + 2]].map(\.value)
      return HistoryChange(
        before: values[point.index - 1].place, after: values[point.index].place,
        medianBefore: Self.median(before), medianAfter: Self.median(after), pValue: point.pValue)
    }
  }

  private func points(
    _ values: [Double], _ cost: HistoryCost, _ method: EnergyDivisive, _ seed: UInt64
  ) -> [(index: Int, pValue: Double?)] {
    let entity = UInt32(costs.firstIndex(of: cost) ?? 0)
    var stream = RandomStream(
      seed: seed,
      key: StreamKey(component: .statistics, entity: entity, purpose: RandomPurpose.permutations))
    let logarithms = values.map { ReproducibleMath.log(max(1, $0)) }
    return method.changePoints(in: logarithms) { stream.uniform(below: $0) }.map { ($0.index, $0.pValue) }
  }

  private static func steps(_ values: [Double]) -> [(index: Int, pValue: Double?)] {
    values.indices.dropFirst().filter { values[$0] != values[$0 - 1] }.map { ($0, nil) }
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[(values.count - 1) / 2]
  }
}
