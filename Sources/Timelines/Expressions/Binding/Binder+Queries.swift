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
        cost += 1 << (3 * query.level)
        reach.add(table, from: Self.earliest(window, in: table))
        return BoundQuery(
            table: table, level: query.level, condition: condition ?? { _ in Truth(true) },
            hasCondition: condition != nil, window: window, usable: usable,
            suppliers: suppliers, minimum: minimum, noneIfNotFound: query.noneIfNotFound,
            strengths: timelines.strengths, limit: query.limit,
            lastDay: min(asOf, query.condition.flatMap { lastDay($0, query) } ?? asOf),
            profiles: timelines.profiles
        ).knowingGaps()
    }

    /// The day before which no row can be in a window: none for states, which go on, and for days that depend on the
    /// person.
    private static func earliest(_ window: BoundWindow, in table: RecordTable) -> Int32 {
        guard case .fixed(let first, _) = window, table.ends.isEmpty else { return .min }
        return first
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
                stale: its.compactMap(Self.staleness),
                coversEveryone: its.contains { $0.coverage == .everyone }, oldest: oldest(its),
                recordType: query.recordType)
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

    /// The oldest of some extracts that are in time, if it was made before the day that windows end on.
    private func oldest(_ supplies: [Supply]) -> BoundQuery.Extract? {
        let made = supplies.compactMap { supply in supply.madeOn.map { (supply, $0.dayNumber) } }
        guard let (supply, madeOn) = made.min(by: { $0.1 < $1.1 }), madeOn < asOf else { return nil }
        return BoundQuery.Extract(
            madeOn: madeOn,
            untold: .untold(
                source: supply.source, agency: supply.agency, recordType: supply.recordType,
                ageInDays: Int(timelines.asOf.dayNumber - madeOn)))
    }

    /// The last day on which what a condition asks for can have happened or begun; `nil` where it doesn't say.
    private func lastDay(_ condition: Condition, _ query: Query) -> Int32? {
        switch condition {
        case .all(let conditions): return conditions.compactMap { lastDay($0, query) }.min()
        case .compare(.lessOrEqual, let left, let right): return isStart(left, query) ? day(right) : nil
        case .compare(.less, let left, let right):
            return isStart(left, query) ? day(right).map { $0 - 1 } : nil
        case .within(let day, .fixed(_, let to?)): return isStart(day, query) ? asOf + Int32(to) : nil
        case .within(let day, .between(_, let to?)):
            return isStart(day, query) ? self.day(to.day).map { $0 + Int32(to.adding) } : nil
        default: return nil
        }
    }

    /// Whether a measure is the day of a query's event, or the first day of its state.
    private func isStart(_ measure: Measure, _ query: Query) -> Bool {
        guard case .field(let access) = measure, access.level == query.level else { return false }
        switch access.part {
        case .date: return true
        case .column:
            let timing = timelines.dictionary.recordType(query.recordType)?.timing
            return timing?.startField == access.name
        default: return false
        }
    }

    /// A day that is the same for everybody.
    private func day(_ measure: Measure) -> Int32? {
        switch measure {
        case .constant(let number): Int32(exactly: number)
        case .dayFromToday(let days): asOf + Int32(days)
        default: nil
        }
    }

    /// The last day of which every extract of a record type tells, or every one of an agency: the earliest day on
    /// which one was made.
    func told(_ type: RecordType, _ agency: Agency?) -> QuantityCode {
        let supplies = timelines.supply.filter {
            $0.recordType == type && (agency == nil || $0.agency == agency)
        }
        let stale = supplies.compactMap(Self.staleness)
        guard !supplies.isEmpty, stale.isEmpty else {
            return { cursor in
                for reason in stale { cursor.note(reason) }
                if stale.isEmpty { cursor.note(.notSupplied(recordType: type)) }
                return .unknown(.stale)
            }
        }
        let made = supplies.compactMap { $0.madeOn?.dayNumber }.min() ?? asOf
        let told = Quantity(Double(min(asOf, made)))
        return { _ in told }
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
