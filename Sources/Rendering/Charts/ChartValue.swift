/// A value of a chart, with the words that are shown for it.
public enum ChartValue: Hashable, Sendable {
    /// A measure, nought or more, and how it is written: `45%`, `1,230`.
    case value(Double, label: String)
    /// A value that isn't shown, by its marker: `[c]`. It is drawn hatched, and its size says nothing.
    case suppressed(marker: String)

    /// The words shown for it.
    public var label: String {
        switch self {
        case .value(_, let label): label
        case .suppressed(let marker): marker
        }
    }

    /// The measure; `nil` where it isn't shown.
    var measure: Double? {
        guard case .value(let measure, _) = self, measure.isFinite else { return nil }
        return max(measure, 0)
    }

    /// The value as a cell of the chart's data table.
    var cell: Cell {
        switch self {
        case .value(_, let label): .text(label)
        case .suppressed(let marker): .marker(marker)
        }
    }
}

/// A label and its value.
public struct LabelledValue: Hashable, Sendable {
    /// What it is a value of.
    public let label: String
    /// The value.
    public let value: ChartValue

    /// A label and its value.
    public init(_ label: String, _ value: ChartValue) {
        self.label = label
        self.value = value
    }
}

/// A label and a value for each series or column.
public struct LabelledValues: Hashable, Sendable {
    /// What they are values of.
    public let label: String
    /// The values, in the order of the series or columns.
    public let values: [ChartValue]

    /// A label and its values.
    public init(_ label: String, _ values: [ChartValue]) {
        self.label = label
        self.values = values
    }
}
