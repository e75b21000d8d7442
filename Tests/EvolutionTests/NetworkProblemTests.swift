import Evolution
import Foundation
import Kernels
import Testing

/// Networks, and what they are tried on.
@Suite struct NetworkProblemTests {
  private static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-4.9 * x)) }

  /// An input, a hidden node and an output that is heard by the hidden node in the next step.
  @Test func linksBackCarryTheLastStep() throws {
    let genome = try Genome(
      inputs: 1, outputs: 1,
      nodes: [NodeGene(id: 0, depth: 0), NodeGene(id: 1, depth: 1), NodeGene(id: 2, depth: 0.5)],
      connections: [
        ConnectionGene(innovation: 0, source: 0, target: 2, weight: 0.5),
        ConnectionGene(innovation: 1, source: 2, target: 1, weight: -1),
        ConnectionGene(innovation: 2, source: 1, target: 2, weight: 2),
        ConnectionGene(innovation: 3, source: 0, target: 1, weight: 9, isEnabled: false),
      ])
    var network = Phenotype(genome)
    network.setInput(0, 0.4)
    var last = 0.0
    for _ in 0..<5 {
      network.step()
      last = Self.sigmoid(-Self.sigmoid(0.2 + 2 * last))
      #expect(abs(network.output(0) - last) < 1e-14)
    }
    network.reset()
    network.setInput(0, 0.4)
    network.step()
    #expect(abs(network.output(0) - Self.sigmoid(-Self.sigmoid(0.2))) < 1e-14)
  }

  /// Hidden nodes that no input reaches, or that reach no output, are not computed; their links are not followed.
  @Test func deadEndsAreLeftOut() throws {
    let genome = try Genome(
      inputs: 1, outputs: 1,
      nodes: [
        NodeGene(id: 0, depth: 0), NodeGene(id: 1, depth: 1), NodeGene(id: 2, depth: 0.4),
        NodeGene(id: 3, depth: 0.6),
      ],
      connections: [
        ConnectionGene(innovation: 0, source: 0, target: 1, weight: 1),
        ConnectionGene(innovation: 1, source: 0, target: 2, weight: 1),
        ConnectionGene(innovation: 2, source: 3, target: 1, weight: 1),
      ])
    var network = Phenotype(genome)
    #expect(network.computedNodes == 1 && network.connections == 1)
    network.setInput(0, 1)
    network.step()
    #expect(abs(network.output(0) - Self.sigmoid(1)) < 1e-14)
  }

  @Test func malformedGenomesAreRefused() {
    let nodes = [NodeGene(id: 0, depth: 0), NodeGene(id: 1, depth: 1)]
    for (source, target, weight) in [(Int32(0), Int32(0), 1.0), (7, 1, 1), (0, 1, .nan)] {
      #expect(throws: EvolutionError.self) {
        try Genome(
          inputs: 1, outputs: 1, nodes: nodes,
          connections: [
            ConnectionGene(innovation: 0, source: source, target: target, weight: weight)
          ])
      }
    }
    #expect(throws: EvolutionError.self) {
      try Genome(inputs: 1, outputs: 1, nodes: nodes.reversed(), connections: [])
    }
  }

  /// Ten seeds, each within ten times the paper's mean; more than 95 % of the seeds need less than half of that.
  @Test(arguments: UInt64(1)...10) func xorIsLearnt(_ seed: UInt64) throws {
    let problem = XORProblem()
    let solution = try #require(try NEAT.run(problem, seed: seed, evaluations: 47_550))
    var network = Phenotype(solution.genome)
    for (first, second) in [(0.0, 0.0), (0, 1), (1, 0), (1, 1)] {
      network.reset()
      for (index, value) in [first, second, 1].enumerated() { network.setInput(index, value) }
      network.step()
      #expect((network.output(0) > 0.5) == (first != second))
    }
    // No network without a hidden node can.
    #expect(network.computedNodes > 1)
  }

  /// The 625 starts: all different, symmetric, none of them failed.
  @Test func startsAreTheTables() {
    let starts = DoublePole.generalizationStarts
    #expect(starts.count == 625 && starts.allSatisfy { !$0.hasFailed })
    #expect(Set(starts.map { "\($0.state)" }).count == 625)
    let first = starts[0].state
    #expect(abs(first.position + 1.944) < 1e-12 && abs(first.velocity + 1.215) < 1e-12)
    #expect(abs(first.longAngle + 0.056548368) < 1e-12)
    #expect(abs(first.longAngularVelocity + 0.135087768) < 1e-12)
  }

  /// Units without weights push with nothing: the damped fitness of a fall, from its definition.
  @Test func nothingHeldFalls() throws {
    let problem = try RecurrentPoleProblem(.actions)
    #expect(problem.space.dimension == 18)
    let zeros = Candidate(Array(repeating: 0, count: 18))
    let count = problem.fitness(of: zeros)
    #expect(count > 10 && count < 100)
    let damped = try RecurrentPoleProblem(.damped).fitness(of: zeros)
    #expect(damped == 0.1 * count / 1000)
    #expect(!problem.generalizes(zeros))
  }
}
