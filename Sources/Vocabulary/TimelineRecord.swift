/// One record of a person, on its way into a timeline.
public struct TimelineRecord: Hashable, Sendable {
    /// Whose it is.
    public let person: Pseudonym
    /// Whose view it is.
    public let agency: Agency
    /// Of what type.
    public let recordType: RecordType
    /// The values, in the order of the record type's `timelineFields`.
    ///
    /// A field held as an age is an integer of completed years; a field held as a token is text.
    public let values: [FieldValue]
    /// Where it came from.
    public let provenance: Provenance
    /// How firmly the agency's record behind it is linked to the person.
    public let link: LinkStrength

    /// A record of its parts.
    public init(
        person: Pseudonym, agency: Agency, recordType: RecordType, values: [FieldValue],
        provenance: Provenance, link: LinkStrength
    ) {
        self.person = person
        self.agency = agency
        self.recordType = recordType
        self.values = values
        self.provenance = provenance
        self.link = link
    }
}
