import Kernels
import Learning

extension Rule<Bool> {
  static var boolean: Rule {
    Rule(type: "boolean", allowed: "true, false", expectation: "true or false") { value in
      guard case .boolean(let boolean) = value.content else { return nil }
      return boolean
    }
  }
}

extension Rule<[Int]> {
  /// So many whole numbers of a range.
  static func integers(_ range: ClosedRange<Int>, count: ClosedRange<Int>) -> Rule {
    let integer = Rule<Int>.integer(range)
    let (few, many) = (count.lowerBound, count.upperBound)
    return Rule(
      type: "array of integers", allowed: "\(few) to \(many), each \(integer.allowed)",
      expectation: "an array of \(few) to \(many) integers, each \(integer.allowed)"
    ) { value in
      guard case .array(let elements) = value.content, count.contains(elements.count) else { return nil }
      let integers = elements.compactMap { try? integer.read($0) }
      return integers.count == elements.count ? integers : nil
    }
  }
}

extension Rule<[String]> {
  /// Names of columns.
  static var names: Rule {
    let allowed = "each one line"
    return Rule(
      type: "array of strings", allowed: allowed, expectation: "an array of strings of one line"
    ) { value in
      guard case .array(let elements) = value.content else { return nil }
      let names = elements.compactMap { try? Rule<String>.line.read($0) }
      return names.count == elements.count ? names : nil
    }
  }
}

extension Rule<Activation> {
  /// The activations by name, a leaky rectifier's with its slope.
  static var activation: Rule {
    let words = Rule<String>.word(among: Activation.names)
    return Rule(
      type: "word", allowed: "\(words.allowed), leaky-relu:SLOPE", expectation: words.expectation
    ) { (value) throws(Problem) in
      if case .string(let name) = value.content, let activation = Activation(name: name) { return activation }
      _ = try words.read(value)
      throw words.mismatch(value)
    }
  }
}
