import Results

/// What a file of benchmarks says of each: the digest of what it computed, and its repetitions' CPU time and peak memory.
struct BenchmarkSamples {
  /// One benchmark.
  struct Entry {
    let name: String
    let digest: String
    /// The values of each metric, one for each repetition.
    var values: [String: [Double]] = [:]
  }

  let path: String
  /// When the file was made.
  let date: String
  /// The revision of the program.
  let revision: String
  /// The benchmarks in the file's order.
  var entries: [Entry]
}

extension BenchmarkSamples {
  /// Reads a file.
  /// - Throws: `LabError.results`.
  init(readingFrom path: String) throws(LabError) {
    do throws(ResultsError) {
      let reader = try ResultFileReader(path: path)
      try reader.require(.benchmark)
      self.path = path
      date = try reader.text("date")
      revision = try reader.text("git_revision")
      let names = try reader.strings("benchmarks/benchmark")
      let digests = try reader.strings("benchmarks/digest")
      try reader.requireEqualCounts([names.count, digests.count], in: "benchmarks")
      entries = zip(names, digests).map { Entry(name: $0, digest: $1) }
      try readSamples(from: reader)
    } catch {
      throw .results(error)
    }
  }

  private mutating func readSamples(from reader: ResultFileReader) throws(ResultsError) {
    let benchmarks = try reader.strings("samples/benchmark")
    let metrics = try reader.strings("samples/metric")
    let values = try reader.int64s("samples/value")
    try reader.requireEqualCounts([benchmarks.count, metrics.count, values.count], in: "samples")
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { places[entry.name] = index }
    for row in values.indices {
      guard let place = places[benchmarks[row]] else { continue }
      entries[place].values[metrics[row], default: []].append(Double(values[row]))
    }
  }
}
