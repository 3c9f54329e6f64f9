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

/// A row of a record type, as evidence quotes it: valid within the timelines that gave it.
public struct EvidenceReference: Hashable, Comparable, Sendable {
    /// The record type.
    public let recordType: RecordType
    /// The row among all rows of that type.
    public let row: Int

    /// A reference to a row.
    public init(recordType: RecordType, row: Int) {
        self.recordType = recordType
        self.row = row
    }

    /// Order of record type, then row.
    public static func < (left: EvidenceReference, right: EvidenceReference) -> Bool {
        (left.recordType, left.row) < (right.recordType, right.row)
    }
}

/// The days on which a state holds: from its first day to the day before its end.
struct HoldingDays: Hashable, Sendable {
    /// The first day, or a mark.
    let start: Int32
    /// The end, `MissingMark.openEnd`, or a mark.
    let end: Int32

    /// Whether the state holds on a day: unknown where a missing end of it would decide.
    func contains(_ day: Int32) -> TruthValue {
        Self.truth(start: start, end: end, first: day, last: day)
    }

    /// Whether a state holds on any day from `first` to `last`.
    @inline(__always)
    static func truth(start: Int32, end: Int32, first: Int32, last: Int32) -> TruthValue {
        let begun: TruthValue = start < MissingMark.firstDay ? .unknown : TruthValue(start <= last)
        let ended: TruthValue = end < MissingMark.firstDay ? .unknown : TruthValue(end <= first)
        return begun.and(ended.negated)
    }
}
