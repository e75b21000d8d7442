extension LadderQueue {
  /// Whether every event is in the part that covers its time, bottom in order, and the crowd a heap; O(n).
  var isConsistent: Bool {
    let near = UnsafeBufferPointer(start: bottom, count: bottomCount)
    let bottomIsSorted = zip(near, near.dropFirst()).allSatisfy { $1 < $0 }
    let nearestEnd = rungs.last?.startOfCurrent ?? topStart
    let nearestIsNear = (Array(near) + crowd.elements).allSatisfy { $0.time.nanoseconds < nearestEnd }
    var farCount = Int(top.count)
    var farIsInPlace = true
    coarseChunks.forEach(in: top) { if $0.time.nanoseconds < topStart { farIsInPlace = false } }
    for rung in rungs {
      let pool = rung.isCoarse ? coarseChunks : fineChunks
      for index in rung.current..<rung.bucketCount {
        farCount += Int(rung.buckets[index].count)
        pool.forEach(in: rung.buckets[index]) { event in
          if rung.bucket(of: event.time.nanoseconds) != index { farIsInPlace = false }
        }
      }
    }
    return bottomIsSorted && nearestIsNear && hasCrowd == !crowd.isEmpty && crowd.isConsistent && farIsInPlace
      && bottomCount + crowd.count + farCount == count
  }
}
