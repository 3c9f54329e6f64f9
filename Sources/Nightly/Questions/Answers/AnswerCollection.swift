internal import Configuration
internal import Definitions
internal import Delimited
internal import PersonalData
public import Vocabulary

/// Takes the answers out of lists that came back, and puts them into one extract that a night reads like any other.
///
/// A cell that can't be taken is told by list, sheet and cell; nothing is written then, so that no answer is lost between
/// a list that was read in part and one that nobody looks at again.
public struct AnswerCollection: Sendable {
    /// What was taken and where it was written, for a terminal, a line each.
    public let lines: [String]

    /// Reads lists and writes the extract.
    ///
    /// - Parameters:
    ///   - lists: A list, or a folder of them, which is looked through with the folders in it.
    ///   - day: The night that is to read the answers.
    ///   - folder: The folder of that night's extracts.
    ///   - site: The pipeline.
    /// - Throws: ``RunFailure`` where a list or a cell can't be read, nothing was answered, or the extract can't be
    ///   written.
    public init(
        from lists: String, for day: CalendarDay, into folder: String?, in site: NightSite
    ) throws(RunFailure) {
        lines = try answering { try Self.collect(lists, day, folder, site) }
    }

    private static func collect(
        _ lists: String, _ day: CalendarDay, _ folder: String?, _ site: NightSite
    ) throws -> [String] {
        guard let fields = site.configuration.nightly.decisions,
            let source = site.configuration.sources.first(where: { $0.recordType == fields.recordType })
        else {
            throw RunFailure(.usage, "nightly.yml names no records that are answers: 'decisions' is missing")
        }
        var answers: [[String]] = []
        var faults: [String] = []
        var told: [String] = []
        for file in try files(at: lists) {
            let bytes = try Files.read(file)
            do throws(ReturnedList.Fault) {
                let filledIn = try ReturnedList(name: file, bytes: bytes).lines.filter(\.isFilledIn)
                for line in filledIn {
                    do throws(AnswerFault) { answers.append(try line.row()) } catch {
                        faults.append(error.words(in: file))
                    }
                }
                told.append("\(file): \(filledIn.count.counted("answer"))")
            } catch {
                faults.append("\(file): \(error.sentence)")
            }
        }
        guard faults.isEmpty else {
            let words =
                "nothing was written, for answers can't be read; mend them and collect all lists again"
            throw RunFailure(.failed, (faults + [words]).joined(separator: "\n"))
        }
        guard !answers.isEmpty else { throw RunFailure(.failed, "nobody filled anything in") }
        let extracts = folder ?? site.extractsFolder(asOf: day)
        return told + [try write(distinct(answers), of: source, day, extracts)]
    }

    /// The list that is named, or all spreadsheets and CSV files of the folder that is.
    private static func files(at path: String) throws -> [String] {
        guard Files.exists(path) else { throw RunFailure(.usage, "there is no file or folder \(path)") }
        guard Files.isFolder(path) else { return [path] }
        return Files.paths(below: path).filter { name in
            [".xlsx", ".csv"].contains { name.lowercased().hasSuffix($0) }
        }.map { "\(path)/\($0)" }
    }

    private static func write(
        _ answers: [[String]], of source: SourceDefinition, _ day: CalendarDay, _ folder: String
    ) throws -> String {
        var writer = RowWriter()
        writer.append(AnswerColumn.allCases.map(\.name))
        for row in answers { writer.append(row) }
        var sequence = 1
        while true {
            let name = source.filePattern.replacing("{date}", with: DateLayout.compactDay.text(of: day))
                .replacing("{sequence}", with: String("00\(sequence)".suffix(max(3, "\(sequence)".count))))
            let path = "\(folder)/\(name)"
            guard !Files.exists(path) else {
                sequence += 1
                continue
            }
            try Files.write(writer.bytes, to: path)
            return "\(path): \(answers.count.counted("answer")), for the night of \(day)"
        }
    }

    /// The answers, each once: a list that was sent back twice answers no more than once.
    private static func distinct(_ answers: [[String]]) -> [[String]] {
        var seen: Set<[String]> = []
        return answers.filter { seen.insert($0).inserted }
    }
}
