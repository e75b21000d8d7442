/// The columns of an outcome file that a search fills, which are a contract: `docs/results.md`.
enum SearchColumns {
  static let generation = ColumnDefinition(
    "generation", .int64, longName: "number of the generation, from 1")

  static let generations = [
    ColumnDefinition("evaluations", .int64, longName: "candidates evaluated since the start"),
    ColumnDefinition("best_fitness", .double, longName: "best fitness of its candidates"),
    ColumnDefinition("median_fitness", .double, longName: "median fitness of its candidates"),
    ColumnDefinition("mean_fitness", .double, longName: "mean fitness of its candidates"),
    ColumnDefinition("fitness_deviation", .double, longName: "standard deviation of their fitness"),
    ColumnDefinition("best_so_far", .double, longName: "best fitness since the start"),
    ColumnDefinition("failed", .int64, longName: "candidates without fitness"),
    ColumnDefinition(
      "step_size", .double, longName: "standard deviation of steps along their longest axis; NaN if none"),
    ColumnDefinition(
      "condition_number", .double, longName: "longest variance along an axis over the shortest; NaN if none"),
    ColumnDefinition("species", .int64, longName: "species of the population; -1 where it has none"),
    ColumnDefinition("coverage", .double, longName: "filled cells of the archive per cell; NaN if none"),
    ColumnDefinition(
      "quality_diversity", .double,
      longName: "sum of the fitness of all filled cells, above the least there is; NaN if none"),
    ColumnDefinition(
      "end_time", .double, unit: "s",
      longName: "simulated time at which agents were done with it; NaN of a search before the run"),
  ]

  static let candidate = ColumnDefinition(
    "candidate", .int64, longName: "number of the candidate in its generation, from 1")
  static let fitness = ColumnDefinition("fitness", .double, longName: "its fitness; NaN if it failed")
  static let coordinate = ColumnDefinition("coordinate", .int64, longName: "number of the coordinate, from 1")
  static let best = [
    ColumnDefinition("name", .string, longName: "name of the coordinate"),
    ColumnDefinition("value", .double, longName: "what the best candidate has there"),
  ]
  static let byte = ColumnDefinition("position", .int64, longName: "place of the byte, from 0")
  static let value = ColumnDefinition("byte", .uint8, longName: "byte of the strategy's snapshot")
}
