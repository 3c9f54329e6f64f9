/// A value of a table.
public enum Cell: Hashable, Sendable {
    /// Words, which may run over several lines.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number shown with so many decimal places.
    case decimal(Double, places: Int)
    /// A share of a hundred, shown with so many decimal places: 45.2 is 45.2%.
    case percent(Double, places: Int)
    /// A day written `YYYY-MM-DD`.
    case day(String)
    /// What stands for a value that isn't shown: `[c]` suppressed, `[z]` not applicable, `[x]` not available.
    case marker(String)
    /// Nothing.
    case blank

    /// The value as people read it: `1,234`, `45.2%`, `1 March 2026`.
    public var shown: String {
        switch self {
        case .text(let text), .marker(let text): text
        case .integer(let number): ShownNumber.grouped(number)
        case .decimal(let number, let places): ShownNumber.grouped(number, places: places)
        case .percent(let number, let places): ShownNumber.percent(number, places: places)
        case .day(let iso): ShownDay(iso: iso)?.long ?? iso
        case .blank: ""
        }
    }

    /// The value as programs read it: no grouping, no sign of per cent, days as `YYYY-MM-DD`.
    var plain: String {
        switch self {
        case .text(let text), .marker(let text), .day(let text): text
        case .integer(let number): String(number)
        case .decimal(let number, let places), .percent(let number, let places):
            ShownNumber.plain(number, places: places)
        case .blank: ""
        }
    }
}
