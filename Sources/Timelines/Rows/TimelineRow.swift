public import Definitions
public import Vocabulary

/// One row of a timeline, put together for showing; monitoring-only fields are never in it.
public struct TimelineRow: Hashable, Sendable {
    /// What evidence quotes it by.
    public let reference: EvidenceReference
    /// Its record type.
    public let definition: RecordTypeDefinition
    /// Whose view it is.
    public let agency: Agency
    /// How firmly it is linked to the person.
    public let link: LinkStrength
    /// Where it came from.
    public let provenance: Provenance
    /// The day of an event, or the first day of a state; none if the type is undated or the day is missing.
    public let date: CalendarDay?
    /// The first day on which a state holds no longer; none if it is open, or its end is not known.
    public let until: CalendarDay?
    /// The fields held, in the dictionary's order.
    public let fields: [FieldDefinition]
    /// Their values.
    public let values: [FieldValue]

    let holdsOn: HoldingDays

    /// The value of a field; `missing(.absentColumn)` where the timeline holds no such field.
    public func value(_ field: FieldName) -> FieldValue {
        fields.firstIndex { $0.name == field }.map { values[$0] } ?? .missing(.absentColumn)
    }
}
