internal import Definitions
internal import PersonalData
internal import Vocabulary

/// What is wrong with a cell: the kind, and what was expected; never what it holds.
struct CellTrouble {
    let code: RowFindingCode
    let message: String
}

/// Checks the cells of one column: missing or not, of the column's type, within its constraints.
struct CellCheck: Sendable {
    let column: SourceColumn
    private let missingValues: Set<String>
    private let layouts: [DateLayout]
    private let booleans: Set<String>
    private let allowed: Set<String>?
    private let wordsNotAlone: Set<String>?

    init(column: SourceColumn, missingValues: [String]) {
        self.column = column
        self.missingValues = Set(missingValues)
        allowed = column.constraints.allowed.map(Set.init)
        wordsNotAlone = column.constraints.wordsNotAlone.map(Set.init)
        switch column.type {
        case .date(let names), .datetime(let names):
            layouts = names.compactMap(DateLayout.init(rawValue:))
            booleans = []
        case .boolean(let yes, let no):
            layouts = []
            booleans = Set(yes + no)
        default:
            layouts = []
            booleans = []
        }
    }

    /// The cell of a text, and everything that is wrong with it.
    func cell(of raw: String) -> (Cell, [CellTrouble]) {
        let text = raw.trimmed
        guard !text.isEmpty, !missingValues.contains(text) else {
            let trouble =
                column.constraints.required
                ? [
                    CellTrouble(
                        code: .constraintError, message: "blank, but this source marks it as required")
                ] : []
            return (.missing(.blank), trouble)
        }
        if let expected = typeTrouble(text) {
            return (.text(text), [CellTrouble(code: .typeError, message: expected)])
        }
        return (.text(text), constraintTroubles(text))
    }

    private func typeTrouble(_ text: String) -> String? {
        switch column.type {
        case .string: return nil
        case .integer: return Int(text) == nil ? "not a whole number" : nil
        case .number: return Double(text)?.isFinite == true ? nil : "not a number"
        case .boolean(let yes, let no):
            return booleans.contains(text)
                ? nil : "neither yes (\(yes.joined(separator: ", "))) nor no (\(no.joined(separator: ", ")))"
        case .date(let names):
            return layouts.contains { $0.day(text) != nil }
                ? nil : "not a date; this source writes dates as \(names.joined(separator: " or "))"
        case .datetime(let names):
            return layouts.contains { $0.moment(text) != nil }
                ? nil : "not a date and time; this source writes them as \(names.joined(separator: " or "))"
        }
    }

    /// The words of a text in lower case: runs of letters and digits.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private func constraintTroubles(_ text: String) -> [CellTrouble] {
        let constraints = column.constraints
        var messages: [String] = []
        if let allowed, !allowed.contains(text) {
            messages.append(
                "not one of the values this source allows: \((constraints.allowed ?? []).joined(separator: ", "))"
            )
        }
        if let least = constraints.minimumLength, text.count < least {
            messages.append("shorter than \(least) characters")
        }
        if let most = constraints.maximumLength, text.count > most {
            messages.append("longer than \(most) characters")
        }
        if let number = Double(text) {
            if let least = constraints.minimum, number < least { messages.append("less than \(least.plain)") }
            if let most = constraints.maximum, number > most { messages.append("more than \(most.plain)") }
        }
        if let pattern = constraints.pattern, !TextPattern(pattern).matches(text) {
            messages.append("not of the form \(pattern) (A: capital letter, a: letter, 9: digit, *: any)")
        }
        if let wordsNotAlone, Self.words(of: text).allSatisfy(wordsNotAlone.contains) {
            messages.append(
                "nothing but words that say too little by themselves "
                    + "(\((constraints.wordsNotAlone ?? []).joined(separator: ", "))); say what exactly")
        }
        return messages.map { CellTrouble(code: .constraintError, message: $0) }
    }
}

extension Double {
    /// The number without a needless `.0`.
    fileprivate var plain: String { self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)" }
}
