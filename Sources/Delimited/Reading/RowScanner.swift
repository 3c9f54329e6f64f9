/// The rows of a stretch of a file for those who read millions: the same rows as ``RowReader`` gives, without a copy of
/// the fields.
///
/// A line without a quote is cut at its delimiters where it lies. One with a quote is handed to ``RowReader``, with the
/// lines that its quotes span; so is a whole stretch that isn't UTF-8.
public struct RowScanner: ~Copyable {
    /// The bytes in which the fields of the row at hand lie.
    public private(set) var bytes: [UInt8]
    /// The physical line on which the row at hand begins, from 1, counted from the stretch's first.
    public private(set) var line = 1
    /// What is wrong with how the row at hand is written.
    public private(set) var problems: [RowProblem] = []

    private let file: [UInt8]
    private let end: Int
    private let dialect: Dialect
    private var place: Int
    private var nextLine = 1
    private var starts: [Int] = []
    private var ends: [Int] = []
    /// Rows that ``RowReader`` made of the lines with quotes read last, in reverse order.
    private var waiting: [DelimitedRow] = []
    private var holdsFile = true

    /// A scanner at the first row of a stretch, which begins where a row does.
    ///
    /// - Parameters:
    ///   - file: The whole file.
    ///   - stretch: Where to read.
    ///   - dialect: How it is written.
    public init(_ file: [UInt8], in stretch: Range<Int>, dialect: Dialect = .standard) {
        self.file = file
        self.dialect = dialect
        bytes = file
        end = stretch.upperBound
        let isText =
            dialect.encoding == .utf8
            && (try? UTF8Span(validating: file.span.extracting(stretch))) != nil
        guard isText else {
            place = end
            waiting = RowReader.rows(of: Array(file[stretch]), dialect: dialect).reversed()
            return
        }
        let isMarked = stretch.lowerBound == 0 && file.starts(with: Self.mark)
        place = stretch.lowerBound + (isMarked ? Self.mark.count : 0)
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The number of fields of the row at hand; none for an empty line.
    public var count: Int { starts.count }

    /// Where a field of the row at hand lies in ``bytes``, by its index from 0.
    public func range(of field: Int) -> Range<Int> { starts[field]..<ends[field] }

    /// Whether every field of the row at hand is empty or blanks only.
    public var isBlank: Bool {
        for field in starts.indices {
            for place in range(of: field) where bytes[place] != UInt8(ascii: " ") && bytes[place] != 0x09 {
                return false
            }
        }
        return true
    }

    /// Goes to the next row.
    ///
    /// - Returns: Whether there is one.
    public mutating func next() -> Bool {
        if let row = waiting.popLast() {
            take(row)
            return true
        }
        guard place < end else { return false }
        if !holdsFile {
            bytes = file
            holdsFile = true
            problems = []
        }
        line = nextLine
        if scanLine() { return true }
        readQuoted()
        return next()
    }

    /// Cuts one line at its delimiters.
    ///
    /// - Returns: False, with nothing read, where a quote stands in it.
    private mutating func scanLine() -> Bool {
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        let file = file
        let text = file.span
        let (delimiter, quote) = (dialect.delimiter, dialect.quote)
        var start = place
        var next = place
        while next < end {
            let byte = text[next]
            if byte == delimiter {
                starts.append(start)
                ends.append(next)
                start = next + 1
            } else if byte == quote {
                return false
            } else if byte == 0x0A || byte == 0x0D {
                break
            }
            next += 1
        }
        if next > place {
            starts.append(start)
            ends.append(next)
        }
        if next < end { next += text[next] == 0x0D && next + 1 < end && text[next + 1] == 0x0A ? 2 : 1 }
        place = next
        nextLine += 1
        return true
    }

    /// Hands the lines that the quotes of this one span to the reader that knows quotes.
    private mutating func readQuoted() {
        var isQuoted = false
        var next = place
        var lineEnds = 0
        while next < end {
            let byte = file[next]
            next += 1
            if byte == dialect.quote {
                isQuoted.toggle()
            } else if byte == 0x0A || (byte == 0x0D && !(next < end && file[next] == 0x0A)) {
                lineEnds += 1
                if !isQuoted { break }
            }
        }
        // At the start of what it is given the reader would take U+FEFF for a byte order mark, and leave it out.
        let lines =
            file[place..<next].starts(with: Self.mark)
            ? Self.mark + file[place..<next] : Array(file[place..<next])
        waiting = RowReader.rows(of: lines, dialect: dialect).reversed()
        waitingFrom = nextLine - 1
        place = next
        nextLine += lineEnds
    }

    /// The lines before those of ``waiting``.
    private var waitingFrom = 0

    private mutating func take(_ row: DelimitedRow) {
        holdsFile = false
        line = row.line + waitingFrom
        problems = row.problems
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        bytes = []
        for field in 0..<row.count {
            starts.append(bytes.count)
            bytes.append(contentsOf: row.bytes(of: field))
            ends.append(bytes.count)
        }
    }
}

@available(*, unavailable)
extension RowScanner: Sendable {}
