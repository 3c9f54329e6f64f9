/// What two records must have in common to stand on an agreement level.
///
/// A condition that reads a missing value does not hold; `not` of it does. Written as in ``description``:
/// `equal(forename) and (similar(surname, 0.9) or shared(surname.words))`.
public indirect enum AgreementCondition: Hashable, Sendable {
    /// The current (first) values are equal.
    case equal(ColumnReference)
    /// Some value is on both sides.
    case shared(ColumnReference)
    /// Both sides have values and share none.
    case differ(ColumnReference)
    /// Both sides have a value, complete or not.
    case present(String)
    /// Jaro–Winkler similarity of the current values is at least this, 0 to 1.
    case similar(ColumnReference, Double)
    /// Some value of one side has at least this Jaro–Winkler similarity with some value of the other.
    case anySimilar(ColumnReference, Double)
    /// Some value of one side is at most so many edits (insertion, deletion, substitution, adjacent swap) from
    /// some value of the other.
    case edits(ColumnReference, Int)
    /// As `edits`, where a swap of neighbours counts as two: the Levenshtein distance of the current values.
    case levenshtein(ColumnReference, Int)
    /// The current values of two columns stand in each other's place.
    case swapped(ColumnReference, ColumnReference)
    /// As `swapped`, with at least this Jaro–Winkler similarity.
    case swappedSimilar(ColumnReference, ColumnReference, Double)
    /// A value of the one column, on one side, is a value of the other column, on the other side.
    case crossed(ColumnReference, ColumnReference)
    /// The current value of one side begins with that of the other and is longer.
    case abbreviated(String)
    /// Complete dates whose day and month stand in each other's place.
    case dayMonthSwapped(String)
    /// Complete dates that differ by at most so many digits, counting two swapped neighbours as one.
    case digits(String, Int)
    /// Dates of one year, of which one is 1 January or has no month and day.
    case yearOnly(String)
    /// Dates whose years are at most so many apart.
    case withinYears(String, Int)
    /// Complete dates that are at most so many days apart.
    case withinDays(String, Int)
    /// The core digits of a PNC identifier and a CRO number, or of two PNC identifiers, agree
    /// (domain reference 9.1).
    case coreDigits(String, String)
    /// All hold.
    case all([AgreementCondition])
    /// At least one holds.
    case any([AgreementCondition])
    /// It does not hold.
    case not(AgreementCondition)
}

extension AgreementCondition {
    /// The columns that the condition reads, each once, in order of their first mention.
    public var columns: [String] {
        var names: [String] = []
        for name in mentions where !names.contains(name) { names.append(name) }
        return names
    }

    private var mentions: [String] {
        switch self {
        case .equal(let one), .shared(let one), .differ(let one), .similar(let one, _),
            .anySimilar(let one, _),
            .edits(let one, _), .levenshtein(let one, _):
            one.columns
        case .swapped(let one, let other), .swappedSimilar(let one, let other, _),
            .crossed(let one, let other):
            one.columns + other.columns
        case .present(let name), .abbreviated(let name), .dayMonthSwapped(let name), .digits(let name, _),
            .yearOnly(let name), .withinYears(let name, _), .withinDays(let name, _):
            [name]
        case .coreDigits(let pnc, let cro): [pnc, cro]
        case .all(let parts), .any(let parts): parts.flatMap(\.mentions)
        case .not(let part): part.mentions
        }
    }
}

extension AgreementCondition: CustomStringConvertible {
    /// The condition as it is written in a definition.
    public var description: String {
        switch self {
        case .equal(let one): "equal(\(one))"
        case .shared(let one): "shared(\(one))"
        case .differ(let one): "differ(\(one))"
        case .present(let name): "present(\(name))"
        case .similar(let one, let least): "similar(\(one), \(least))"
        case .anySimilar(let one, let least): "any_similar(\(one), \(least))"
        case .edits(let one, let most): "edits(\(one), \(most))"
        case .levenshtein(let one, let most): "levenshtein(\(one), \(most))"
        case .swapped(let one, let other): "swapped(\(one), \(other))"
        case .swappedSimilar(let one, let other, let least): "swapped_similar(\(one), \(other), \(least))"
        case .crossed(let one, let other): "crossed(\(one), \(other))"
        case .abbreviated(let name): "abbreviated(\(name))"
        case .dayMonthSwapped(let name): "day_month_swapped(\(name))"
        case .digits(let name, let most): "digits(\(name), \(most))"
        case .yearOnly(let name): "year_only(\(name))"
        case .withinYears(let name, let most): "within_years(\(name), \(most))"
        case .withinDays(let name, let most): "within_days(\(name), \(most))"
        case .coreDigits(let pnc, let cro): "core_digits(\(pnc), \(cro))"
        case .all(let parts): parts.map { $0.isCompound ? "(\($0))" : "\($0)" }.joined(separator: " and ")
        case .any(let parts): parts.map { $0.isCompound ? "(\($0))" : "\($0)" }.joined(separator: " or ")
        case .not(let part): part.isCompound ? "not (\(part))" : "not \(part)"
        }
    }

    private var isCompound: Bool {
        switch self {
        case .all, .any: true
        default: false
        }
    }
}
