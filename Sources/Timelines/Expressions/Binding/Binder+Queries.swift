import Definitions
import Vocabulary

extension Binder {
    mutating func bound(_ query: Query) -> BoundQuery {
        let table = timelines.table(of: query.recordType) ?? emptyTable(query.recordType)
        let suppliers = suppliers(of: query)
        let stale = Set(suppliers.filter { !$0.stale.isEmpty }.map(\.number))
        let usable = timelines.agencies.enumerated().map { number, agency in
            query.agencies?.contains(agency) ?? true && !stale.contains(UInt16(number))
        }
        let window = code(query.window)
        let condition = query.condition.map { code($0) }
        return BoundQuery(
            table: table, level: query.level, condition: condition, window: window, usable: usable,
            suppliers: suppliers, minimum: minimum, noneIfNotFound: query.noneIfNotFound,
            strengths: timelines.strengths, limit: query.limit)
    }

    /// The agencies that supply a query's record type, as far as it asks them.
    private func suppliers(of query: Query) -> [BoundQuery.Supplier] {
        let supply = timelines.supply.filter { supply in
            supply.recordType == query.recordType && query.agencies?.contains(supply.agency) ?? true
        }
        return timelines.agencies.enumerated().compactMap { number, agency in
            let its = supply.filter { $0.agency == agency }
            guard !its.isEmpty else { return nil }
            return BoundQuery.Supplier(
                agency: agency, number: UInt16(number),
                stale: its.compactMap { Self.staleness($0) ?? silence($0, in: query) },
                coversEveryone: its.contains { $0.coverage == .everyone })
        }
    }

    private static func staleness(_ supply: Supply) -> UnknownReason? {
        let age: Int?
        switch supply.state {
        case .fresh: return nil
        case .stale(let days): age = days
        case .missing: age = nil
        }
        return .stale(
            source: supply.source, agency: supply.agency, recordType: supply.recordType, ageInDays: age)
    }

    /// Why an extract in time tells nothing all the same: every day that is asked about came after it was made.
    ///
    /// So it is with events alone. A state goes on until an extract says that it ended; and what is still to come is
    /// planned already.
    private func silence(_ supply: Supply, in query: Query) -> UnknownReason? {
        guard let madeOn = supply.madeOn?.dayNumber, case .fixed(let from?, let to?) = query.window, to <= 0,
            case .event = timelines.dictionary.recordType(query.recordType)?.timing,
            madeOn < asOf + Int32(from)
        else { return nil }
        return .stale(
            source: supply.source, agency: supply.agency, recordType: supply.recordType,
            ageInDays: Int(timelines.asOf.dayNumber - madeOn))
    }

    /// For an expression checked against another dictionary than the timelines': nobody has such records.
    private func emptyTable(_ type: RecordType) -> RecordTable {
        let nowhere = SourceLocation(file: "", line: 1, column: 1)
        let definition = RecordTypeDefinition(
            name: type, label: type.name, definition: "", role: .event, timing: .undated, basis: .fact,
            disclosure: .forbidden, fields: [], location: nowhere)
        return RecordTable(
            definition: definition, fields: [], columns: [], codes: [],
            offsets: [Int32](repeating: 0, count: timelines.people.count + 1), starts: [], ends: [],
            agencies: [], links: [], extracts: [], lines: [])
    }
}
