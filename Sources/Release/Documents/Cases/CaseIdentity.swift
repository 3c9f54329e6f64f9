public import Vocabulary

/// Who a person is in one agency's record, before the gate.
///
/// It is personal data: the runner makes it from the vault, and nothing but a composer takes it.
public struct CaseIdentity: Hashable, Sendable {
    /// What a detail says of who the person is.
    public enum Use: String, Hashable, Sendable, CaseIterable {
        /// The whole name.
        case name
        /// The date of birth.
        case birthDate
        /// A reference number.
        case reference
    }

    /// One thing that an agency's record says of who the person is.
    public struct Detail: Hashable, Sendable {
        /// What it says.
        public let use: Use
        /// What people call it.
        public let label: String
        /// The text and its fields.
        public let text: SourcedText

        /// A detail of its parts.
        public init(_ use: Use, label: String, _ text: SourcedText) {
            self.use = use
            self.label = label
            self.text = text
        }
    }

    /// Whose record.
    public let agency: Agency
    /// Of what type.
    public let recordType: RecordType
    /// How firmly the record is linked to the person's others.
    public let link: LinkStrength
    /// The details, in the order in which they are shown.
    public let details: [Detail]

    /// An identity of its parts.
    public init(agency: Agency, recordType: RecordType, link: LinkStrength, details: [Detail]) {
        self.agency = agency
        self.recordType = recordType
        self.link = link
        self.details = details
    }
}
