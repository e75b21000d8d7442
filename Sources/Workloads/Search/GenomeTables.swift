import Evolution
import Swarm

/// The nodes and links of genomes as plain tables.
struct GenomeTables {
  private let genomes: [(id: Int, genome: Genome)]

  /// Of genomes with their numbers.
  init(_ genomes: [(id: Int, genome: Genome)]) { self.genomes = genomes }

  /// The tables `nodes` and `links`.
  var all: [RecordTable] { [nodes, links] }

  private var nodes: RecordTable {
    let rows = genomes.flatMap { entry in entry.genome.nodes.map { (entry.id, $0) } }
    return RecordTable(
      "nodes",
      [
        .init("genome", "number of the genome", .integers(rows.map { Int64($0.0) })),
        .init(
          "node", "number of the node: inputs first, then outputs, then hidden ones",
          .integers(rows.map { Int64($0.1.id) })),
        .init("depth", "where it stands between inputs, 0, and outputs, 1", .numbers(rows.map(\.1.depth))),
      ])
  }

  private var links: RecordTable {
    let rows = genomes.flatMap { entry in entry.genome.connections.map { (entry.id, $0) } }
    return RecordTable(
      "links",
      [
        .init("genome", "number of the genome", .integers(rows.map { Int64($0.0) })),
        .init("innovation", "historical marking of the link", .integers(rows.map { Int64($0.1.innovation) })),
        .init("source", "node that it comes from", .integers(rows.map { Int64($0.1.source) })),
        .init("target", "node that it leads to", .integers(rows.map { Int64($0.1.target) })),
        .init("weight", "what the source's value is multiplied by", .numbers(rows.map(\.1.weight))),
        .init("enabled", "1 where the network has it", .integers(rows.map { $0.1.isEnabled ? 1 : 0 })),
      ])
  }
}
