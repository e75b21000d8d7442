internal import Kernels

/// A file in the `safetensors` format, held in memory, its header checked.
struct SafetensorsContent {
  private struct Tensor {
    let type: String
    let shape: [Int]
    let bytes: Range<Int>
  }

  let metadata: [String: String]
  private let path: String
  private let bytes: [UInt8]
  private let tensors: [String: Tensor]

  init(path: String) throws(LearningError) {
    self.path = path
    let bytes = try FileBytes.read(path)
    self.bytes = bytes
    guard bytes.count >= 8 else {
      throw .malformedFile(
        path: path, place: "byte 0", reason: "not a safetensors file: it has \(bytes.count) bytes")
    }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(bytes.count - 8) else {
      throw .malformedFile(
        path: path, place: "byte 0",
        reason: "the header is to have \(length) bytes, but the file has \(bytes.count)")
    }
    let start = 8 + Int(length)
    let header = JSONFile(path: path, text: Array(bytes[8..<start]))
    (metadata, tensors) = try header.read { (root) throws(LearningError) in
      var metadata: [String: String] = [:]
      var tensors: [String: Tensor] = [:]
      for (name, place) in try root.members() {
        if name == "__metadata__" {
          for (key, text) in try place.members() { metadata[key] = try text.text() }
        } else {
          tensors[name] = try Self.tensor(place, start: start, end: bytes.count)
        }
      }
      return (metadata, tensors)
    }
  }

  private static func tensor(
    _ place: JSONPlace, start: Int, end: Int
  ) throws(LearningError) -> Tensor {
    var shape: [Int] = []
    for size in try place.member("shape").elements() { shape.append(try size.count(in: 0...Int(Int32.max))) }
    let offsets = try place.member("data_offsets").elements()
    guard offsets.count == 2 else { throw place.malformed("data_offsets are two numbers") }
    let first = try offsets[0].count(in: 0...end - start)
    let last = try offsets[1].count(in: first...end - start)
    return Tensor(
      type: try place.member("dtype").text(), shape: shape, bytes: start + first..<start + last)
  }

  /// The numbers of a tensor that has to be there.
  func numbers<Scalar: KernelScalar>(_ name: String, shape: [Int]) throws(LearningError) -> [Scalar] {
    guard let tensor = tensors[name] else {
      throw .malformedFile(
        path: path, place: name,
        reason: "there is none; there are \(tensors.keys.sorted().joined(separator: ", "))")
    }
    guard tensor.shape == shape else {
      throw .malformedFile(path: path, place: name, reason: "has the shape \(tensor.shape), not \(shape)")
    }
    switch tensor.type {
    case "F32": return try numbers(name, tensor, shape, Float.self).map { Scalar($0) }
    case "F64": return try numbers(name, tensor, shape, Double.self).map { Scalar($0) }
    default:
      throw .malformedFile(path: path, place: name, reason: "has the type \(tensor.type), not F32 or F64")
    }
  }

  private func numbers<Stored: KernelScalar>(
    _ name: String, _ tensor: Tensor, _ shape: [Int], _ type: Stored.Type
  ) throws(LearningError) -> [Stored] {
    let size = MemoryLayout<Stored>.size
    let count = shape.reduce(1, *)
    guard tensor.bytes.count == count * size else {
      throw .malformedFile(
        path: path, place: name, reason: "has \(tensor.bytes.count) bytes, not \(count * size)")
    }
    return (0..<count).map { Stored(littleEndian: bytes, at: tensor.bytes.lowerBound + $0 * size) }
  }
}
