public import Vocabulary

/// A value that an expression gives for one person.
public enum EvaluatedValue: Hashable, Sendable, CustomStringConvertible {
    /// A condition's truth.
    case truth(TruthValue)
    /// A number, or a number of days.
    case number(Double)
    /// A number that is only known to lie between two, either of which may be infinite.
    case range(low: Double, high: Double)
    /// A day.
    case day(CalendarDay)
    /// A code of a code list.
    case code(list: String, code: String)
    /// A word or a token.
    case word(String)
    /// An agency.
    case agency(Agency)
    /// The strength of a link.
    case strength(LinkStrength)
    /// The reasons why the person's links must be verified, in the order that ``LinkCheck`` declares.
    case linkChecks([LinkCheck])
    /// Nothing is known of it.
    case unknown

    /// The number, where it is known.
    public var number: Double? {
        if case .number(let number) = self { return number }
        return nil
    }

    /// The value in words: "2", "2 to 4", "at least 2", "2026-03-01", "yes".
    public var description: String {
        switch self {
        case .truth(.yes): "yes"
        case .truth(.no): "no"
        case .truth(.unknown), .unknown: "not known"
        case .number(let number): Self.text(number)
        case .range(let low, .infinity): "at least \(Self.text(low))"
        case .range(-.infinity, let high): "at most \(Self.text(high))"
        case .range(let low, let high): "\(Self.text(low)) to \(Self.text(high))"
        case .day(let day): day.description
        case .code(_, let code): code
        case .word(let word): word
        case .agency(let agency): agency.name
        case .strength(let strength): strength.label
        case .linkChecks(let checks):
            checks.isEmpty ? "nothing" : checks.map(\.finding).joined(separator: "; ")
        }
    }

    /// A whole number without a decimal point, any other with at most two decimals.
    private static func text(_ number: Double) -> String {
        guard number.magnitude < 1e15 else { return number < 0 ? "before any day" : "without end" }
        let hundredths = Int(number.magnitude * 100 + 0.5)
        let sign = number < 0 && hundredths > 0 ? "-" : ""
        let fraction = hundredths % 100
        let decimals =
            fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)"
        return fraction == 0 ? "\(sign)\(hundredths / 100)" : "\(sign)\(hundredths / 100).\(decimals)"
    }
}
