public import Definitions
public import PersonalData
public import Vocabulary

/// The stage that turns an agency's words into the partnership's.
///
/// Names are tidied, dates read by the layouts that a source declares, postcodes and police identifiers
/// normalised and their check letters tested, codes translated through the source's crosswalk. What fails its
/// own check is blanked and reported and its row kept; a code that nobody mapped is counted and never guessed.
/// The stage is a function of its input: it has no clock, file or random source.
public struct Standardiser: Sendable {
    /// The day of the run, by which a two-digit year gets its century and a birth date its range.
    public let asOf: CalendarDay

    let plans: [SourcePlan]
    private let planIndex: [SourceName: Int]

    /// A standardiser of some sources; it reads no data yet.
    ///
    /// - Parameters:
    ///   - dictionary: the partnership's common language.
    ///   - sources: the extracts, in the order of the report.
    ///   - asOf: the day of the run.
    /// - Throws: everything in the sources that does not fit the dictionary, at its place in the configuration.
    public init(
        dictionary: DataDictionary, sources: [SourceDefinition], asOf: CalendarDay
    ) throws(Faults) {
        self.asOf = asOf
        plans = try SourcePlan.plans(of: sources, in: dictionary)
        planIndex = Dictionary(
            sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The records of all sources in the partnership's words, in the order in which they are given.
    ///
    /// Give the current rows of all sources together: rows find their people and what they join in each other.
    ///
    /// - Throws: a row of a source that was not declared, or of another width than declared.
    public func standardise(_ records: [IngestedRecord]) throws(StandardisationError) -> StandardisedBatch {
        Resolution(plans: plans, portions: [try portion(of: records[...])]).batch
    }

    /// The records of all sources in the partnership's words, worked out by several threads.
    ///
    /// - Parameters:
    ///   - records: the current rows of all sources.
    ///   - threads: how many parts of the rows are worked on at a time, at least 1.
    /// - Returns: the records and their report, the same for any number of threads.
    /// - Throws: a row of a source that was not declared, or of another width than declared.
    public func standardise(_ records: [IngestedRecord], threads: Int) async throws -> StandardisedBatch {
        let portions = try await withThrowingTaskGroup(of: (Int, Portion).self) { group in
            for (number, range) in Self.ranges(of: records.count, parts: threads).enumerated() {
                group.addTask { (number, try portion(of: records[range])) }
            }
            var portions: [(Int, Portion)] = []
            for try await portion in group { portions.append(portion) }
            return portions.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return Resolution(plans: plans, portions: portions).batch
    }

    /// What some neighbouring rows become, each by itself.
    private func portion(of records: ArraySlice<IngestedRecord>) throws(StandardisationError) -> Portion {
        var portion = Portion(capacity: records.count)
        for record in records {
            guard let plan = planIndex[record.provenance.source] else {
                throw .undeclaredSource(record.provenance.source)
            }
            let declared = plans[plan].columns.count
            guard record.cells.count == declared else {
                throw .width(of: record.provenance, cells: record.cells.count, declared: declared)
            }
            portion.take(plans[plan].draft(of: record, asOf: asOf), plan: plan)
        }
        return portion
    }

    private static func ranges(of count: Int, parts: Int) -> [Range<Int>] {
        let parts = max(1, min(parts, count))
        return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
    }
}

/// Rows that do not belong to the sources as declared: a fault of the caller, not of the data.
public enum StandardisationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A row names a source that the standardiser was not given.
    case undeclaredSource(SourceName)
    /// A row has another number of cells than its source has columns.
    case width(of: Provenance, cells: Int, declared: Int)

    /// Where, what, and what would be right.
    public var description: String {
        switch self {
        case .undeclaredSource(let source):
            "\(source): rows of a source that is not declared"
        case .width(let place, let cells, let declared):
            "\(place.file):\(place.line): \(cells) cells in a row of \(place.source), which declares \(declared)"
        }
    }
}
