import Foundation
import Kernels
import Learning
import TestSupport
import Testing

@Suite struct SafetensorsTests {
  private static let path = FileManager.default.temporaryDirectory
    .appending(path: "apiary-\(ProcessInfo.processInfo.processIdentifier).safetensors").path

  private static func network<Scalar: KernelScalar>(_ type: Scalar.Type) throws -> Network<Scalar> {
    let network = try Network<Scalar>(
      input: Shape(4, 3),
      [
        Recurrent(.gru, units: 5, returnsSequence: true), LayerNorm(), Dropout(rate: 0.25), Flatten(),
        Dense(7, .leakyRelu(slope: 0.125)), ActivationLayer(.swish), Dense(2, hasBias: false), Softmax(),
      ])
    network.initialize(RandomKey(seed: 1))
    return network
  }

  private static func bytes(_ header: String, data: [UInt8] = []) -> Data {
    let text = Array(header.utf8)
    return Data((0..<8).map { UInt8(truncatingIfNeeded: UInt64(text.count) >> (8 * $0)) } + text + data)
  }

  @Test func thereAndBack() throws {
    let path = Self.path + ".a"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let network = try Self.network(Double.self)
    try Safetensors.write(network, metadata: [("note", "a \"quoted\"\tnote")], to: path)
    let read = try Safetensors.network(path, of: Double.self)
    #expect(read.architecture == network.architecture)
    #expect(read.inputShape == network.inputShape)
    #expect(read.values.values == network.values.values)
    let single = try Safetensors.network(path, of: Float.self)
    #expect(single.values.values == network.values.values.map(Float.init))
  }

  /// The format by another hand: outputs first, little-endian, under PyTorch's name for a layer.
  @Test func readsWhatPyTorchWrites() throws {
    let path = Self.path + ".b"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let header =
      #"{"fc.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"fc.bias":{"dtype":"F32","shape":[2],"data_offsets":[24,32]}}"#
    let data: [UInt8] = [
      0, 0, 0x80, 0x3f, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40, 0, 0, 0x80, 0x40, 0, 0, 0xa0, 0x40, 0, 0, 0xc0, 0x40,
      0, 0, 0, 0xbf, 0, 0, 0x20, 0xc1,
    ]
    try Self.bytes(header, data: data).write(to: URL(filePath: path))
    let network = try Network<Float>(input: Shape(3), [Dense(2)])
    try Safetensors.read(path, into: network, names: ["0.weight": "fc.weight", "0.bias": "fc.bias"])
    #expect(network.parameters[0].parameter.values.values == [1, 4, 2, 5, 3, 6])
    #expect(network.parameters[1].parameter.values.values == [-0.5, -10])
  }

  @Test func whatIsWrongIsNamed() throws {
    let path = Self.path + ".c"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let network = try Network<Float>(input: Shape(1), [Dense(1, hasBias: false)])
    func fault(_ data: Data) throws -> String {
      try data.write(to: URL(filePath: path))
      do {
        try Safetensors.read(path, into: network)
        return ""
      } catch {
        return "\(error)".replacing(path, with: "F")
      }
    }
    #expect(try fault(Data([1, 2])) == "F: byte 0: not a safetensors file: it has 2 bytes")
    #expect(try fault(Data([255, 0, 0, 0, 0, 0, 0, 0])).contains("the header is to have 255 bytes"))
    #expect(try fault(Self.bytes("{]")).hasPrefix("F: line 1, column 2"))
    #expect(try fault(Self.bytes("{}")) == "F: 0.weight: there is none; there are ")
    func tensor(_ type: String, _ shape: String, _ end: Int) throws -> String {
      try fault(
        Self.bytes(
          #"{"0.weight":{"dtype":"\#(type)","shape":\#(shape),"data_offsets":[0,\#(end)]}}"#,
          data: [0, 0, 0, 0]))
    }
    #expect(try tensor("F32", "[1,1]", 4) == "")
    #expect(try tensor("F32", "[1,2]", 4) == "F: 0.weight: has the shape [1, 2], not [1, 1]")
    #expect(try tensor("F16", "[1,1]", 4) == "F: 0.weight: has the type F16, not F32 or F64")
    #expect(try tensor("F64", "[1,1]", 4) == "F: 0.weight: has 4 bytes, not 8")
    #expect(try tensor("F32", "[1,1]", 99).contains("0.weight.data_offsets[1]"))
    #expect(throws: LearningError.notFound(path: path + "x")) {
      try Safetensors.read(path + "x", into: network)
    }
  }
}
