public import Kernels
public import Learning

/// Networks in HDF5: a group for each parameter, with its numbers row by row and its shape; the layers and any
/// hyper-parameters are attributes of the root.
public enum ModelFile {
  private static let index = ColumnDefinition("index", .int64, longName: "place in the parameter, row by row")
  private static let value = ColumnDefinition("value", .double, longName: "number that was learned")

  /// Writes a network; the file appears whole or not at all.
  ///
  /// - Parameter hyperParameters: names and texts, such as the learning rate.
  public static func write<Scalar: KernelScalar>(
    _ network: Network<Scalar>, title: String, softwareVersion: String,
    hyperParameters: [(name: String, text: String)] = [], to path: String
  ) throws(ResultsError) {
    let writer = try ResultFileWriter(path: path, kind: .model)
    try writer.setCommonAttributes(title: title, softwareVersion: softwareVersion)
    try writer.setAttribute("precision", .string(Scalar.precisionName))
    try writer.setAttribute("input_shape", .int64s(network.inputShape.dimensions.map(Int64.init)))
    try writer.setAttribute("architecture", .strings(network.architecture))
    try writer.setAttribute("hyper_parameter_names", .strings(hyperParameters.map(\.name)))
    try writer.setAttribute("hyper_parameter_values", .strings(hyperParameters.map(\.text)))
    for parameter in network.parameters {
      let values = parameter.parameter.values
      let table = try writer.addTable(in: parameter.name, axis: index, columns: [value])
      try writer.setAttribute(
        "shape", .int64s([Int64(values.rows), Int64(values.columns)]), of: parameter.name)
      let numbers = values.values
      try table.append([.int64(numbers.indices.map(Int64.init)), .double(numbers.map { Double($0) })])
    }
    try writer.commit()
  }

  /// Reads a network, in either precision.
  ///
  /// - Throws: as `ResultFileReader.init(path:)`; `wrongKind`, `missingObject`, `wrongType`; `readFailed` where the
  ///   layers cannot be, or do not have the parameters of the file.
  public static func read<Scalar: KernelScalar>(
    _ path: String, of type: Scalar.Type, registry: LayerRegistry = .standard
  ) throws(ResultsError) -> Network<Scalar> {
    let reader = try ResultFileReader(path: path)
    try reader.require(.model)
    let network: Network<Scalar> = try makeNetwork(reader, path, registry)
    for parameter in network.parameters {
      let numbers = try reader.doubles("\(parameter.name)/value")
      let values = parameter.parameter.values
      guard numbers.count == values.count else {
        throw failure(path, "\(parameter.name) has \(numbers.count) numbers, not \(values.count)")
      }
      for row in 0..<values.rows {
        for column in 0..<values.columns {
          values[row, column] = Scalar(numbers[row * values.columns + column])
        }
      }
    }
    return network
  }

  /// Names and texts that were written with a network.
  /// - Throws: as ``read(_:of:registry:)``.
  public static func hyperParameters(
    of path: String
  ) throws(ResultsError) -> [(name: String, text: String)] {
    let reader = try ResultFileReader(path: path)
    try reader.require(.model)
    guard case .strings(let names) = try reader.attribute("hyper_parameter_names"),
      case .strings(let texts) = try reader.attribute("hyper_parameter_values"), names.count == texts.count
    else { throw .missingObject(path: path, object: "attribute hyper_parameter_names") }
    return zip(names, texts).map { ($0, $1) }
  }

  private static func makeNetwork<Scalar: KernelScalar>(
    _ reader: ResultFileReader, _ path: String, _ registry: LayerRegistry
  ) throws(ResultsError) -> Network<Scalar> {
    guard case .int64s(let sizes) = try reader.attribute("input_shape"), !sizes.isEmpty,
      sizes.allSatisfy({ 1...Int64(Int32.max) ~= $0 })
    else { throw .missingObject(path: path, object: "attribute input_shape") }
    guard case .strings(let architecture) = try reader.attribute("architecture") else {
      throw .missingObject(path: path, object: "attribute architecture")
    }
    do {
      return try Network(input: Shape(sizes.map(Int.init)), architecture: architecture, registry: registry)
    } catch {
      throw failure(path, error.description)
    }
  }

  private static func failure(_ path: String, _ cause: String) -> ResultsError {
    .readFailed(path: path, operation: "make the network", cause: cause)
  }
}
