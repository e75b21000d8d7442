import Simulation
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

extension UserSlowdowns: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    // By position, whatever the order of the dictionary.
    var users = position.sorted { $0.value < $1.value }.map(\.key)
    archive.plain(&users)
    archive.plain(&sums)
    archive.plain(&counts)
    guard archive.isReading else { return }
    if sums.count != users.count || counts.count != users.count || Set(users).count != users.count {
      return archive.fail()
    }
    position = Dictionary(uniqueKeysWithValues: zip(users, users.indices))
  }
}
