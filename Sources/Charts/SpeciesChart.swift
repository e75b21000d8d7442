/// How species come and go: their sizes over the generations, one above the other.
public struct SpeciesChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let generations: [Double]
  private let species: [Double]
  private let sizes: [Double]

  /// Makes the chart of rows that each say how large a species was in a generation, generations rising.
  public init(
    name: String, caption: ChartCaption, generations: [Double], species: [Double], sizes: [Double]
  ) {
    self.name = name
    self.caption = caption
    self.generations = generations
    self.species = species
    self.sizes = sizes
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` without rows, `.unequalColumns` when columns differ in length.
  public func script() throws(ChartError) -> GnuplotScript {
    for (column, values) in [("species", species), ("sizes", sizes)] where values.count != generations.count {
      throw ChartError.unequalColumns(
        chart: name, expected: generations.count, column: column, count: values.count)
    }
    guard let first = generations.min(), let last = generations.max() else {
      throw ChartError.empty(chart: name)
    }
    let layers = layers
    let total = layers.last?.tops.max() ?? 1
    let x = Axis.linear(
      "Generation", unit: .own(""), low: first, high: max(last, first + 1), fromZero: false, count: 10,
      isCount: true)
    let y = Axis.linear("Genomes", unit: .own(""), low: 0, high: total, isCount: true)
    let layout = ChartLayout(
      canvas: Canvas(height: 440), caption: caption,
      note: "One band for each species, the oldest at the bottom; colours repeat.")
    var script = layout.makeScript()
    var panel = Panel(
      frame: layout.frame(left: y.ticWidth), x: x, y: y, heading: "Genomes in each species")
    for (index, layer) in layers.enumerated() { draw(layer, index, on: &panel, &script) }
    script.add(panel)
    return script
  }

  /// A species from the generation before its first to that after its last, between two curves.
  private struct Layer {
    var generations: [Double] = []
    var bottoms: [Double] = []
    var tops: [Double] = []
  }

  /// The species in the order of their numbers.
  private var layers: [Layer] {
    let steps = Set(generations).sorted()
    let places = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1, $0) })
    let numbers = Set(species).sorted()
    let order = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    var grid = [[Double]](repeating: [Double](repeating: 0, count: steps.count), count: numbers.count)
    for row in generations.indices {
      guard let layer = order[species[row]], let place = places[generations[row]] else { continue }
      grid[layer][place] += sizes[row]
    }
    var heights = [Double](repeating: 0, count: steps.count)
    return grid.map { sizes in
      var layer = Layer()
      let present = sizes.indices.filter { sizes[$0] > 0 }
      for place in max(0, (present.first ?? 0) - 1)...min(steps.count - 1, (present.last ?? 0) + 1) {
        layer.generations.append(steps[place])
        layer.bottoms.append(heights[place])
        layer.tops.append(heights[place] + sizes[place])
      }
      for place in steps.indices { heights[place] += sizes[place] }
      return layer
    }
  }

  private func draw(_ layer: Layer, _ index: Int, on panel: inout Panel, _ script: inout GnuplotScript) {
    let data = script.data([
      (layer.generations, panel.x), (layer.bottoms, panel.y), (layer.tops, panel.y),
    ])
    let colour = Palette.colour(index)
    panel.plots.append(
      "\(data) using 1:2:3 with filledcurves fillstyle solid 0.75 noborder fillcolor rgb '\(colour)'")
    panel.plots.append("\(data) using 1:3 with lines linecolor rgb '#FFFFFF' linewidth 0.6")
  }
}
