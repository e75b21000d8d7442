import Foundation
import Kernels
import Simulation
import TestSupport
import Testing

@Suite struct PopulationTests {
  private static func made<Scalar: KernelScalar>(
    _ type: Scalar.Type, count: Int, sizes: [Int], on processor: String
  ) -> (population: Population<Scalar>, parameters: [[Scalar]], inputs: [[Scalar]])? {
    guard let kernels = Scalar.kernelSet(for: processor) else { return nil }
    let population = Population<Scalar>(
      count: count, sizes: sizes, hidden: .tanh, output: .identity, kernels: kernels)
    var stream = RandomStream.test(1)
    var (parameters, inputs) = ([[Scalar]](), [[Scalar]]())
    for network in 0..<count {
      parameters.append((0..<population.parameterCount).map { _ in Scalar(2 * stream.uniform() - 1) })
      population.setParameters(of: network, parameters[network])
      inputs.append((0..<sizes[0]).map { _ in Scalar(2 * stream.uniform() - 1) })
      for (index, value) in inputs[network].enumerated() {
        population.setInput(of: network, index, value)
      }
    }
    population.evaluate()
    return (population, parameters, inputs)
  }

  private static func evaluated(_ sizes: [Int], _ parameters: [Double], _ input: [Double]) -> [Double] {
    var values = input
    var place = 0
    for layer in 1..<sizes.count {
      values = (0..<sizes[layer]).map { _ in
        let sum = values.enumerated().reduce(parameters[place + values.count]) {
          $0 + parameters[place + $1.offset] * $1.element
        }
        place += values.count + 1
        return layer == sizes.count - 1 ? sum : tanh(sum)
      }
    }
    return values
  }

  @Test(arguments: [[8, 16, 4], [1, 1], [3, 5, 7, 2]]) func networksAreEvaluatedOneByOne(_ sizes: [Int])
    throws
  {
    for count in [1, 7, 16, 37] {
      let made = try #require(Self.made(Double.self, count: count, sizes: sizes, on: "baseline"))
      for network in 0..<count {
        let expected = Self.evaluated(sizes, made.parameters[network], made.inputs[network])
        for (index, value) in expected.enumerated() {
          #expect(abs(made.population.output(of: network, index) - value) < 1e-12)
        }
      }
    }
  }

  /// The same bits on every kind of processor, and for a network alone.
  @Test func bitsDependOnTheNetworkAlone() throws {
    let sizes = [8, 16, 4]
    let reference = try #require(Self.made(Float.self, count: 37, sizes: sizes, on: "baseline"))
    for processor in ["avx2", "avx512"] {
      guard let other = Self.made(Float.self, count: 37, sizes: sizes, on: processor) else { continue }
      for network in 0..<37 {
        for output in 0..<4 {
          #expect(
            other.population.output(of: network, output)
              == reference.population.output(of: network, output))
        }
      }
    }
    let alone = Population<Float>(count: 1, sizes: sizes, hidden: .tanh, output: .identity)
    alone.setParameters(of: 0, reference.parameters[20])
    for (index, value) in reference.inputs[20].enumerated() { alone.setInput(of: 0, index, value) }
    alone.evaluate()
    for output in 0..<4 {
      #expect(alone.output(of: 0, output) == reference.population.output(of: 20, output))
    }
  }
}
