internal import Delimited
public import Vocabulary

/// The extracts of three synthetic agencies about synthetic people, night after night, and the truth about who
/// is who.
///
/// No name, number or address is anybody's: names are drawn from word lists, postcode areas are out of use, and
/// every row says that it is synthetic. The same people, nights, seed and first night give the same bytes on
/// every machine. Days are reckoned from the first night: what each night adds is what happened since.
public struct SyntheticExtracts: Sendable {
    var world: World

    /// Extracts of a population.
    ///
    /// - Parameters:
    ///   - people: how many, 1 to 1,000,000; numbers outside become the nearest.
    ///   - nights: how many nights in a row, at least 1.
    ///   - seed: what the population follows from.
    ///   - firstNight: the date of the first night's files.
    public init(people: Int, nights: Int = 2, seed: UInt64, firstNight: CalendarDay = Self.usualFirstNight) {
        world = World(
            seed: seed, people: min(max(people, 1), 1_000_000), nights: min(max(nights, 1), 366),
            firstNight: firstNight)
    }

    /// The same without the faults for which rows are set aside or counted as repeats.
    var withoutRowFaults: SyntheticExtracts {
        var sound = self
        sound.world.hasRowFaults = false
        return sound
    }

    /// 1 March 2026, the first night of the sample.
    public static let usualFirstNight = CalendarDay(dayNumber: 20_513)

    /// The dates of the nights.
    public var nights: [CalendarDay] { (0..<world.nights).map(world.date(ofNight:)) }

    /// Everything, piece by piece: the nights' files, the truth files and `ABOUT.md`.
    ///
    /// - Parameter sink: is given each piece; the pieces of one file come in order.
    /// - Complexity: O(people × nights) time; memory for a few thousand people's rows.
    public func write(to sink: (SyntheticPiece) throws -> Void) rethrows {
        for night in 0..<world.nights { try write(night: night, to: sink) }
        try writeTruth(to: sink)
        try sink(SyntheticPiece(file: "ABOUT.md", bytes: Array(about.utf8)))
    }

    /// The files of one night, piece by piece.
    ///
    /// - Parameters:
    ///   - night: from 0; a night that isn't there has no files.
    ///   - sink: is given each piece; the pieces of one file come in order.
    public func write(night: Int, to sink: (SyntheticPiece) throws -> Void) rethrows {
        guard (0..<world.nights).contains(night) else { return }
        var writer = NightWriter(night: night, world: world)
        for person in 0..<world.people {
            for row in PersonRows(Persona(person, in: world)).rows where row.isDelivered(onNight: night) {
                writer.add(row)
            }
            if person % 1000 == 999 { try writer.flush(to: sink) }
        }
        try writer.flush(to: sink)
    }

    /// Who is who and what befell whom: `truth.csv` and `truth_stories.csv`, piece by piece.
    public func writeTruth(to sink: (SyntheticPiece) throws -> Void) rethrows {
        var truth = TruthWriter(world: world)
        for person in 0..<world.people {
            truth.add(Persona(person, in: world))
            if person % 1000 == 999 { try truth.flush(to: sink) }
        }
        try truth.flush(to: sink)
    }

    /// The files of one night, from 0, whole.
    public func files(forNight night: Int) -> [SyntheticFile] {
        SyntheticFile.gathered { sink in write(night: night, to: sink) }
    }

    /// `truth.csv` and `truth_stories.csv`, whole.
    public func truth() -> [SyntheticFile] {
        SyntheticFile.gathered { sink in writeTruth(to: sink) }
    }
}

/// A piece of a file, to be written after the file's earlier ones.
public struct SyntheticPiece: Hashable, Sendable {
    /// The file's path under the folder of the sample, such as `2026-03-01/police_nominal_20260301_001.csv`.
    public let file: String
    /// The bytes.
    public let bytes: [UInt8]
}

/// A file of the sample.
public struct SyntheticFile: Hashable, Sendable {
    /// The path under the folder of the sample.
    public let name: String
    /// The bytes.
    public let bytes: [UInt8]

    /// Pieces put together, in the order in which each file's first came.
    static func gathered(_ write: ((SyntheticPiece) -> Void) -> Void) -> [SyntheticFile] {
        var names: [String] = []
        var files: [String: [UInt8]] = [:]
        write { piece in
            if files[piece.file] == nil { names.append(piece.file) }
            files[piece.file, default: []] += piece.bytes
        }
        return names.map { SyntheticFile(name: $0, bytes: files[$0] ?? []) }
    }
}
