public import Definitions
public import Vocabulary

/// A batch's date and number in the day, as its file's name says.
public struct BatchName: Hashable, Comparable, Sendable {
    /// The date of the batch.
    public let date: CalendarDay
    /// Its number in the day, from 1.
    public let sequence: Int

    /// Reads a file's name against a source's pattern, such as `police_custody_{date}_{sequence}.csv`.
    ///
    /// - Parameters:
    ///   - file: The file's name, without a folder.
    ///   - pattern: The pattern; `{date}` is `YYYYMMDD`, `{sequence}` is digits.
    /// - Returns: The batch, or `nil` where the name isn't of the pattern.
    public static func read(_ file: String, pattern: String) -> BatchName? {
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
        return BatchName(date: date, sequence: sequence)
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

    /// Earlier batches come first.
    public static func < (left: BatchName, right: BatchName) -> Bool {
        (left.date, left.sequence) < (right.date, right.sequence)
    }

    private static func day(_ digits: Substring) -> CalendarDay? {
        guard let number = Int(digits) else { return nil }
        return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
