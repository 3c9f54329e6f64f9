/// The rows of a delimited file, one at a time, none left out.
///
/// Every byte of the file after a byte order mark belongs to exactly one row: an empty line is a row without
/// fields, and the last row needs no line end. A row whose quoting breaks, so that it runs on over later lines,
/// is cut to its first physical line and reading goes on with the next: one bad quote costs one line, not the
/// rest of the file. Re-reading is bounded, so the time stays proportional to the file; only where stray quotes are
/// tolerated can a file of nothing but broken rows use that up, and then its last row takes the rest.
public struct RowReader: ~Copyable {
    private let text: DecodedText
    private let dialect: Dialect
    private var parser: FieldParser
    private var place: TextPlace
    private var faults: ArraySlice<DecodedText.Fault>
    private var previous: RowFields?
    private var rereadingLeft: Int

    /// A reader at the first row of a file.
    ///
    /// - Parameters:
    ///   - file: the whole file.
    ///   - dialect: how it is written.
    public init(_ file: [UInt8], dialect: Dialect = .standard) {
        text = DecodedText(file, encoding: dialect.encoding)
        self.dialect = dialect
        parser = FieldParser(dialect)
        place = TextPlace(offset: text.start, inFile: text.startInFile, line: 1)
        faults = text.faults[...]
        rereadingLeft = 4 * text.bytes.count
    }

    /// All rows of a file.
    public static func rows(of file: [UInt8], dialect: Dialect = .standard) -> [DelimitedRow] {
        var reader = RowReader(file, dialect: dialect)
        var rows: [DelimitedRow] = []
        while let row = reader.next() { rows.append(row) }
        return rows
    }

    /// The next row; `nil` after the last.
    public mutating func next() -> DelimitedRow? {
        guard place.offset < text.bytes.count else { return nil }
        let start = place
        var draft = RowDraft(start: start, roomFor: previous)
        readLines(into: &draft)
        if draft.runsOn, rereadingLeft > 0 {
            rereadingLeft -= place.offset - start.offset
            cutToFirstLine(&draft)
        }
        previous = draft.fields
        let problems = (draft.quoteProblems(in: text) + encodingProblems(of: start)).sorted {
            ($0.bytePosition, $0.field) < ($1.bytePosition, $1.field)
        }
        return DelimitedRow(
            line: start.line, byteRange: start.inFile..<place.inFile, problems: problems,
            contents: draft.fields)
    }

    /// Reads physical lines until the row ends, or the file, or a quote out of place shows that it won't end well.
    private mutating func readLines(into draft: inout RowDraft) {
        repeat {
            let line = place.offset..<text.endOfLine(from: place.offset)
            readLine(line, into: &draft)
            place.advance(overLine: line, of: text)
            draft.lineEnds.append(place)
        } while !draft.fields.isComplete && draft.strayQuotes.isEmpty && place.offset < text.bytes.count
        guard !draft.fields.isComplete else { return }
        let openField = draft.fields.ends.count
        if !parser.finish(into: &draft.fields) { draft.unclosedField = openField }
    }

    /// Reads one physical line, noting each quote out of place.
    private mutating func readLine(_ line: Range<Int>, into draft: inout RowDraft) {
        let bytes = text.bytes
        var next = line.lowerBound
        while next < line.upperBound {
            next += parser.read(bytes.span.extracting(next..<line.upperBound), into: &draft.fields)
            guard next < line.upperBound else { break }
            if draft.strayQuotes.last?.field != draft.fields.ends.count {
                draft.strayQuotes.append((offset: next, field: draft.fields.ends.count))
            }
            parser.readLeniently(bytes.span.extracting(next..<next + 1), into: &draft.fields)
            next += 1
        }
    }

    /// Goes back to the end of a broken row's first line, and takes that line alone for the row.
    private mutating func cutToFirstLine(_ draft: inout RowDraft) {
        place = draft.lineEnds[0]
        var cut = RowDraft(start: draft.start, roomFor: nil)
        readLine(text.withoutLineEnd(draft.start.offset..<place.offset), into: &cut)
        let openField = cut.fields.ends.count
        if !parser.finish(into: &cut.fields) { cut.unclosedField = openField }
        draft = cut
    }

    /// The encoding faults of the row that ends here, the first of each field.
    private mutating func encodingProblems(of start: TextPlace) -> [RowProblem] {
        let end = place.offset
        guard let first = faults.first, first.offset < end else { return [] }
        let mine = faults.prefix { $0.offset < end }
        faults = faults[mine.endIndex...]
        var probe = FieldParser(dialect)
        var fields = RowFields()
        var problems: [RowProblem] = []
        var here = start
        for fault in mine {
            probe.readLeniently(text.bytes.span.extracting(here.offset..<fault.offset), into: &fields)
            here.advance(to: fault.offset, of: text)
            guard problems.last?.field != fields.ends.count else { continue }
            problems.append(
                RowProblem(
                    .encoding(text.encoding), field: fields.ends.count, line: here.line,
                    bytePosition: here.inFile))
        }
        return problems
    }
}

@available(*, unavailable)
extension RowReader: Sendable {}
