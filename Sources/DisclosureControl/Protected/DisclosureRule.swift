/// The rules of disclosure control that decide on counts (domain reference 5.2).
public enum DisclosureRule: String, Hashable, Sendable, CaseIterable {
    /// D2: a count under the threshold is hidden.
    case threshold = "D2"
    /// D3: nought is shown where it tells nothing of everybody.
    case nought = "D3"
    /// D4: what is shown is rounded.
    case rounding = "D4"
    /// D5: a further count is hidden so that a hidden one can't be worked out.
    case secondary = "D5"
    /// D6: what is true of everybody in a group, or of nobody, is hidden.
    case classDisclosure = "D6"
    /// D10: two cohorts that differ by a few persons are not both shown.
    case differencing = "D10"
    /// D12: of two shown counts, one within the other, that differ by a few persons, one is hidden.
    case smallDifference = "D12"
    /// D15: a small population is not shown.
    case smallPopulation = "D15"

    /// The rule in a few words, for the run report.
    public var title: String {
        switch self {
        case .threshold: "fewer persons than the threshold"
        case .nought: "nought, which tells nothing of everybody"
        case .rounding: "rounded"
        case .secondary: "hidden so that another can't be worked out"
        case .classDisclosure: "true of everybody in the group, or of nobody"
        case .differencing: "two cohorts differ by a few persons"
        case .smallDifference: "hidden because it differs by a few persons from a count that it is part of"
        case .smallPopulation: "too small a population"
        }
    }
}
