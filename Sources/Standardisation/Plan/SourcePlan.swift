import Definitions
import PersonalData
import Vocabulary

/// How the rows of one source become records: worked out once, before the first row.
struct SourcePlan: Sendable {
    /// The source.
    let source: SourceName
    /// The dictionary's fields, in order, and the column that each is made from.
    let fields: [FieldPlan]
    /// The source's columns.
    let columns: [SourceColumn]
    /// How a row's person is found.
    let person: PersonPlan
    /// What the records take from others.
    let joins: [JoinPlan]
    /// The check that nothing happened before the person was born, for a record of a person.
    let birthCheck: BirthCheck?

    /// One field of the record type.
    struct FieldPlan: Sendable {
        let name: FieldName
        let type: FieldType
        let column: ColumnPlan?
    }

    /// How a row's person is found.
    enum PersonPlan: Sendable {
        case own
        case direct(column: Int, agency: Agency, recordType: RecordType)
        case through(column: Int, plan: Int)
        case none
    }

    /// What the records take from those of another source.
    struct JoinPlan: Sendable {
        /// The column that holds the other record's key.
        let column: Int
        /// The other source's plan.
        let plan: Int
        /// The places of the other record's values and of this one's.
        let fields: [(from: Int, into: Int)]
    }

    /// What a row becomes by itself, before it is put together with others.
    func draft(of record: IngestedRecord, asOf: CalendarDay) -> Draft {
        var values: [FieldValue] = []
        values.reserveCapacity(fields.count)
        var remarks: [(field: Int, remark: Reading.Remark)] = []
        for (place, field) in fields.enumerated() {
            guard let column = field.column else {
                values.append(.missing(.absentColumn))
                continue
            }
            let reading = column.reading(of: record.cells[column.index], asOf: asOf)
            values.append(reading.value)
            for remark in reading.remarks { remarks.append((place, remark)) }
        }
        for place in birthCheck?.blankImpossible(in: &values) ?? [] {
            remarks.append((place, .finding(.implausibleValue, "before the date of birth; left out")))
        }
        return Draft(
            key: record.key, provenance: record.provenance, byteOffset: record.byteOffset,
            person: link(of: record), values: values,
            joinCells: joins.map { record.cells[$0.column] }, remarks: remarks)
    }

    private func link(of record: IngestedRecord) -> PersonLink {
        switch person {
        case .own: return .record(record.key)
        case .none: return .nobody
        case .direct(let column, let agency, let recordType):
            guard case .text(let key) = record.cells[column] else { return .unknown }
            return .record(RecordKey(agency: agency, recordType: recordType, sourceKey: key))
        case .through(let column, let plan):
            guard case .text(let key) = record.cells[column] else { return .unknown }
            return .through(plan: plan, sourceKey: key)
        }
    }
}
