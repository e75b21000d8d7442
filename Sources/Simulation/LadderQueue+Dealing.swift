extension LadderQueue {
  /// Makes bottom, or the crowd, the events of the next bucket that has any; false when no event is left.
  mutating func refillBottom() -> Bool {
    guard count > 0 else {
      topStart = .max
      rungs.removeAll(keepingCapacity: true)
      return false
    }
    makeUnique()
    while true {
      guard let last = rungs.indices.last else {
        dealTop()
        continue
      }
      guard let bucket = rungs[last].takeNext() else {
        rungs.removeLast()
        continue
      }
      if bucket.count > Self.sortingLimit, deal(bucket, of: last) { continue }
      prefetchNext(of: rungs[last])
      takeIn(bucket, isCoarse: rungs[last].isCoarse)
      return true
    }
  }

  private func prefetchNext(of rung: Rung) {
    guard let head = rung.next?.head else { return }
    for line in 0..<4 { MemoryHint.prefetch(head + 64 * line) }
  }

  /// Deals the nearer part of top into a rung; what is later stays.
  ///
  /// The rung reaches one and a half times as far as the mean of the events' times, from the earliest on.
  private mutating func dealTop() {
    let (earliest, latest) = span(of: top)
    var sum = 0.0
    coarseChunks.forEach(in: top) { sum += Double($0.time.nanoseconds &- earliest) }
    let reach = min(Double(latest &- earliest), 1.5 * sum / Double(top.count))
    let rung = addRung(start: earliest, span: Int64(reach), events: Int(top.count))
    topStart = rung.end
    let dealt = top
    top = Bucket()
    move(dealt, isCoarse: true) { event, queue in
      let time = event.time.nanoseconds
      if time >= queue.topStart {
        queue.coarseChunks.append(event, to: &queue.top, queue.memory)
      } else {
        queue.append(event, to: &rung.buckets[rung.bucket(of: time)], isCoarse: rung.isCoarse)
      }
    }
  }

  /// Deals a crowded bucket into a finer rung; false where all its events are of one instant.
  private mutating func deal(_ bucket: Bucket, of coarser: Int) -> Bool {
    let isCoarse = rungs[coarser].isCoarse
    let (earliest, latest) = span(of: bucket, isCoarse: isCoarse)
    guard earliest < latest else { return false }
    let width: Int64 = 1 << Int64(rungs[coarser].shift)
    let rung = addRung(start: rungs[coarser].startOfTaken, span: width - 1, events: Int(bucket.count))
    move(bucket, isCoarse: isCoarse) { event, queue in
      queue.append(
        event, to: &rung.buckets[rung.bucket(of: event.time.nanoseconds)], isCoarse: rung.isCoarse)
    }
    return true
  }

  /// Turns a bottom that has grown long into a crowd, a rung, or top where there is nothing else.
  mutating func dealBottom() {
    let earliest = bottom[bottomCount - 1].time
    let events = 0..<bottomCount
    if earliest == bottom[0].time && crowd.isEmpty {
      // From the earliest on, so that each finds its place in the heap at once.
      for index in events.reversed() { crowd.push(bottom[index]) }
      hasCrowd = true
    } else if rungs.isEmpty && topStart == .max {
      for index in events { coarseChunks.append(bottom[index], to: &top, memory) }
      topStart = earliest.nanoseconds
    } else {
      let end = rungs.last?.startOfCurrent ?? topStart
      let start = earliest.nanoseconds
      let rung = addRung(start: start, span: end &- start &- 1, events: bottomCount)
      for index in events {
        let bucket = rung.bucket(of: bottom[index].time.nanoseconds)
        append(bottom[index], to: &rung.buckets[bucket], isCoarse: rung.isCoarse)
      }
    }
    bottomCount = 0
  }

  /// A finer rung than all there are, with buckets for a number of events.
  private mutating func addRung(start: Int64, span: Int64, events: Int) -> Rung {
    if tables.count == rungs.count { tables.append(Self.allocateTable(memory)) }
    let wanted = events / Self.eventsPerBucket
    let rung = Rung(
      start: start, span: span, bucketCount: wanted, isCoarse: wanted > 2 * Rung.largestBucketCount,
      table: tables[rungs.count])
    rungs.append(rung)
    return rung
  }

  private static func allocateTable(_ memory: LadderMemory) -> UnsafeMutablePointer<Bucket> {
    memory.allocate(byteCount: Rung.tableLength * MemoryLayout<Bucket>.stride)
      .bindMemory(to: Bucket.self, capacity: Rung.tableLength)
  }

  /// The earliest and the latest time in a bucket that has events, in nanoseconds.
  private func span(of bucket: Bucket, isCoarse: Bool = true) -> (earliest: Int64, latest: Int64) {
    var earliest = Int64.max
    var latest = Int64.min
    (isCoarse ? coarseChunks : fineChunks).forEach(in: bucket) {
      earliest = min(earliest, $0.time.nanoseconds)
      latest = max(latest, $0.time.nanoseconds)
    }
    return (earliest, latest)
  }

  /// Visits the events of a bucket, which may go into other buckets meanwhile; gives each chunk back after.
  private mutating func move(
    _ bucket: Bucket, isCoarse: Bool, _ visit: (Entry, inout LadderQueue) -> Void
  ) {
    var chunk = bucket.head
    var used = Int(bucket.usedInHead)
    while let current = chunk {
      let events = ChunkPool<Entry>.elements(current)
      for index in 0..<used { visit(events[index], &self) }
      used = Int(isCoarse ? coarseChunks.capacity : fineChunks.capacity)
      chunk = isCoarse ? coarseChunks.recycle(chunk: current) : fineChunks.recycle(chunk: current)
    }
  }
}

// MARK: - Copies

extension LadderQueue {
  /// Makes the memory this queue's own, before a change; O(1) where it is already, else O(n).
  @inline(__always)
  mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&memory) { copyMemory() }
  }

  @inline(never)
  private mutating func copyMemory() {
    let original = self
    memory = LadderMemory()
    bottom = Self.allocateBottom(memory)
    bottom.update(from: original.bottom, count: bottomCount)
    fineChunks = ChunkPool(chunkBytes: 256)
    coarseChunks = ChunkPool(chunkBytes: 4096)
    tables = rungs.map { _ in Self.allocateTable(memory) }
    for (index, rung) in original.rungs.enumerated() {
      let table = tables[index]
      table.update(repeating: Bucket(), count: rung.bucketCount)
      rungs[index].buckets = table
      for bucket in rung.current..<rung.bucketCount {
        let pool = rung.isCoarse ? original.coarseChunks : original.fineChunks
        pool.forEach(in: rung.buckets[bucket]) { append($0, to: &table[bucket], isCoarse: rung.isCoarse) }
      }
    }
    top = Bucket()
    original.coarseChunks.forEach(in: original.top) { coarseChunks.append($0, to: &top, memory) }
  }
}
