internal import Delimited
internal import Linkage
internal import Vocabulary

/// `people.csv`: which person each record is.
struct PeopleFile {
    /// The headers of the columns.
    static let headers = ["source", "record_id", "person_id"]

    /// Rows that are written at a time.
    private static let piece = 20_000

    let table: LinkageTable
    let partition: LinkagePartition

    /// Writes the file, in order of source and record.
    ///
    /// - Throws: ``StudyFailure`` where it can't be written.
    func write(to path: String) throws(StudyFailure) {
        let file = try StudyFileWriter(path)
        let identifiers = PersonNumber(people: partition.people)
        var rows = RowWriter()
        rows.append(Self.headers)
        for record in 0..<table.count {
            let key = table.keys[record]
            rows.append(text: key.agency.name)
            rows.append(text: key.sourceKey)
            rows.append(text: identifiers.text(Int(partition.person[record])))
            rows.endRow()
            if record % Self.piece == Self.piece - 1 {
                try file.write(rows.bytes)
                rows = RowWriter()
            }
        }
        try file.write(rows.bytes)
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
