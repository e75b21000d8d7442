import Simulation
import TestSupport
import Testing

@testable import Swarm

@Suite struct IdleSetTests {
  @Test(arguments: [1, 2, 63, 64, 65, 127, 128, 200, 1000]) func startsFull(_ count: Int) {
    var set = IdleSet(count: count)
    #expect(set.count == count)
    #expect((0..<count).allSatisfy(set.contains))
    #expect((0..<count).map { _ in set.removeLowest() } == Array(0..<count))
    #expect(set.count == 0)
  }

  /// Random insertions and removals against a sorted array.
  @Test(arguments: [1, 7, 64, 65, 300]) func agreesWithANaiveSet(_ capacity: Int) {
    var stream = RandomStream.test(UInt64(capacity))
    var set = IdleSet(count: capacity)
    var naive = Array(0..<capacity)
    for _ in 0..<3000 {
      let member = stream.uniform(below: capacity)
      let place = naive.firstIndex(of: member)
      #expect(set.contains(member) == (place != nil))
      switch (stream.uniform(below: 3), place) {
      case (0, _) where !naive.isEmpty:
        #expect(set.removeLowest() == naive.removeFirst())
      case (1, let place?):
        set.remove(member)
        naive.remove(at: place)
      case (_, nil):
        set.insert(member)
        naive.insert(member, at: naive.firstIndex { $0 > member } ?? naive.count)
      default: break
      }
      #expect(set.count == naive.count)
    }
  }
}
