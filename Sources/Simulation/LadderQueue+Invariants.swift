extension LadderQueue {
  /// Whether every event is in the part that covers its time, bottom in order, and the crowd a heap; O(n).
  var isConsistent: Bool {
    let bottomIsSorted = zip(bottom, bottom.dropFirst()).allSatisfy { $1 < $0 }
    let nearestEnd = rungs.last?.startOfCurrent ?? topStart
    let nearestIsNear = (bottom + crowd.elements).allSatisfy { $0.time.nanoseconds < nearestEnd }
    var farCount = Int(top.count)
    var farIsInPlace = true
    chunks.forEach(in: top) { if $0.time.nanoseconds < topStart { farIsInPlace = false } }
    for rung in rungs {
      for (index, bucket) in rung.buckets.enumerated().dropFirst(rung.current) {
        farCount += Int(bucket.count)
        chunks.forEach(in: bucket) { event in
          if rung.bucket(of: event.time.nanoseconds) != index { farIsInPlace = false }
        }
      }
    }
    return bottomIsSorted && nearestIsNear && crowd.isConsistent && farIsInPlace
      && bottom.count + crowd.count + farCount == count
  }
}
