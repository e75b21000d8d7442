import Statistics

/// The mean slowdown of each user's tasks, users in order of their first finished task.
struct UserSlowdowns: Sendable {
  /// Only looked up, never iterated: its order differs from process to process.
  private var position: [Int32: Int] = [:]
  private var sums: [CompensatedSum] = []
  private var counts: [Int] = []

  var isEmpty: Bool { sums.isEmpty }

  var means: [Double] { zip(sums, counts).map { $0.value / Double($1) } }

  mutating func add(_ slowdown: Double, user: Int32) {
    let index = position[user] ?? sums.count
    if index == sums.count {
      position[user] = index
      sums.append(CompensatedSum())
      counts.append(0)
    }
    sums[index].add(slowdown)
    counts[index] += 1
  }
}
