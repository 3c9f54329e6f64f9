import Definitions
import Vocabulary

/// A query over the columns of one record type.
struct BoundQuery: Sendable {
    /// An agency that could have such records, and why it may not have told us of them.
    ///
    /// A class, for queries ask them for every person.
    final class Supplier: Sendable {
        let agency: Agency
        let number: UInt16
        /// What is stale of its extracts.
        let stale: [UnknownReason]
        /// Whether no record means none, even of somebody whom the agency does not know.
        let coversEveryone: Bool
        /// The oldest of its extracts that are in time, where one was made before the day that windows end on.
        let oldest: Extract?
        /// That it does not know the person, and that its records are linked too weakly.
        let notFound: UnknownReason
        let weaklyLinked: UnknownReason

        init(
            agency: Agency, number: UInt16, stale: [UnknownReason], coversEveryone: Bool, oldest: Extract?,
            recordType: RecordType
        ) {
            self.agency = agency
            self.number = number
            self.stale = stale
            self.coversEveryone = coversEveryone
            self.oldest = oldest
            notFound = .notFound(agency: agency, recordType: recordType)
            weaklyLinked = .weaklyLinked(agency: agency, recordType: recordType)
        }
    }

    /// An extract that was made before the day that windows end on.
    struct Extract: Sendable {
        let madeOn: Int32
        let untold: UnknownReason
    }

    let table: RecordTable
    let level: Int
    let condition: TruthCode
    /// Whether there is a condition that could be anything but yes.
    let hasCondition: Bool
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

    /// The link profiles of people.
    let profiles: LinkProfiles
    /// By link profile: what was not told of somebody, where that depends on nothing else.
    private(set) var gapsOfProfiles: [Gaps] = []

    var recordType: RecordType { table.definition.name }

    // MARK: Rows

    /// Visits the rows that count or may count, until the visitor says no.
    @inline(__always)
    func scan(_ cursor: inout Cursor, _ visit: (inout Cursor, Int, Truth) -> Bool) {
        if limit != nil { return scanLatest(&cursor, visit) }
        let bounds = window.bounds(&cursor)
        for row in rows(of: cursor.place, in: bounds) where isUsable(row) {
            let truth = truth(ofRow: row, bounds, &cursor)
            if truth.value != .no, !visit(&cursor, row, truth) { return }
        }
    }

    /// The rows of a person but for events before a window: a person's rows are in order of their days.
    @inline(__always)
    private func rows(of place: Int, in bounds: BoundWindow.Bounds) -> Range<Int> {
        let rows = table.rows(of: place)
        guard case .days(let first, _) = bounds, table.ends.isEmpty else { return rows }
        var (low, high) = (rows.lowerBound, rows.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            let start = table.starts[middle]
            // Rows without a day stand last, and may be of any
            if start >= MissingMark.firstDay, start < first { low = middle + 1 } else { high = middle }
        }
        return low..<rows.upperBound
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
        let holds = hasCondition ? condition(&cursor) : Truth(true)
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
        if cursor.trace == nil, !gapsOfProfiles.isEmpty {
            let profile = profiles.numbers[cursor.place]
            if profile >= 0 { return gapsOfProfiles[Int(profile)] }
        }
        return visitedGaps(&cursor)
    }

    /// The query with what was not told of the people of each link profile found beforehand, where that can be.
    func knowingGaps() -> BoundQuery {
        switch window {
        case .anyTime, .fixed: break
        case .between, .outside: return self
        }
        var query = self
        query.gapsOfProfiles = profiles.examples.map { place in
            guard place >= 0 else { return Gaps() }
            var cursor = Cursor(place: place, tracing: false)
            return visitedGaps(&cursor)
        }
        return query
    }

    private func visitedGaps(_ cursor: inout Cursor) -> Gaps {
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
        for index in suppliers.indices {
            let supplier = suppliers[index]
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
        if !supplier.coversEveryone {
            let width = usable.count
            let strength = strengths[place * width + Int(supplier.number)]
            if strength == Timelines.notFound {
                return supplier.notFound
            }
            if strength < minimum { return supplier.weaklyLinked }
        }
        guard minimum > 0 else { return nil }
        var weak = false
        for row in table.rows(of: place) where table.agencies[row] == supplier.number {
            if table.links[row] >= minimum { return nil }
            weak = true
        }
        return weak ? supplier.weaklyLinked : nil
    }
}
