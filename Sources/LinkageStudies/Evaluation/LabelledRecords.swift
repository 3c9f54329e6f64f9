internal import Linkage

/// Records with the person that linkage gave them and the person that they are.
struct LabelledRecords: Sendable {
    /// The sources' names, in order of their first records.
    private(set) var sources: [String] = []
    /// The source of each record.
    private(set) var source: [Int32] = []
    /// The person that linkage gave.
    private(set) var found: [Int32] = []
    /// The person that the truth gives.
    private(set) var truth: [Int32] = []
    /// Records of the people file of which the truth says nothing.
    private(set) var withoutTruth = 0
    /// Records of the truth that the people file hasn't.
    private(set) var withoutPerson = 0

    private var records = ValuePool()
    private var place: [Int32] = []

    /// Brings people and truth together by source and record.
    ///
    /// - Throws: ``StudyFailure`` where a file names a record twice.
    init(people: LabelFile, truth files: [LabelFile]) throws(StudyFailure) {
        var known = ValuePool()
        var labels: [Int32] = []
        var truthLabels = ValuePool()
        for file in files {
            for row in file.rows {
                let record = Self.intern(row, &known)
                guard Int(record) == labels.count else { throw Self.repeated(row, file) }
                labels.append(Self.intern(row.label, &truthLabels))
            }
        }
        var foundLabels = ValuePool()
        let truthCount = known.count
        for row in people.rows {
            let record = Self.intern(row, &records)
            guard Int(record) == place.count else { throw Self.repeated(row, people) }
            let other = Self.intern(row, &known)
            guard Int(other) < truthCount else {
                withoutTruth += 1
                place.append(-1)
                continue
            }
            place.append(Int32(found.count))
            let source = sources.firstIndex(of: row.source) ?? sources.count
            if source == sources.count { sources.append(row.source) }
            self.source.append(Int32(source))
            found.append(Self.intern(row.label, &foundLabels))
            truth.append(labels[Int(other)])
        }
        withoutPerson = truthCount - found.count
    }

    /// The number of records that both files have.
    var count: Int { found.count }

    /// The place of a record among those that both files have.
    func index(source: String, record: String) -> Int? {
        var probe = records
        let number = Self.intern(source: source, record: record, &probe)
        guard Int(number) < place.count, place[Int(number)] >= 0 else { return nil }
        return Int(place[Int(number)])
    }

    /// The places of many records, looked up at once.
    func indices(of pairs: [(source: String, record: String)]) -> [Int?] {
        var probe = records
        return pairs.map { pair in
            let number = Int(Self.intern(source: pair.source, record: pair.record, &probe))
            return number < place.count && place[number] >= 0 ? Int(place[number]) : nil
        }
    }

    private static func intern(_ row: LabelFile.Row, _ pool: inout ValuePool) -> Int32 {
        intern(source: row.source, record: row.record, &pool)
    }

    private static func intern(source: String, record: String, _ pool: inout ValuePool) -> Int32 {
        intern(source + "\u{1F}" + record, &pool)
    }

    private static func intern(_ text: String, _ pool: inout ValuePool) -> Int32 {
        let utf8 = text.utf8Span
        return pool.intern(utf8.span)
    }

    private static func repeated(_ row: LabelFile.Row, _ file: LabelFile) -> StudyFailure {
        StudyFailure(
            .input, "\(file.path):\(row.line): the record stands here a second time; it has one person")
    }
}
