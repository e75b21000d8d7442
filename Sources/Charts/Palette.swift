/// Colours that readers with any colour vision tell apart.
///
/// Okabe and Ito, "Color Universal Design" (2008). Yellow is left out: on white it is too pale for a line.
enum Palette {
  static let blue = "#0072B2"
  static let vermillion = "#D55E00"
  static let green = "#009E73"
  static let orange = "#E69F00"
  static let sky = "#56B4E9"
  static let purple = "#CC79A7"
  static let ink = "#222222"
  static let grey = "#666666"
  static let pale = "#E4E4E4"

  private static let series = [blue, vermillion, green, orange, purple, sky, "#000000"]
  private static let dashes = ["", " dashtype (12,6)", " dashtype (3,4)", " dashtype (14,4,3,4)"]

  /// The colour of the index-th series; it repeats after seven.
  static func colour(_ index: Int) -> String { series[index % series.count] }

  /// How many series have a colour of their own.
  static var count: Int { series.count }

  /// The index-th colour, darkened where it is too pale for text on white.
  static func text(_ index: Int) -> String {
    switch colour(index) {
    case orange: "#9A6A00"
    case sky: "#2383B8"
    case purple: "#A8487F"
    case green: "#007A59"
    case let colour: colour
    }
  }

  /// A colour that lets others shine through.
  static func translucent(_ colour: String) -> String { "#60" + colour.dropFirst() }

  /// The colour of text that can be read on the index-th colour.
  static func contrast(_ index: Int) -> String {
    [orange, sky, purple].contains(colour(index)) ? "#000000" : "#FFFFFF"
  }

  /// The dash clause of the index-th series, which tells apart those that share a colour.
  static func dash(_ index: Int) -> String { dashes[index / series.count % dashes.count] }
}
