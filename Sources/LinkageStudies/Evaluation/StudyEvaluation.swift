public import Definitions
internal import Linkage
internal import Vocabulary

/// People against a known truth: `tributary link evaluate`.
public struct StudyEvaluation: Sendable {
    /// What is compared.
    public struct Inputs: Sendable {
        /// The path of a `people.csv`.
        public var people: String
        /// The paths of the truth; a file without a column of sources speaks of the source of its own name.
        public var truth: [String]
        /// The header of the truth's column of records.
        public var recordColumn = "record_id"
        /// The header of the truth's column of people.
        public var personColumn = "person_id"
        /// The path of a `pairs.csv`, for the curve over thresholds.
        public var pairs: String?
        /// Whether only pairs across sources could be joined.
        public var acrossSourcesOnly = false

        /// The least that is needed.
        public init(people: String, truth: [String]) {
            self.people = people
            self.truth = truth
        }
    }

    /// True pairs that no blocking rule produces.
    public struct BlockingLoss: Hashable, Sendable {
        /// How many.
        public let pairs: Int
        /// Of how many.
        public let truePairs: Int

        /// The share of true pairs that is lost, 0 to 1.
        public var share: Double { truePairs == 0 ? 0 : Double(pairs) / Double(truePairs) }
    }

    /// How well the people agree with the truth.
    public let quality: StudyQuality
    /// What a threshold on weights alone would give; `nil` without `pairs.csv`.
    public let curve: ThresholdCurve?
    /// Records that both files have.
    public let records: Int
    /// Records of which the truth says nothing; they are left out.
    public let withoutTruth: Int
    /// Records of the truth that nobody linked; they are left out.
    public let withoutPerson: Int
    /// True pairs that the blocking rules lose; `nil` until asked for.
    public private(set) var blockingLoss: BlockingLoss?

    private let labelled: LabelledRecords
    private let acrossSourcesOnly: Bool

    /// Compares people with the truth.
    ///
    /// - Throws: ``StudyFailure`` where a file can't be read.
    public init(_ inputs: Inputs) throws(StudyFailure) {
        let people = try LabelFile(
            inputs.people, columns: .init(source: "source", record: "record_id", label: "person_id"),
            sourceInstead: "")
        let named = Set(people.rows.map(\.source))
        var truth: [LabelFile] = []
        for path in inputs.truth {
            let own = Self.name(of: path)
            let only = named.count == 1 ? named.first ?? own : own
            truth.append(
                try LabelFile(
                    path,
                    columns: .init(source: "source", record: inputs.recordColumn, label: inputs.personColumn),
                    sourceInstead: named.contains(own) ? own : only))
        }
        let labelled = try LabelledRecords(people: people, truth: truth)
        guard labelled.count > 0 else {
            throw StudyFailure(
                .input,
                "\(inputs.people): none of its records is in the truth; do sources and identifiers agree?")
        }
        self.labelled = labelled
        acrossSourcesOnly = inputs.acrossSourcesOnly
        quality = StudyQuality(
            found: labelled.found, truth: labelled.truth, source: labelled.source,
            acrossSourcesOnly: inputs.acrossSourcesOnly)
        records = labelled.count
        withoutTruth = labelled.withoutTruth
        withoutPerson = labelled.withoutPerson
        let wanted = quality.pairs.truePositives + quality.pairs.falseNegatives
        curve = try inputs.pairs.map { path throws(StudyFailure) in
            Self.curve(try WeighedPairs(path), labelled, wanted: wanted, inputs.acrossSourcesOnly)
        }
    }

    /// Finds the true pairs that a study's blocking rules lose.
    ///
    /// - Throws: ``StudyFailure`` where the study's files can't be read.
    public mutating func measureBlocking(
        of study: LinkageStudy, folder: String, threads: Int
    ) async throws(StudyFailure) {
        let read = try await StudyReader(study, folder: folder, threads: threads).read()
        do throws(LinkageError) {
            let reach = try BlockingReach(study.linkage(ofRecords: read.table.count), read.table)
            blockingLoss = loss(reach, read.table)
        } catch {
            throw StudyFailure(.input, error.description)
        }
    }

    private func loss(_ reach: BlockingReach, _ table: LinkageTable) -> BlockingLoss {
        let keys = table.keys.map { (source: $0.agency.name, record: $0.sourceKey) }
        var people: [Int32: [Int]] = [:]
        for (row, index) in labelled.indices(of: keys).enumerated() {
            if let index { people[labelled.truth[index], default: []].append(row) }
        }
        var (lost, all) = (0, 0)
        for rows in people.values {
            for (place, left) in rows.enumerated() {
                for right in rows[(place + 1)...] {
                    if acrossSourcesOnly, table.keys[left].agency == table.keys[right].agency { continue }
                    all += 1
                    if reach.rules(producing: left, right).isEmpty { lost += 1 }
                }
            }
        }
        return BlockingLoss(pairs: lost, truePairs: all)
    }

    private static func curve(
        _ pairs: WeighedPairs, _ labelled: LabelledRecords, wanted: Int, _ acrossSourcesOnly: Bool
    ) -> ThresholdCurve {
        let places = labelled.indices(of: pairs.records)
        var weighed: [(weight: Double, isRight: Bool)] = []
        for (pair, weight) in pairs.weights.enumerated() {
            guard let left = places[2 * pair], let right = places[2 * pair + 1] else { continue }
            if acrossSourcesOnly, labelled.source[left] == labelled.source[right] { continue }
            weighed.append((weight, labelled.truth[left] == labelled.truth[right]))
        }
        return ThresholdCurve(weighed, wanted: wanted)
    }

    private static func name(of path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
    }
}
