import Simulation
import Statistics
import Swarm
import TestSupport
import Testing

@testable import Workloads

/// Against 10,000 jobs that the authors' own program made for a machine of 256 processors.
///
/// Its jobs have one type, and the shares of serial jobs and powers of two are those of the parameters for
/// all jobs together, with the sizes' upper limit raised to 8 and the meeting point to 5.5.
@Suite(.enabled(if: SharedData.isAvailable)) struct LublinReferenceTests {
  static let ours: [TaskDescription] =
    (try? LublinTests.tasks(LublinParameters(tasks: 40_000, jobTypes: .combined))) ?? []
  static let theirs: [TaskDescription] =
    (try? SWFTests.load(SharedData.path("data/lublin_256.swf"), agents: 256).all()) ?? []

  /// Two-sample Kolmogorov–Smirnov distance in units of its critical value at a significance of 10⁻³.
  static func excess(_ property: ([TaskDescription]) -> [Double]) -> Double {
    let (first, second) = (property(ours), property(theirs))
    let count = Double(first.count) * Double(second.count) / Double(first.count + second.count)
    return KolmogorovSmirnov.statistic(first, second)
      / KolmogorovSmirnov.criticalDistance(count: count, significance: 1e-3)
  }

  @Test func bothAreThere() {
    #expect(Self.ours.count == 40_000)
    #expect(Self.theirs.count == 10_000)
  }

  /// Sizes are discrete, which makes the test conservative.
  @Test func sizes() {
    #expect(Self.excess { $0.map { Double($0.agents) } } < 1)
  }

  /// Their run times are cut to whole seconds, so ours are too.
  @Test func runTimes() {
    #expect(Self.excess { $0.map { $0.work.seconds.rounded(.down) } } < 1)
    for sizes in [1...1, 2...8, 9...32, 33...256] {
      #expect(
        Self.excess { $0.filter { sizes.contains(Int($0.agents)) }.map { $0.work.seconds.rounded(.down) } }
          < 1)
    }
  }

  @Test func gaps() {
    #expect(
      Self.excess { tasks in
        zip(tasks, tasks.dropFirst()).map { ($1.submitTime - $0.submitTime).seconds.rounded(.down) }
      } < 1)
  }

  /// The hour of the day at which jobs arrive.
  ///
  /// Their clock gains half a second a job on the daily cycle by
  /// cutting arrivals to whole seconds, which is undone here.
  @Test func dailyCycle() {
    #expect(
      Self.excess { tasks in
        let drift = tasks.count == 10_000 ? 0.5 : 0
        return tasks.enumerated().map { index, task in
          (task.submitTime.seconds + drift * Double(index)).truncatingRemainder(dividingBy: 86_400)
        }
      } < 1)
  }
}
