import CRandom
import Testing

/// Known-answer vectors of Random123 1.14 (`kat_vectors`, philox4x32 with 10 rounds).
@Suite struct PhiloxTests {
  struct Vector: Sendable {
    let counter: [UInt32]
    let key: [UInt32]
    let answer: [UInt32]
  }

  static let vectors = [
    Vector(
      counter: [0, 0, 0, 0], key: [0, 0],
      answer: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    Vector(
      counter: Array(repeating: .max, count: 4), key: [.max, .max],
      answer: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
    Vector(
      counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], key: [0xa409_3822, 0x299f_31d0],
      answer: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
  ]

  @Test(arguments: vectors) func knownAnswers(_ vector: Vector) {
    let counter = apiary_philox_block(
      word0: vector.counter[0], word1: vector.counter[1], word2: vector.counter[2],
      word3: vector.counter[3])
    let block = apiary_philox4x32_10(counter, vector.key[0], vector.key[1])
    #expect([block.word0, block.word1, block.word2, block.word3] == vector.answer)
  }
}
