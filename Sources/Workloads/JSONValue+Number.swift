import JSON

extension JSONValue {
  /// The number that the value is, unrounded, if it is one.
  var number: DecimalNumber? { numberText.flatMap { DecimalNumber($0) } }
}
