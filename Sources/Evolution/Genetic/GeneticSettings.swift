/// What can be set of a genetic algorithm: its operators, with a word for each kind and the numbers of all kinds.
struct GeneticSettings: Sendable {
  enum Selection: String, CaseIterable {
    case tournament, roulette, rank, truncation
  }
  enum Mixing: String, CaseIterable {
    case onePoint = "one-point"
    case twoPoint = "two-point"
    case uniform
    case simulatedBinary = "simulated-binary"
    case blend
  }
  enum Change: String, CaseIterable {
    case gaussian, polynomial
    case bitFlip = "bit-flip"
  }

  var selection = Selection.tournament
  var tournamentSize = 2
  var truncationShare = 0.5
  var crossover = Mixing.simulatedBinary
  var crossoverRate: Double
  var crossoverIndex = 15.0
  var blendAlpha = 0.5
  var mutation = Change.polynomial
  var mutationCount: Double
  var mutationIndex = 20.0
  var mutationShare = 0.1
  var elites: Int

  /// The settings that some operators are.
  init(_ operators: GeneticOperators) {
    crossoverRate = operators.crossoverRate
    mutationCount = operators.mutationCount
    elites = operators.elites
    switch operators.selection {
    case .tournament(let size): (selection, tournamentSize) = (.tournament, size)
    case .roulette: selection = .roulette
    case .rank: selection = .rank
    case .truncation(let share): (selection, truncationShare) = (.truncation, share)
    }
    switch operators.crossover {
    case .onePoint: crossover = .onePoint
    case .twoPoint: crossover = .twoPoint
    case .uniform: crossover = .uniform
    case .simulatedBinary(let index): (crossover, crossoverIndex) = (.simulatedBinary, index)
    case .blend(let alpha): (crossover, blendAlpha) = (.blend, alpha)
    }
    switch operators.mutation {
    case .gaussian(let share): (mutation, mutationShare) = (.gaussian, share)
    case .polynomial(let index): (mutation, mutationIndex) = (.polynomial, index)
    case .bitFlip: mutation = .bitFlip
    }
  }

  /// The operators that these settings are.
  var operators: GeneticOperators {
    let selection: ParentSelection =
      switch selection {
      case .tournament: .tournament(size: tournamentSize)
      case .roulette: .roulette
      case .rank: .rank
      case .truncation: .truncation(share: truncationShare)
      }
    let crossover: Crossover =
      switch crossover {
      case .onePoint: .onePoint
      case .twoPoint: .twoPoint
      case .uniform: .uniform
      case .simulatedBinary: .simulatedBinary(index: crossoverIndex)
      case .blend: .blend(alpha: blendAlpha)
      }
    let mutation: Mutation =
      switch mutation {
      case .gaussian: .gaussian(share: mutationShare)
      case .polynomial: .polynomial(index: mutationIndex)
      case .bitFlip: .bitFlip
      }
    return GeneticOperators(
      selection: selection, crossover: crossover, crossoverRate: crossoverRate, mutation: mutation,
      mutationCount: mutationCount, elites: elites)
  }
}
