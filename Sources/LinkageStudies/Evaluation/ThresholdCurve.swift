internal import Delimited
internal import Linkage
internal import Vocabulary

/// What a threshold on the weight of pairs alone would give, from `pairs.csv`.
public struct ThresholdCurve: Hashable, Sendable {
    /// One threshold.
    public struct Point: Hashable, Sendable {
        /// The weight from which pairs count as joined, in bits.
        public let weight: Double
        /// Pairs at or above it.
        public let pairs: Int
        /// Those that are one person's.
        public let right: Int
        /// The share of pairs that are right.
        public let precision: Double
        /// The share of true pairs that are among them.
        public let recall: Double

        /// The harmonic mean of precision and recall.
        public var f1: Double {
            precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
        }
    }

    /// The points, from the highest weight to the lowest: one for each distinct weight.
    public let points: [Point]

    /// The threshold with the highest F1; the highest such threshold.
    public var best: Point? {
        points.reduce(nil as Point?) { best, point in
            best.map { point.f1 > $0.f1 } ?? true ? point : best
        }
    }

    /// The curve of weighed pairs, each right or wrong, of which so many could be found.
    init(_ pairs: [(weight: Double, isRight: Bool)], wanted: Int) {
        let sorted = pairs.sorted { $0.weight > $1.weight }
        var points: [Point] = []
        var right = 0
        for (place, pair) in sorted.enumerated() {
            if pair.isRight { right += 1 }
            if place + 1 < sorted.count, sorted[place + 1].weight == pair.weight { continue }
            points.append(
                Point(
                    weight: pair.weight, pairs: place + 1, right: right,
                    precision: Double(right) / Double(place + 1),
                    recall: wanted == 0 ? 1 : Double(right) / Double(wanted)))
        }
        self.points = points
    }

    /// What a threshold gives: the last point that lies at or above it.
    public func point(at weight: Double) -> Point? { points.last { $0.weight >= weight } }
}

/// The pairs of a `pairs.csv` with their weights.
struct WeighedPairs {
    private(set) var records: [(source: String, record: String)] = []
    private(set) var weights: [Double] = []

    /// Reads a file.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read or isn't such a file.
    init(_ path: String) throws(StudyFailure) {
        var reader = RowReader(try StudyFile.read(path))
        guard let header = reader.next() else {
            throw StudyFailure(.input, "\(path):1: the file has no header row")
        }
        let headers = header.fields
        var places: [Int] = []
        for name in ["left_source", "left_record_id", "right_source", "right_record_id", "weight"] {
            places.append(try LabelFile.place(of: name, in: headers, path, header.line))
        }
        while let row = reader.next() {
            if row.isBlank { continue }
            guard let weight = Double(row[places[4]]) else {
                throw StudyFailure(.input, "\(path):\(row.line) (weight): not a number of bits")
            }
            records.append((row[places[0]], row[places[1]]))
            records.append((row[places[2]], row[places[3]]))
            weights.append(weight)
        }
    }
}
