import Simulation
import TestSupport
import Testing

@testable import Processes

/// The order in which things wait, against a list that is sorted anew for every look.
@Suite struct WaitingLineTests {
  private struct Item: Equatable {
    let priority: Int
    let number: Int
  }

  /// 8,000 random operations each; one priority is a plain queue.
  @Test(arguments: [1, 3, 1000]) func agreesWithASortedList(priorities: Int) {
    var random = RandomStream.test(UInt64(priorities))
    var line = WaitingLine<Item> { $0.priority < $1.priority }
    var reference: [Item] = []
    var differences = 0
    var largest = 0
    for step in 0..<8_000 {
      // Grows to some hundred and shrinks again, over and over.
      let isGrowing = step / 1000 % 2 == 0
      switch random.uniform(below: 8) {
      case 0..<(isGrowing ? 5 : 2):
        let priority = random.uniform(below: priorities)
        let item = Item(priority: priority, number: line.append(Item(priority: priority, number: step)))
        reference.insert(item, at: reference.firstIndex { $0.priority > priority } ?? reference.count)
      case 5 where !reference.isEmpty:
        line.remove(reference.remove(at: random.uniform(below: reference.count)).number)
      case 6:
        let parity = random.uniform(below: 2)
        let found = line.removeFirst { $0.priority % 2 == parity }
        let expected = reference.firstIndex { $0.priority % 2 == parity }
        differences += found?.priority == expected.map { reference.remove(at: $0).priority } ? 0 : 1
      default:
        let first = reference.isEmpty ? nil : reference.removeFirst()
        differences += line.popFirst()?.priority == first?.priority ? 0 : 1
      }
      largest = max(largest, reference.count)
      differences +=
        line.count == reference.count && line.first?.priority == reference.first?.priority ? 0 : 1
      if step % 500 == 0 { #expect(line.elements.map(\.priority) == reference.map(\.priority)) }
    }
    #expect(differences == 0)
    #expect(largest > 200)
  }

  @Test func equalsKeepTheOrderOfArrival() {
    var line = WaitingLine<Item> { $0.priority < $1.priority }
    for number in 0..<1000 { line.append(Item(priority: number * 7919 % 10, number: number)) }
    let sorted = (0..<1000).map { Item(priority: $0 * 7919 % 10, number: $0) }
      .sorted { ($0.priority, $0.number) < ($1.priority, $1.number) }
    #expect(line.elements == sorted)
    #expect(sorted.allSatisfy { line.popFirst() == $0 })
    #expect(line.popFirst() == nil && line.isEmpty)
  }
}
