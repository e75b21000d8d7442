private import CCrypto
private import Glibc

/// SHA-256 digests (FIPS 180-4), by OpenSSL's `EVP` functions.
public enum SHA256 {
  /// The digest of a file's bytes as they are on disk, as 64 hexadecimal digits.
  ///
  /// O(size) time, 256 KB of memory.
  /// - Throws: `WorkloadError` when the file cannot be opened or read.
  public static func hexDigest(ofFileAt path: String) throws(WorkloadError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let digest = Digest()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return digest.finish() }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
      }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// The digest of a string's UTF-8 bytes, as 64 hexadecimal digits.
  public static func hexDigest(of text: String) -> String {
    let digest = Digest()
    var text = text
    text.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) }
    return digest.finish()
  }
}

extension SHA256 {
  /// A digest under way.
  private final class Digest {
    private let context: OpaquePointer

    init() {
      guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
        fatalError("OpenSSL has no SHA-256 or no memory")
      }
      self.context = context
    }

    deinit {
      EVP_MD_CTX_free(context)
    }

    func update(_ bytes: UnsafeRawBufferPointer) {
      let status = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
      precondition(status == 1, "EVP_DigestUpdate failed")
    }

    func finish() -> String {
      var bytes = [UInt8](repeating: 0, count: 32)
      let status = EVP_DigestFinal_ex(context, &bytes, nil)
      precondition(status == 1, "EVP_DigestFinal_ex failed")
      let digits = Array("0123456789abcdef".utf8)
      let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      return String(decoding: text, as: UTF8.self)
    }
  }
}
