internal import CDeflate

/// Turns a chunk of values into what HDF5's shuffle, deflate and fletcher32 filters read back.
///
/// HDF5's own pipeline spends its time in zlib, searching for repetitions in the low bytes of floating-point
/// numbers, where there are none. Here a run of leading byte planes that do not compress becomes stored
/// blocks, and libdeflate compresses the rest: the stream is plain zlib (RFC 1950, 1951).
final class ChunkEncoder {
  /// libdeflate's level; higher ones take longer for under 1 % less on these columns.
  static let compressionLevel: Int32 = 1

  /// A plane counts as incompressible where a sample of this many bytes hardly shrinks.
  private static let sampleBytes = 4096
  /// The largest stored block of RFC 1951.
  private static let storedBlockBytes = 65_535

  private let compressor: OpaquePointer
  private var shuffled = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
  private var encoded = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
  private var encodedCount = 0

  init() {
    guard let compressor = libdeflate_alloc_compressor(Self.compressionLevel) else {
      fatalError("out of memory")
    }
    self.compressor = compressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    shuffled.deallocate()
    encoded.deallocate()
  }

  /// The encoded bytes of a chunk, made in O(n), which stay valid until the next call.
  func encode(_ chunk: UnsafeRawBufferPointer, elementBytes: Int) -> UnsafeRawBufferPointer {
    reserve(chunk.count)
    shuffle(chunk, elementBytes: elementBytes)
    let bytes = UnsafeRawBufferPointer(rebasing: shuffled[..<chunk.count])
    let stored = incompressiblePrefix(of: bytes, planeBytes: chunk.count / elementBytes)
    encodedCount = 0
    append([0x78, 0x01])
    appendStored(UnsafeRawBufferPointer(rebasing: bytes[..<stored]))
    appendDeflated(UnsafeRawBufferPointer(rebasing: bytes[stored...]))
    let adler = libdeflate_adler32(1, bytes.baseAddress, bytes.count)
    withUnsafeBytes(of: adler.bigEndian) { append($0) }
    let checksum = Fletcher32.checksum(UnsafeRawBufferPointer(rebasing: encoded[..<encodedCount]))
    withUnsafeBytes(of: checksum.littleEndian) { append($0) }
    return UnsafeRawBufferPointer(rebasing: encoded[..<encodedCount])
  }

  private func reserve(_ count: Int) {
    guard count > shuffled.count else { return }
    shuffled.deallocate()
    encoded.deallocate()
    shuffled = .allocate(byteCount: count, alignment: 16)
    // Stored blocks cost 5 bytes each; the frame and the checksum 10.
    let bound = libdeflate_deflate_compress_bound(compressor, count) + count / Self.storedBlockBytes * 5 + 64
    encoded = .allocate(byteCount: bound, alignment: 16)
  }

  /// Gathers the first bytes of all values, then the second bytes, and so on.
  private func shuffle(_ chunk: UnsafeRawBufferPointer, elementBytes: Int) {
    guard let source = chunk.baseAddress, let target = shuffled.baseAddress else { return }
    let sourceBytes = source.assumingMemoryBound(to: UInt8.self)
    var output = target.assumingMemoryBound(to: UInt8.self)
    let count = chunk.count / elementBytes
    for plane in 0..<elementBytes {
      var input = sourceBytes + plane
      for index in 0..<count {
        output[index] = input.pointee
        input += elementBytes
      }
      output += count
    }
  }

  /// Bytes of the leading planes that compression would not make smaller.
  private func incompressiblePrefix(of bytes: UnsafeRawBufferPointer, planeBytes: Int) -> Int {
    guard planeBytes >= Self.sampleBytes else { return 0 }
    var prefix = 0
    while prefix < bytes.count, isIncompressible(bytes, from: prefix) { prefix += planeBytes }
    return prefix
  }

  private func isIncompressible(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
    let sample = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.sampleBytes])
    // Zero: does not fit in 15/16 of its size.
    return libdeflate_deflate_compress(
      compressor, sample.baseAddress, sample.count, encoded.baseAddress, Self.sampleBytes / 16 * 15) == 0
  }

  private func appendStored(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    while start < bytes.count {
      let count = min(Self.storedBlockBytes, bytes.count - start)
      let length = UInt16(count)
      append([
        0, UInt8(truncatingIfNeeded: length), UInt8(length >> 8),
        UInt8(truncatingIfNeeded: ~length), UInt8(~length >> 8),
      ])
      append(UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
      start += count
    }
  }

  /// Appends the last blocks of the stream; without input, an empty one.
  private func appendDeflated(_ bytes: UnsafeRawBufferPointer) {
    let space = UnsafeMutableRawBufferPointer(rebasing: encoded[encodedCount...])
    let count = libdeflate_deflate_compress(
      compressor, bytes.baseAddress, bytes.count, space.baseAddress, space.count)
    precondition(count > 0, "the bound of the compressed size was wrong")
    encodedCount += count
  }

  private func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  private func append(_ bytes: UnsafeRawBufferPointer) {
    UnsafeMutableRawBufferPointer(rebasing: encoded[encodedCount...]).copyMemory(from: bytes)
    encodedCount += bytes.count
  }
}
