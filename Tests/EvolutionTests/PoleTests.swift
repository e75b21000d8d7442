import Evolution
import Foundation
import TestSupport
import Testing

@Suite struct PoleTests {
  /// Every state of ten episodes of Gymnasium's CartPole-v1, and when each of them ended.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: SharedData.path("oracles/cartpole_trajectory.csv"))))
  func cartPoleIsGymnasiums() throws {
    let text = try String(
      contentsOfFile: SharedData.path("oracles/cartpole_trajectory.csv"), encoding: .utf8)
    var cart = CartPole(position: 0, velocity: 0, angle: 0, angularVelocity: 0)
    var states = 0
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
      let state = fields[3...6].compactMap { $0 }
      if let action = fields[2] {
        cart.step(pushingRight: action == 1)
      } else {
        cart = CartPole(
          position: state[0], velocity: state[1], angle: state[2], angularVelocity: state[3])
      }
      #expect(abs(cart.position - state[0]) < 1e-13)
      #expect(abs(cart.velocity - state[1]) < 1e-13)
      #expect(abs(cart.angle - state[2]) < 1e-13)
      #expect(abs(cart.angularVelocity - state[3]) < 1e-13)
      #expect(cart.hasFailed == (fields[7] == 1))
      states += 1
    }
    #expect(states > 100)
  }

  /// The same motion by SciPy's DOP853 at a tolerance of 1e-13, actions 0.9 and 0.1 in turns.
  @Test func doublePoleFollowsItsEquations() {
    var poles = DoublePole()
    for action in 0..<10 { poles.step(action: action % 2 == 0 ? 0.9 : 0.1) }
    let state = poles.state
    #expect(
      abs(state.position - 0.014759402280470945) < 1e-6 && abs(state.velocity + 0.007057472658965294) < 1e-5)
    #expect(
      abs(state.longAngle - 0.0672431073279134) < 1e-6
        && abs(state.longAngularVelocity - 0.20242764984614206) < 1e-5)
    #expect(
      abs(state.shortAngle + 0.513045275789231) < 1e-5
        && abs(state.shortAngularVelocity + 5.19874641762512) < 1e-4)
  }

  /// A mirrored state under a mirrored action moves as the mirror image.
  @Test func doublePoleIsSymmetric() {
    var (left, right) = (DoublePole(), DoublePole())
    right.state.longAngle = -left.state.longAngle
    for action in 0..<30 {
      left.step(action: Double(action % 5) / 4)
      right.step(action: 1 - Double(action % 5) / 4)
      #expect(left.state.position == -right.state.position)
      #expect(left.state.shortAngularVelocity == -right.state.shortAngularVelocity)
    }
  }

  @Test func nothingHeldFalls() {
    let fitness = DoublePoleProblem().fitness(of: Candidate([0, 0, 0, 0, 0, 0]))
    #expect(fitness > 10 && fitness < 200)
  }

  /// Linear weights by CMA-ES in fewer evaluations than a hundred, half of the time.
  @Test func cartPoleIsLearnt() throws {
    let evaluations: [Int] = try (UInt64(0)..<11).map { seed in
      let problem = try CartPoleProblem(seed: seed)
      let search = try StrategyRegistry.standard.search(
        "cma-es", SearchSetup(problem.space, seed: seed), direction: .maximize)
      return search.run(problem, evaluations: 4000, target: 500) ? search.evaluations : 4000
    }
    #expect(evaluations.sorted()[5] <= 100)
  }
}
