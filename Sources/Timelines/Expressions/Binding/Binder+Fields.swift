import Definitions
import Vocabulary

extension Binder {
    /// A yes-or-no field, or such a property of a code.
    func flag(_ access: FieldAccess) -> TruthCode {
        guard let table = timelines.table(of: access.recordType) else { return { _ in Truth(.unknown) } }
        let level = access.level
        switch access.part {
        case .column:
            guard let column = column(access, table) else { return { _ in Truth(.unknown) } }
            let flags = column.flags
            return { cursor in
                let flag = flags[cursor[level]]
                if flag < 2 { return Truth(flag == 1) }
                access.noteMissing(MissingMark.reason(ofFlag: flag), &cursor)
                return Truth(.unknown, .missing)
            }
        case .property(_, let list, let property):
            let answers = properties(list, property).map { value -> Truth in
                if case .flag(let yes) = value { return Truth(yes) }
                return Truth(.unknown, .missing)
            }
            return ofCode(access, table, answers, missing: Truth(.unknown, .missing)) { $0.value == .unknown }
        default: return { _ in Truth(.unknown) }
        }
    }

    /// Whether a field of a row was told and is empty: not where nobody could tell, nor where something was told that
    /// has no meaning here.
    func blank(_ access: FieldAccess) -> TruthCode {
        guard let table = timelines.table(of: access.recordType), let column = column(access, table) else {
            return { _ in Truth(.unknown, .missing) }
        }
        let level = access.level
        return { cursor in
            switch column.missingReason(at: cursor[level]) {
            case .blank: return Truth(true)
            case .absentColumn?, .withheld?:
                access.noteMissing(column.missingReason(at: cursor[level]), &cursor)
                return Truth(.unknown, .missing)
            default: return Truth(false)
            }
        }
    }

    /// A number or day of a row.
    func quantity(_ access: FieldAccess) -> QuantityCode {
        guard let table = timelines.table(of: access.recordType) else { return { _ in .unknown(.missing) } }
        let level = access.level
        switch access.part {
        case .date: return day(table.starts, access)
        case .until: return day(table.ends, access)
        case .received:
            let days = timelines.received(table)
            return { cursor in Quantity(Double(days[cursor[level]])) }
        case .column:
            guard let column = column(access, table) else { return { _ in .unknown(.missing) } }
            if case .number = column.kind { return number(column.numbers, access) }
            return day(column.days, access)
        case .property(_, let list, let property):
            let answers = properties(list, property).map { value -> Quantity in
                if case .decimal(let number) = value { return Quantity(number) }
                if case .integer(let number) = value { return Quantity(Double(number)) }
                return .unknown(.missing)
            }
            return ofCode(access, table, answers, missing: .unknown(.missing)) { !$0.isKnown }
        case .agency: return { _ in .unknown(.missing) }
        }
    }

    /// A code, word, token or agency of a row.
    mutating func symbol(_ access: FieldAccess) -> SymbolCode {
        guard let table = timelines.table(of: access.recordType) else { return { _ in .unknown(.missing) } }
        let level = access.level
        switch access.part {
        case .agency:
            let agencies = table.agencies
            return { cursor in Symbol(Int32(agencies[cursor[level]])) }
        case .column:
            guard let column = column(access, table) else { return { _ in .unknown(.missing) } }
            let symbols = column.symbols
            return { cursor in
                let symbol = symbols[cursor[level]]
                if symbol >= 0 { return Symbol(symbol) }
                access.noteMissing(MissingMark.reason(ofSymbol: symbol), &cursor)
                return .unknown(.missing)
            }
        case .property(_, let list, let property):
            var answers: [Symbol] = []
            for value in properties(list, property) {
                if case .text(let word) = value {
                    answers.append(Symbol(number(of: word)))
                } else {
                    answers.append(.unknown(.missing))
                }
            }
            return ofCode(access, table, answers, missing: .unknown(.missing)) { !$0.isKnown }
        default: return { _ in .unknown(.missing) }
        }
    }

    // MARK: Parts

    private func column(_ access: FieldAccess, _ table: RecordTable) -> Column? {
        table.column(of: access.name).map { table.columns[$0] }
    }

    private func day(_ days: [Int32], _ access: FieldAccess) -> QuantityCode {
        let level = access.level
        return { cursor in
            let day = days[cursor[level]]
            if day == MissingMark.openEnd { return Quantity(.infinity) }
            if day >= MissingMark.firstDay { return Quantity(Double(day)) }
            access.noteMissing(MissingMark.reason(ofDay: day), &cursor)
            return .unknown(.missing)
        }
    }

    private func number(_ numbers: [Double], _ access: FieldAccess) -> QuantityCode {
        let level = access.level
        return { cursor in
            let number = numbers[cursor[level]]
            if !number.isNaN { return Quantity(number) }
            access.noteMissing(MissingMark.reason(ofNumber: number), &cursor)
            return .unknown(.missing)
        }
    }

    /// The values of a property, by the codes' places in their list.
    func properties(_ list: String, _ property: Int) -> [FieldValue] {
        let codes = timelines.dictionary.codeList(list)?.codes ?? []
        return codes.map {
            property < $0.properties.count ? $0.properties[property] : .missing(.absentColumn)
        }
    }

    /// What belongs to the code in a column, looked up by the code's place in its list.
    private func ofCode<Answer: Sendable>(
        _ access: FieldAccess, _ table: RecordTable, _ answers: [Answer], missing: Answer,
        isMissing: @escaping @Sendable (Answer) -> Bool
    ) -> @Sendable (inout Cursor) -> Answer {
        guard let column = column(access, table) else { return { _ in missing } }
        let symbols = column.symbols
        let level = access.level
        return { cursor in
            let symbol = symbols[cursor[level]]
            guard symbol >= 0, Int(symbol) < answers.count else {
                access.noteMissing(MissingMark.reason(ofSymbol: symbol), &cursor)
                return missing
            }
            let answer = answers[Int(symbol)]
            if cursor.trace != nil, isMissing(answer) { access.noteMissing(.unknown, &cursor) }
            return answer
        }
    }
}

extension FieldAccess {
    /// Notes that the field of the row at hand has no value.
    func noteMissing(_ reason: MissingReason?, _ cursor: inout Cursor) {
        let row = EvidenceReference(recordType: recordType, row: cursor[level])
        cursor.note(.missing(row, field: name, reason: reason ?? .unmapped))
    }
}
