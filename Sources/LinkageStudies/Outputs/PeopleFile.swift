internal import Delimited
internal import Linkage
internal import Vocabulary

/// `people.csv`: which person each record is.
struct PeopleFile {
    /// The headers of the columns.
    static let headers = ["source", "record_id", "person_id"]

    /// Rows that are put into words at a time.
    private static let piece = 20_000

    let table: LinkageTable
    let partition: LinkagePartition

    /// Writes the file, in order of source and record.
    ///
    /// - Throws: ``StudyFailure`` where it can't be written.
    func write(to path: String, threads: Int) async throws(StudyFailure) {
        let identifiers = PersonNumber(people: partition.people)
        try await PiecewiseFile(headers: Self.headers, rows: table.count, piece: Self.piece)
            .write(to: path, threads: threads) { record, rows in
                let key = table.keys[record]
                rows.append(text: key.agency.name)
                rows.append(text: key.sourceKey)
                rows.append(text: identifiers.text(Int(partition.person[record])))
                rows.endRow()
            }
    }
}

/// How people are called in a study's outputs: `P` and a number, all of one length.
struct PersonNumber: Sendable {
    private let digits: Int

    /// The names of so many people.
    init(people: Int) { digits = String(max(1, people)).utf8.count }

    /// The name of a person by their number from 0.
    func text(_ person: Int) -> String {
        let number = String(person + 1)
        return "P" + String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
    }
}
