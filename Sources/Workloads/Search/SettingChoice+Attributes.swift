import Evolution
import Swarm

extension [SettingChoice] {
  /// The settings as attributes of a record.
  var attributes: [RecordAttribute] {
    map { choice in
      let value: RecordAttribute.Value =
        switch choice.value {
        case .real(let number): .number(number)
        case .integer(let number): .integer(Int64(number))
        case .word(let word): .text(word)
        case .boolean(let boolean): .text("\(boolean)")
        }
      return RecordAttribute(choice.name, value)
    }
  }
}
