/// The place of one of many pending events in the total order.
///
/// Not generic, so that sorting is compiled for it, wherever it is called from: that takes a tenth of the time.
struct EventPlace: BitwiseCopyable {
  let time: Int64
  let order: UInt64
  /// Where the event lies among the others.
  let index: Int

  /// The indices of events in the order in which they will be handled; O(n log n).
  static func sortedIndices(_ places: [EventPlace]) -> [Int] {
    places.sorted { left, right in
      left.time < right.time || (left.time == right.time && left.order < right.order)
    }.map(\.index)
  }
}
