extension RadixEventQueue {
  /// Whether near is in order, crowd a heap, and every other event in the bucket of its time; O(n).
  var isConsistent: Bool {
    let nearIsSorted = zip(near, near.dropFirst()).allSatisfy { $1 < $0 }
    let nearIsNear = (near + crowd.elements).allSatisfy { RadixTable.key(of: $0.time) < table.farStart }
    var farCount = 0
    var farIsInPlace = true
    for (index, bucket) in table.buckets.enumerated() {
      chunks.forEach(in: bucket) { event in
        let key = RadixTable.key(of: event.time)
        farCount += 1
        if key < table.farStart || table.index(of: key) != index { farIsInPlace = false }
      }
    }
    return nearIsSorted && nearIsNear && crowd.isConsistent && farIsInPlace
      && near.count + crowd.count + farCount == count
  }
}
