import Vocabulary

extension Parser {
    /// What is written as a function is, but takes words of its own within the brackets.
    enum Call: String, Hashable, Sendable, CaseIterable {
        case choose
        case link
        case told
        case periods
        case days
        case baseline
        case weight
    }

    /// What stands within the brackets.
    mutating func form(of call: Call) throws(SyntaxFault) -> Syntax.Form {
        switch call {
        case .choose: return try choice()
        case .link:
            let one = try name("an agency")
            try expect(sign: ",")
            return .link(one, try name("another agency"))
        case .told:
            let type = try name("a record type")
            return .told(type, by: try take("by") ? name("an agency") : nil)
        case .periods: return .periods(try periods())
        case .days:
            let periods = try sum()
            try expect(sign: ",")
            return .daysOf(periods, try window())
        case .baseline:
            let query = try sum()
            try expect(sign: ",")
            return .baseline(query, try wholeNumber("how many windows before"))
        case .weight:
            let table = try name("a table of weights")
            try expect("of")
            let value = try sum()
            try expect("on")
            return .weight(table: table, of: value, on: try sum())
        }
    }

    /// Reads `T from a until b where c`.
    private mutating func periods() throws(SyntaxFault) -> PeriodsSyntax {
        let recordType = try name("a record type")
        let alias = take("as") ? try name("a name for the record") : nil
        let from = take("from") ? try sum() : nil
        let until = take("until") ? try sum() : nil
        let condition = take("where") ? try expression() : nil
        var noneIfNotFound = false
        if take(sign: ",") {
            for word in ["none", "if", "not", "found"] { try expect(word) }
            noneIfNotFound = true
        }
        return PeriodsSyntax(
            recordType: recordType, alias: alias, from: from, until: until, condition: condition,
            noneIfNotFound: noneIfNotFound)
    }
}
