import Foundation
import Kernels
import Learning
import Results
import Testing

@Suite struct ModelFileTests {
  @Test func thereAndBack() throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "apiary-model-\(ProcessInfo.processInfo.processIdentifier).h5").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let network = try Network<Float>(
      input: Shape(3, 4), [Recurrent(.lstm, units: 5), LayerNorm(), Dense(2, .gelu)])
    network.initialize(RandomKey(seed: 4))
    try ModelFile.write(
      network, title: "a test", softwareVersion: "1", hyperParameters: [("learning rate", "0.001")], to: path)
    let read = try ModelFile.read(path, of: Float.self)
    #expect(read.architecture == network.architecture && read.inputShape == network.inputShape)
    #expect(read.values.values == network.values.values)
    let texts = try ModelFile.hyperParameters(of: path)
    #expect(texts.map(\.name) == ["learning rate"] && texts.map(\.text) == ["0.001"])
    // Two files of one network are the same bytes.
    let bytes = try Data(contentsOf: URL(filePath: path))
    try ModelFile.write(
      network, title: "a test", softwareVersion: "1", hyperParameters: [("learning rate", "0.001")], to: path)
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }
}
