public import Definitions

/// What stands in one place of a protected table.
public enum ReleasableValue: Hashable, Sendable {
    /// A count of persons.
    case count(ReleasableCount)
    /// A figure worked out from protected counts, and what it is.
    case figure(ReleasableFigure, TableColumn.Kind)

    /// The value as people read it: `1,230`, `45%`, `1.4`, or a marker such as `[c]`.
    public var text: String {
        switch self {
        case .count(let count): count.text
        case .figure(let figure, let kind):
            figure.marker == nil && kind == .share ? figure.text + "%" : figure.text
        }
    }

    /// The value as a number for a chart or a spreadsheet; `nil` where it isn't shown.
    public var number: Double? {
        switch self {
        case .count(let count): count.value.map(Double.init)
        case .figure(let figure, _): figure.value
        }
    }

    /// The number of decimal places with which it is shown.
    public var places: Int {
        guard case .figure(.about(let figure), _) = self else { return 0 }
        return figure.places
    }

    /// What stands for a value that isn't shown.
    public var marker: Marker? {
        switch self {
        case .count(let count): count.marker
        case .figure(let figure, _): figure.marker
        }
    }
}
