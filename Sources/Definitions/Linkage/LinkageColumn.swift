public import Vocabulary

/// A column of the linkage table: a fact about the person that agencies hold and comparisons read.
public struct LinkageColumn: Hashable, Sendable {
    /// What a column's values are, and so which of them are complete and which parts they have.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A forename; a single letter is an initial and counts as incomplete.
        case forename
        /// Further forenames.
        case middleNames = "middle_names"
        /// A surname, whose words may be separated by spaces or hyphens.
        case surname
        /// A date of birth, `YYYY-MM-DD`, or incomplete as `YYYY` or `YYYY-MM`.
        case dateOfBirth = "date_of_birth"
        /// Sex, as a code.
        case sex
        /// A postcode with a space before the inward code; incomplete as outward code or sector.
        case postcode
        /// A police national computer identifier, `YYYY/NNNNNNNX`.
        case pnc
        /// A criminal record office number, `NNNNNN/YYX` or in file form.
        case cro
        /// Another number that is one person's alone, such as a prison number.
        case identifier
        /// Any other text.
        case text

        /// Whether sharing a value of this kind is agreement on an identifier (domain reference 9.3, L1).
        public var isIdentifier: Bool {
            switch self {
            case .pnc, .cro, .identifier: true
            case .forename, .middleNames, .surname, .dateOfBirth, .sex, .postcode, .text: false
            }
        }
    }

    /// The column's name, unique in its definition.
    public var name: String
    /// What its values are.
    public var kind: Kind
    /// Where the definition stands, for faults.
    public var location: SourceLocation?

    /// A column by its name and kind.
    public init(_ name: String, kind: Kind, location: SourceLocation? = nil) {
        self.name = name
        self.kind = kind
        self.location = location
    }
}
