public import Definitions
public import Vocabulary

/// A batch's date and number in the day, as its file's name says.
///
/// Rows of a batch that were set aside and mended come in a file of the batch's own name with `.mended` before its
/// ending, or `.mended-2` and so on where they come more than once.
public struct BatchName: Hashable, Comparable, Sendable {
    /// The date of the batch.
    public let date: CalendarDay
    /// Its number in the day, from 1.
    public let sequence: Int
    /// Which mending of the batch's rows it is, from 1; 0 for the batch itself.
    public let mending: Int

    /// A batch's name of its parts.
    public init(date: CalendarDay, sequence: Int, mending: Int = 0) {
        self.date = date
        self.sequence = sequence
        self.mending = mending
    }

    /// Whether it holds rows of a batch that were mended, and not the batch itself.
    public var isMended: Bool { mending > 0 }

    /// Reads a file's name against a source's pattern, such as `police_custody_{date}_{sequence}.csv`.
    ///
    /// - Parameters:
    ///   - file: The file's name, without a folder.
    ///   - pattern: The pattern; `{date}` is `YYYYMMDD`, `{sequence}` is digits.
    /// - Returns: The batch, or `nil` where the name isn't of the pattern.
    public static func read(_ file: String, pattern: String) -> BatchName? {
        let (original, mending) = unmended(file)
        return batch(original, pattern).map {
            BatchName(date: $0.date, sequence: $0.sequence, mending: mending)
        }
    }

    /// The name of a file with mended rows of another.
    ///
    /// - Parameters:
    ///   - file: The other file's name, which may itself be of mended rows.
    ///   - mending: Which mending it is, from 1.
    /// - Returns: `police_custody_20260301_001.mended.csv`, say.
    public static func file(mending file: String, number mending: Int) -> String {
        let original = unmended(file).file
        let end = original.lastIndex(of: ".") ?? original.endIndex
        return original[..<end] + word + (mending > 1 ? "-\(mending)" : "") + original[end...]
    }

    private static let word = ".mended"

    /// The name without `.mended`, and which mending it said.
    private static func unmended(_ file: String) -> (file: String, mending: Int) {
        guard let end = file.lastIndex(of: "."), let start = file[..<end].lastIndex(of: ".") else {
            return (file, 0)
        }
        let mark = file[start..<end]
        guard mark.hasPrefix(word) else { return (file, 0) }
        let digits = mark.dropFirst(word.count)
        let number = digits.isEmpty ? 1 : digits.hasPrefix("-") ? Int(digits.dropFirst()) ?? 0 : 0
        return number > 0 ? (String(file[..<start] + file[end...]), number) : (file, 0)
    }

    private static func batch(_ file: String, _ pattern: String) -> (date: CalendarDay, sequence: Int)? {
        var rest = Substring(file)
        var date: CalendarDay?
        var sequence = 1
        var remaining = Substring(pattern)
        while let character = remaining.first {
            if remaining.hasPrefix("{date}") {
                let digits = rest.prefix(8)
                guard digits.utf8.count == 8, let day = day(digits) else { return nil }
                date = day
                rest = rest.dropFirst(8)
                remaining = remaining.dropFirst(6)
            } else if remaining.hasPrefix("{sequence}") {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                guard let number = Int(digits), number > 0 else { return nil }
                sequence = number
                rest = rest.dropFirst(digits.count)
                remaining = remaining.dropFirst(10)
            } else {
                guard rest.first == character else { return nil }
                rest = rest.dropFirst()
                remaining = remaining.dropFirst()
            }
        }
        guard rest.isEmpty, let date else { return nil }
        return (date, sequence)
    }

    /// The files of a folder that are batches of a source, in order of date and number.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - files: The names of a folder's files.
    /// - Returns: The batches with their files.
    public static func batches(of source: SourceDefinition, among files: [String]) -> [(
        name: BatchName, file: String
    )] {
        files.compactMap { file in read(file, pattern: source.filePattern).map { ($0, file) } }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// Earlier batches come first, and a batch before its mended rows.
    public static func < (left: BatchName, right: BatchName) -> Bool {
        (left.date, left.sequence, left.mending) < (right.date, right.sequence, right.mending)
    }

    private static func day(_ digits: Substring) -> CalendarDay? {
        guard let number = Int(digits) else { return nil }
        return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
