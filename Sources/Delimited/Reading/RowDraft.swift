/// A row while it is read: its fields so far and the quotes that broke it.
struct RowDraft {
    /// Where the row begins.
    let start: TextPlace
    /// Its fields so far.
    var fields: RowFields
    /// The ends of its physical lines so far.
    var lineEnds: [TextPlace] = []
    /// The places of quotes out of place, the first of each field.
    var strayQuotes: [(offset: Int, field: Int)] = []
    /// The field whose closing quote is missing.
    var unclosedField: Int?

    /// A row at its beginning.
    init(start: TextPlace, roomFor previous: RowFields?) {
        self.start = start
        fields = RowFields(roomFor: previous)
    }

    /// Whether quoting went wrong, so that the row's end may not be where it seems.
    var isBroken: Bool { unclosedField != nil || !strayQuotes.isEmpty }

    /// Whether it went wrong in such a way that lines after its first were taken, or would be.
    var runsOn: Bool { isBroken && (lineEnds.count > 1 || unclosedField != nil) }

    /// The problems with quotes, with their places.
    func quoteProblems(in text: DecodedText) -> [RowProblem] {
        guard isBroken else { return [] }
        var problems: [RowProblem] = []
        var here = start
        for stray in strayQuotes {
            here.advance(to: stray.offset, of: text)
            problems.append(
                RowProblem(.strayQuote, field: stray.field, line: here.line, bytePosition: here.inFile))
        }
        if let unclosedField {
            problems.append(
                RowProblem(
                    .unterminatedQuote, field: unclosedField, line: start.line, bytePosition: start.inFile))
        }
        return problems
    }
}
