import Simulation
import TestSupport
import Testing

@testable import Swarm

@Suite struct IdleSetTests {
  @Test(arguments: [1, 2, 63, 64, 65, 127, 128, 200, 1000]) func startsFull(_ count: Int) {
    var set = IdleSet(count: count)
    #expect(set.count == count)
    #expect((0..<count).allSatisfy(set.contains))
    #expect((0..<count).map { _ in set.removeLowestRun(atMost: 1) } == (0..<count).map { $0..<$0 + 1 })
    #expect(set.count == 0)
  }

  @Test(arguments: [1, 63, 64, 65, 128, 200]) func runsGoAcrossWords(_ count: Int) {
    var set = IdleSet(count: 256)
    set.remove(0..<3)
    #expect(set.removeLowestRun(atMost: count) == 3..<3 + count)
    #expect(set.count == 253 - count)
  }

  /// Random insertions and removals against a sorted array.
  @Test(arguments: [1, 7, 64, 65, 300]) func agreesWithANaiveSet(_ capacity: Int) {
    var stream = RandomStream.test(UInt64(capacity))
    var set = IdleSet(count: capacity)
    var naive = Set(0..<capacity)
    for _ in 0..<3000 {
      let first = stream.uniform(below: capacity)
      let members = first..<first + 1 + stream.uniform(below: min(90, capacity - first))
      #expect(set.contains(first) == naive.contains(first))
      if stream.uniform(below: 3) == 0, let lowest = naive.min() {
        let limit = 1 + stream.uniform(below: 90)
        let run =
          lowest..<((lowest..<min(lowest + limit, capacity)).first { !naive.contains($0) }
          ?? min(lowest + limit, capacity))
        #expect(set.removeLowestRun(atMost: limit) == run)
        naive.subtract(run)
      } else if naive.isSuperset(of: members) {
        set.remove(members)
        naive.subtract(members)
      } else if naive.isDisjoint(with: members) {
        set.insert(members)
        naive.formUnion(members)
      }
      #expect(set.count == naive.count)
    }
  }
}
