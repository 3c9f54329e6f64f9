/// How a field stands for a role and a purpose, whoever the person is.
public enum FieldRuling: Hashable, Sendable {
    /// A line of an agreement in force gives it: the agreement, the line and the law.
    case given(citation: String, line: String, statute: String)
    /// Nothing gives it, and why.
    case withheld(WithholdingReason)
}
