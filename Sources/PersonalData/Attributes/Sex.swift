/// Sex as police and probation record it (domain reference 1.9).
public enum Sex: String, PersonalValue, CaseIterable {
    /// Male.
    case male = "M"
    /// Female.
    case female = "F"
    /// Not known.
    case notKnown = "N"
    /// Not specified.
    case notSpecified = "NS"

    /// Sex by its code, in either case.
    ///
    /// - Throws: ``IdentifierFault/shape(expected:)`` for any other code.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        let code = try CanonicalBytes(text).bytes.asText
        guard let sex = Sex(rawValue: code) else { throw .shape(expected: "M, F, N or NS") }
        self = sex
    }

    /// The code; personal data.
    public var text: String { rawValue }

    /// Whether it says anything: the codes for not known and not specified do not.
    public var isKnown: Bool { self == .male || self == .female }
}
