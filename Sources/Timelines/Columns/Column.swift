import Definitions
import Vocabulary

/// The values of one field in the rows of one record type, as numbers.
struct Column: Sendable {
    /// What the numbers stand for.
    enum Kind: Hashable, Sendable {
        /// Places in a code list.
        case code(list: String)
        /// Numbers of the text pool: words, or tokens.
        case text(token: Bool)
        /// Days.
        case day
        /// Days, and seconds since midnight.
        case moment
        /// Yes or no.
        case flag
        /// Numbers, whole ones or any.
        case number(whole: Bool)

        /// The kind of column that a field needs.
        init(_ field: FieldDefinition) {
            switch (field.timelineForm, field.type) {
            case (.token, _): self = .text(token: true)
            case (.age, _), (_, .integer): self = .number(whole: true)
            case (_, .code): self = .code(list: field.codeList ?? "")
            case (_, .day), (_, .birthDate): self = .day
            case (_, .moment): self = .moment
            case (_, .decimal): self = .number(whole: false)
            case (_, .yesNo): self = .flag
            default: self = .text(token: false)
            }
        }
    }

    let kind: Kind
    /// Codes or texts; marks of missing values are negative.
    private(set) var symbols: [Int32] = []
    /// Days, of a column of days or of moments.
    private(set) var days: [Int32] = []
    /// Seconds, of a column of moments; -1 where only the day was given.
    private(set) var seconds: [Int32] = []
    /// 0 for no, 1 for yes.
    private(set) var flags: [UInt8] = []
    /// Numbers; marks of missing values are not numbers.
    private(set) var numbers: [Double] = []

    init(kind: Kind) { self.kind = kind }

    /// Adds a value; one of another type than the column's is held as `missing(.invalid)`.
    mutating func append(_ value: FieldValue, codes: CodeList?, texts: inout TextPool) {
        var missing = MissingReason.invalid
        if case .missing(let reason) = value { missing = reason }
        switch kind {
        case .code:
            symbols.append(Self.place(of: value, in: codes) ?? MissingMark.symbol(missing))
        case .text:
            symbols.append(Self.text(of: value).map { texts.number(of: $0) } ?? MissingMark.symbol(missing))
        case .day:
            days.append(value.calendarDay?.dayNumber ?? MissingMark.day(missing))
        case .moment:
            days.append(value.calendarDay?.dayNumber ?? MissingMark.day(missing))
            if case .moment(let moment) = value { seconds.append(moment.second) } else { seconds.append(-1) }
        case .flag:
            if case .flag(let yes) = value {
                flags.append(yes ? 1 : 0)
            } else {
                flags.append(MissingMark.flag(missing))
            }
        case .number(let whole):
            numbers.append(Self.number(of: value, whole: whole) ?? MissingMark.number(missing))
        }
    }

    /// The value in a row, as it was added.
    func value(at row: Int, codes: CodeList?, texts: TextPool) -> FieldValue {
        switch kind {
        case .code:
            if let reason = MissingMark.reason(ofSymbol: symbols[row]) { return .missing(reason) }
            return codes.map { .code($0.codes[Int(symbols[row])].code) } ?? .missing(.unmapped)
        case .text:
            if let reason = MissingMark.reason(ofSymbol: symbols[row]) { return .missing(reason) }
            return .text(texts.text(symbols[row]))
        case .day: return day(at: row)
        case .moment:
            guard case .day(let day) = day(at: row) else { return day(at: row) }
            return Moment(day: day, second: Int(seconds[row])).map { .moment($0) } ?? .day(day)
        case .flag:
            if let reason = MissingMark.reason(ofFlag: flags[row]) { return .missing(reason) }
            return .flag(flags[row] == 1)
        case .number(let whole):
            if let reason = MissingMark.reason(ofNumber: numbers[row]) { return .missing(reason) }
            return whole ? .integer(Int(numbers[row])) : .decimal(numbers[row])
        }
    }

    /// Why a row has no value, if it has none.
    func missingReason(at row: Int) -> MissingReason? {
        switch kind {
        case .code, .text: MissingMark.reason(ofSymbol: symbols[row])
        case .day, .moment: MissingMark.reason(ofDay: days[row])
        case .flag: MissingMark.reason(ofFlag: flags[row])
        case .number: MissingMark.reason(ofNumber: numbers[row])
        }
    }

    /// The column with its rows in another order.
    func reordered(by order: [Int]) -> Column {
        var column = Column(kind: kind)
        if !symbols.isEmpty { column.symbols = order.map { symbols[$0] } }
        if !days.isEmpty { column.days = order.map { days[$0] } }
        if !seconds.isEmpty { column.seconds = order.map { seconds[$0] } }
        if !flags.isEmpty { column.flags = order.map { flags[$0] } }
        if !numbers.isEmpty { column.numbers = order.map { numbers[$0] } }
        return column
    }

    private func day(at row: Int) -> FieldValue {
        if let reason = MissingMark.reason(ofDay: days[row]) { return .missing(reason) }
        return .day(CalendarDay(dayNumber: days[row]))
    }

    private static func place(of value: FieldValue, in codes: CodeList?) -> Int32? {
        guard case .code(let code) = value else { return nil }
        return codes?.index(of: code).map(Int32.init) ?? MissingMark.symbol(.unmapped)
    }

    private static func text(of value: FieldValue) -> String? {
        switch value {
        case .text(let text): text
        case .code(let code): code
        default: nil
        }
    }

    private static func number(of value: FieldValue, whole: Bool) -> Double? {
        switch value {
        // A number beyond this is none that a double holds exactly.
        case .integer(let number) where number.magnitude <= 1 << 53: Double(number)
        case .decimal(let number) where number.isFinite && !whole: number
        default: nil
        }
    }
}
