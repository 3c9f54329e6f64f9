import PersonalData
import Vocabulary

/// What one row becomes by itself.
struct Draft {
    let key: RecordKey
    let provenance: Provenance
    /// Where the row begins in its file, in bytes from 0.
    let byteOffset: Int
    let person: PersonLink
    let values: [FieldValue]
    /// The cells that hold the keys of the records it joins, in the plan's order.
    let joinCells: [Cell]
    /// What is worth reporting, in the order of the fields.
    let remarks: [(field: Int, remark: Reading.Remark)]
}

extension Draft: Redacted {}

/// Where a record's person is to be found.
enum PersonLink: Hashable {
    /// This person record.
    case record(RecordKey)
    /// The person of the record with this key in another source.
    case through(plan: Int, sourceKey: String)
    /// The row does not say.
    case unknown
    /// The record is about no one person.
    case nobody
}

/// What some neighbouring rows become.
struct Portion {
    /// The rows' drafts, each with the place of its source's plan.
    private(set) var drafts: [(plan: Int, draft: Draft)] = []

    init(capacity: Int) { drafts.reserveCapacity(capacity) }

    mutating func take(_ draft: Draft, plan: Int) { drafts.append((plan, draft)) }
}
