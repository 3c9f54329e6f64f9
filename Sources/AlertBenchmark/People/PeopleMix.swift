import Vocabulary

#if canImport(FoundationEssentials)
    import FoundationEssentials
#endif

/// What synthetic people are like: groups of them, and habits of their records, as two files of `Benchmarks/` say.
struct PeopleMix: Sendable {
    /// People of one kind.
    struct Group: Sendable {
        let name: String
        /// How many of a thousand people are of the group.
        let perMille: Int
        /// How many records such people have, beside those of other groups.
        let records: Int
        /// The agencies that know them.
        let agencies: [Agency]
    }

    /// How the records of one type are.
    struct Habit: Sendable {
        /// How often there is one, beside those of other types of the same agency.
        var weight = 1
        /// How many of a thousand are of days to come.
        var aheadPerMille = 0
        /// How many of a thousand answers are yes.
        var yesPerMille = 100
    }

    let groups: [Group]
    let habits: [RecordType: Habit]

    /// A line that can't be read.
    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    /// Reads `alert-people.csv` and `alert-records.csv` of a folder.
    ///
    /// - Throws: The fault of a file that can't be opened, or a ``Refusal`` of a line.
    init(folder: String) throws {
        groups = try Self.lines(of: "\(folder)/alert-people.csv", cells: 4).map { line in
            Group(
                name: line.cells[0], perMille: try line.number(1), records: try line.number(2),
                agencies: line.cells[3].split(separator: " ").map { Agency(String($0)) })
        }
        guard groups.reduce(0, { $0 + $1.perMille }) == 1000 else {
            throw Refusal(description: "\(folder)/alert-people.csv: people_per_mille must come to 1000")
        }
        let habits = try Self.lines(of: "\(folder)/alert-records.csv", cells: 4).map { line in
            (
                RecordType(line.cells[0]),
                Habit(
                    weight: try line.number(1), aheadPerMille: try line.number(2),
                    yesPerMille: try line.number(3))
            )
        }
        self.habits = Dictionary(habits, uniquingKeysWith: { first, _ in first })
    }

    /// The place among the groups that a person of a random number has.
    func group(_ randomness: inout Randomness) -> Int {
        var rest = randomness.below(1000)
        for (place, group) in groups.enumerated() {
            if rest < group.perMille { return place }
            rest -= group.perMille
        }
        return 0
    }

    private struct Line {
        let place: String
        let cells: [String]

        func number(_ cell: Int) throws(Refusal) -> Int {
            guard let number = Int(cells[cell]), (0...1_000_000).contains(number) else {
                throw Refusal(description: "\(place): expected a whole number in column \(cell + 1)")
            }
            return number
        }
    }

    private static func lines(of file: String, cells: Int) throws -> [Line] {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return try text.split(separator: "\n").enumerated().dropFirst().map { number, row in
            let line = Line(
                place: "\(file):\(number + 1)",
                cells: row.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
            guard line.cells.count == cells else {
                throw Refusal(
                    description: "\(line.place): expected \(cells) cells, found \(line.cells.count)")
            }
            return line
        }
    }
}
