public import Kernels

/// Networks in the `safetensors` format, which PyTorch users read and write: the length of a JSON header, the header
/// with names, types, shapes and places, and the numbers.
///
/// Weights lie as PyTorch has them, outputs first, and are called by the layer's number and PyTorch's name, such as
/// `0.weight`. The metadata has the layers themselves.
public enum Safetensors {
  /// Writes a network; the file appears whole or not at all.
  ///
  /// - Parameter metadata: further texts by their names, such as hyper-parameters.
  public static func write<Scalar: KernelScalar>(
    _ network: Network<Scalar>, metadata: [(name: String, text: String)] = [], to path: String
  ) throws(LearningError) {
    let texts =
      [
        ("input", network.inputShape.description),
        ("architecture", network.architecture.joined(separator: "\n")),
      ]
      + metadata.map { ($0.name, $0.text) }
    var entries = [
      "\"__metadata__\":{\(texts.map { "\(quoted($0.0)):\(quoted($0.1))" }.joined(separator: ","))}"
    ]
    var data: [UInt8] = []
    for parameter in network.parameters {
      let start = data.count
      for value in parameter.exchangedValues { value.appendLittleEndian(to: &data) }
      let shape = parameter.exchangedShape.map(String.init).joined(separator: ",")
      entries.append(
        "\(quoted(parameter.name)):{\"dtype\":\"\(Scalar.safetensorsName)\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(start),\(data.count)]}")
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    // The numbers begin at a multiple of eight bytes.
    header += repeatElement(UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    let length = UInt64(header.count)
    let prefix = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    try FileBytes.write(prefix + header + data, path)
  }

  /// Sets a network's parameters from a file, in either precision.
  ///
  /// - Parameter names: what the file calls our parameters, where that differs.
  /// - Throws: `LearningError` where the file is malformed, or lacks a parameter in its shape; nothing is set then.
  public static func read<Scalar: KernelScalar>(
    _ path: String, into network: Network<Scalar>, names: [String: String] = [:]
  ) throws(LearningError) {
    let content = try SafetensorsContent(path: path)
    var values: [[Scalar]] = []
    for parameter in network.parameters {
      values.append(
        try content.numbers(names[parameter.name] ?? parameter.name, shape: parameter.exchangedShape))
    }
    for (parameter, values) in zip(network.parameters, values) { parameter.setExchanged(values) }
  }

  /// The network of a file that ``write(_:metadata:to:)`` has made.
  public static func network<Scalar: KernelScalar>(
    _ path: String, of type: Scalar.Type, registry: LayerRegistry = .standard
  ) throws(LearningError) -> Network<Scalar> {
    let content = try SafetensorsContent(path: path)
    guard let input = content.metadata["input"].flatMap(Shape.init),
      let architecture = content.metadata["architecture"]
    else {
      throw .malformedFile(
        path: path, place: "__metadata__",
        reason: "has no input and architecture that name a network's layers")
    }
    let network = try Network<Scalar>(
      input: input, architecture: architecture.split(separator: "\n").map(String.init), registry: registry)
    try read(path, into: network)
    return network
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
