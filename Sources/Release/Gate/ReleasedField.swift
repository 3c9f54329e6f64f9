/// A text that the gate let through to one recipient for one purpose; nothing else can make one.
public struct ReleasedText: Hashable, Sendable {
    /// The text.
    public let text: String

    /// Only the gate, in this module, makes one.
    init(_ text: String) { self.text = text }
}

/// Why a field did not go out.
public enum WithholdingReason: Hashable, Sendable {
    /// No line of any agreement gives it to that role for that purpose.
    case noLine
    /// A line would, but its agreement is not in force; it would ask for a condition of the person, or for none.
    case notInForce(citation: String, asksOfPerson: Bool = false)
    /// A line would, if its condition were known to hold for the person.
    case conditionNotMet(name: String)
    /// Access to the person's case is limited by the agency that leads it.
    case restrictedCase

    /// Whether somebody else's field of the same kind would have gone out to the same recipient.
    public var dependsOnPerson: Bool {
        switch self {
        case .conditionNotMet, .restrictedCase: true
        case .notInForce(_, let asksOfPerson): asksOfPerson
        case .noLine: false
        }
    }

    /// In words, for the audit log and for whoever asks why a cell is empty.
    public var sentence: String {
        switch self {
        case .noLine: "no line of an agreement gives it to this role for this purpose"
        case .notInForce(let citation, _): "\(citation) is not in force"
        case .conditionNotMet(let name): "the condition '\(name)' is not known to hold"
        case .restrictedCase: "access to this case is restricted"
        }
    }
}

/// A field of a personalised output, after the gate.
public enum ReleasedField: Hashable, Sendable {
    /// It may be shown to this recipient.
    case shown(ReleasedText)
    /// There is nothing to show.
    case blank
    /// There is something, and this recipient may not have it.
    case withheld(WithholdingReason)

    /// The text, if there is one to show.
    public var text: String? {
        if case .shown(let released) = self { released.text } else { nil }
    }
}
