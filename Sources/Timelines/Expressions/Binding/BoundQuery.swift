import Definitions
import Vocabulary

/// A query over the columns of one record type.
struct BoundQuery: Sendable {
    /// An agency that could have such records, and why it may not have told us of them.
    struct Supplier: Sendable {
        let agency: Agency
        let number: UInt16
        /// What is stale of its extracts.
        let stale: [UnknownReason]
        /// Whether no record means none, even of somebody whom the agency does not know.
        let coversEveryone: Bool
        /// The oldest of its extracts that are in time, where one was made before the day that windows end on.
        let oldest: Extract?
    }

    /// An extract that was made before the day that windows end on.
    struct Extract: Sendable {
        let madeOn: Int32
        let untold: UnknownReason
    }

    let table: RecordTable
    let level: Int
    let condition: TruthCode?
    let window: BoundWindow
    /// By agency: whether its rows may count, for the query asks it and its extracts are fresh.
    let usable: [Bool]
    let suppliers: [Supplier]
    let minimum: UInt8
    let noneIfNotFound: Bool
    let strengths: [UInt8]
    /// How many rows are meant, the latest of those that count.
    let limit: Int?
    /// The last day of which rows are asked for, as far as that is known of everybody: that of the night, or one that
    /// the condition sets for the day of an event or the first day of a state.
    let lastDay: Int32

    var recordType: RecordType { table.definition.name }

    // MARK: Rows

    /// Visits the rows that count or may count, until the visitor says no.
    @inline(__always)
    func scan(_ cursor: inout Cursor, _ visit: (inout Cursor, Int, Truth) -> Bool) {
        if limit != nil { return scanLatest(&cursor, visit) }
        let bounds = window.bounds(&cursor)
        for row in table.rows(of: cursor.place) where isUsable(row) {
            let truth = truth(ofRow: row, bounds, &cursor)
            if truth.value != .no, !visit(&cursor, row, truth) { return }
        }
    }

    func isUsable(_ row: Int) -> Bool {
        table.links[row] >= minimum && usable[Int(table.agencies[row])]
    }

    /// Whether a row counts; notes it as evidence if so, and why not if that is unknown.
    func truth(ofRow row: Int, _ bounds: BoundWindow.Bounds, _ cursor: inout Cursor) -> Truth {
        let start = table.starts[row]
        let inWindow =
            table.ends.isEmpty ? bounds.holdsEvent(start) : bounds.holdsState(start, table.ends[row])
        guard inWindow.value != .no else { return inWindow }
        let mark = cursor.mark
        if inWindow.value == .unknown { noteDate(row, &cursor) }
        cursor[level] = row
        let holds = condition?(&cursor) ?? Truth(true)
        let value = inWindow.value.and(holds.value)
        switch value {
        case .no: cursor.forget(since: mark)
        case .yes:
            cursor.forgetUnknowns(since: mark)
            cursor.cite(EvidenceReference(recordType: recordType, row: row))
        case .unknown: cursor.forgetEvidence(since: mark)
        }
        return Truth(value, value == .unknown ? inWindow.causes.union(holds.causes) : [])
    }

    private func noteDate(_ row: Int, _ cursor: inout Cursor) {
        guard cursor.trace != nil else { return }
        let reference = EvidenceReference(recordType: recordType, row: row)
        let end = table.ends.isEmpty ? nil : MissingMark.reason(ofDay: table.ends[row])
        switch table.definition.timing {
        case .event(let day), .state(let day, _):
            if let reason = MissingMark.reason(ofDay: table.starts[row]) {
                cursor.note(.missing(reference, field: day, reason: reason))
            }
        case .undated: break
        }
        if case .state(_, let until) = table.definition.timing, let end, let field = until.first {
            cursor.note(.missing(reference, field: field, reason: end))
        }
    }

    // MARK: What was not told

    /// How many of the suppliers may have records that we were not told of, and why.
    struct Gaps {
        var count = 0
        var causes: Causes = []
    }

    func gaps(_ cursor: inout Cursor) -> Gaps {
        var gaps = Gaps()
        visitGaps(&cursor) { _, cause in
            gaps.count += 1
            gaps.causes.formUnion(cause)
        }
        return gaps
    }

    /// Visits the suppliers that may have records that we were not told of, with the cause; none of them where nobody
    /// supplies any.
    func visitGaps(_ cursor: inout Cursor, _ add: (Supplier?, Causes) -> Void) {
        if suppliers.isEmpty {
            cursor.note(.notSupplied(recordType: recordType))
            add(nil, .stale)
        }
        let asked = suppliers.contains { $0.oldest != nil } ? asked(&cursor) : nil
        for supplier in suppliers {
            if !supplier.stale.isEmpty {
                for reason in supplier.stale { cursor.note(reason) }
                add(supplier, .stale)
                continue
            }
            if let oldest = supplier.oldest, let asked, asked.isUntold(by: oldest.madeOn) {
                cursor.note(oldest.untold)
                add(supplier, .stale)
                continue
            }
            guard !noneIfNotFound, let reason = absence(supplier, cursor.place) else { continue }
            cursor.note(reason)
            add(supplier, .notFound)
        }
    }

    /// Why a supplier that delivered in time does not answer for a person.
    private func absence(_ supplier: Supplier, _ place: Int) -> UnknownReason? {
        let agency = supplier.agency
        if !supplier.coversEveryone {
            let width = usable.count
            let strength = strengths[place * width + Int(supplier.number)]
            if strength == Timelines.notFound {
                return .notFound(agency: agency, recordType: recordType)
            }
            if strength < minimum { return .weaklyLinked(agency: agency, recordType: recordType) }
        }
        guard minimum > 0 else { return nil }
        var weak = false
        for row in table.rows(of: place) where table.agencies[row] == supplier.number {
            if table.links[row] >= minimum { return nil }
            weak = true
        }
        return weak ? .weaklyLinked(agency: agency, recordType: recordType) : nil
    }
}
