import Simulation
import TestSupport
import Testing

private struct Pair: Snapshotted, Equatable {
  var count = 0
  var weights: [Double] = []

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&count)
    archive.plain(&weights)
  }
}

/// One of everything that an archive takes.
private struct Everything: Snapshotted, Equatable {
  var flag = false
  var number: Int128 = 0
  var words: [UInt32] = []
  var text = ""
  var pair = Pair()
  var fixed = [Pair(), Pair()]
  var byKey: [Int: Pair] = [:]

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&flag)
    archive.section("numbers") { archive in
      archive.plain(&number)
      archive.plain(&words)
    }
    archive.text(&text)
    archive.nested(&pair)
    archive.nested(&fixed)
    archive.section("table") { archive in archive.dictionary(&byKey, empty: Pair()) }
  }

  static let sample = Everything(
    flag: true, number: -1 << 100, words: [1, 2, .max], text: "zwölf", pair: Pair(count: 3, weights: [0.5]),
    fixed: [Pair(count: 1), Pair(count: 2, weights: [.infinity])],
    byKey: [9: Pair(count: 9), -4: Pair(count: 4, weights: [1, 2, 3])])

  /// The bytes of the sample.
  static var bytes: [UInt8] {
    var (value, archive) = (sample, SnapshotArchive())
    value.snapshot(&archive)
    #expect(value == sample)
    return archive.bytes
  }
}

@Suite struct SnapshotArchiveTests {
  @Test func whatIsWrittenIsRead() {
    var (value, archive) = (Everything(), SnapshotArchive(reading: Everything.bytes))
    value.snapshot(&archive)
    #expect(value == .sample)
    #expect(archive.isExhausted)
    #expect(!archive.hasFailed)
  }

  @Test(arguments: [[], [1], [1, 2], [1, 2, 3]] as [[Int]]) func aFixedLengthIsKept(_ saved: [Int]) {
    var (values, archive) = (saved, SnapshotArchive())
    archive.plain(fixedLength: &values)
    var reader = SnapshotArchive(reading: archive.bytes)
    var restored = [8, 9]
    reader.plain(fixedLength: &restored)
    #expect(reader.hasFailed == (saved.count != 2))
    #expect(restored == (saved.count == 2 ? saved : [8, 9]))
  }

  @Test func everyTruncationIsNoticed() {
    let bytes = Everything.bytes
    for length in bytes.indices {
      var (value, archive) = (Everything(), SnapshotArchive(reading: Array(bytes[..<length])))
      value.snapshot(&archive)
      #expect(archive.hasFailed, "\(length) bytes")
    }
  }

  @Test func moreThanWasAskedForIsNoticed() {
    var (value, archive) = (Everything(), SnapshotArchive(reading: Everything.bytes + [0]))
    value.snapshot(&archive)
    #expect(!archive.isExhausted)
  }

  /// Any bytes may be read; none of these three thousand archives traps.
  @Test func nothingTraps() {
    var stream = RandomStream.test(41)
    let bytes = Everything.bytes
    for trial in 0..<3000 {
      var damaged = trial % 2 == 0 ? bytes : (0..<200).map { _ in UInt8(stream.uniform(below: 256)) }
      for _ in 0..<1 + stream.uniform(below: 4) {
        damaged[stream.uniform(below: damaged.count)] = UInt8(stream.uniform(below: 256))
      }
      var (value, archive) = (Everything(), SnapshotArchive(reading: damaged))
      value.snapshot(&archive)
      #expect(trial % 2 == 0 || archive.hasFailed)
    }
  }

  @Test func sectionsArePassedOver() {
    var (value, archive) = (Everything(), SnapshotArchive(reading: Everything.bytes, skipping: ["numbers"]))
    value.snapshot(&archive)
    #expect(archive.isExhausted)
    #expect(value.words.isEmpty)
    #expect(value.byKey == Everything.sample.byKey)
  }

  @Test func anotherSectionIsRefused() {
    var archive = SnapshotArchive()
    archive.section("left") { _ in }
    var reading = SnapshotArchive(reading: archive.bytes)
    reading.section("right") { _ in }
    #expect(reading.hasFailed)
  }

  @Test func streamsGoOnWhereTheyWere() {
    for drawn in 0..<5 {
      var stream = RandomStream.test(7)
      for _ in 0..<drawn { _ = stream.next() }
      var archive = SnapshotArchive()
      stream.snapshot(&archive)
      var restored = RandomStream.test(7)
      var reading = SnapshotArchive(reading: archive.bytes)
      restored.snapshot(&reading)
      // Under another seed, the same place in its own numbers.
      var (other, undisturbed) = (RandomStream.test(8), RandomStream.test(8))
      reading = SnapshotArchive(reading: archive.bytes)
      other.snapshot(&reading)
      for _ in 0..<drawn { _ = undisturbed.next() }
      for _ in 0..<4 {
        #expect(restored.next() == stream.next())
        #expect(other.next() == undisturbed.next())
      }
    }
  }
}
