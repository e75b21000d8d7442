/// What a search by an evolutionary strategy has gone through and left behind: the archive of a run.
public struct SearchRecord: Sendable, Equatable {
  /// The strategy's name.
  public var strategy = ""
  /// The settings of the strategy that counted, without those that follow from other things.
  public var settings: [RecordAttribute] = []
  /// What gave candidates their fitness: a problem's name, or a summary metric's.
  public var objective = ""
  /// Why the search ended, in a word.
  public var ending = ""
  /// What each generation gave.
  public var generations = GenerationTable()
  /// The names of the coordinates, where candidates are points of numbers.
  public var coordinates: [String] = []
  /// The best candidate, coordinate by coordinate; empty where no candidate had fitness.
  public var best: [Double] = []
  /// The fitness of the best candidate; NaN where none had any.
  public var bestFitness = Double.nan
  /// The candidates of the last generation, row by row.
  public var population: [Double] = []
  /// The fitness of each of them; NaN of one that failed.
  public var fitness: [Double] = []
  /// What else there is to keep: species, lineage and genes of networks, the elites of an archive.
  public var tables: [RecordTable] = []
  /// Everything that the strategy keeps, as its snapshot has it.
  public var state: [UInt8] = []

  /// A record of no search.
  public init() {}
}
