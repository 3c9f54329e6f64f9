internal import Configuration
internal import Definitions
internal import Delimited
internal import Vocabulary

/// What people decided about pairs of records: the CSV file that `places: link_decisions:` names.
///
/// The columns are `left_agency, left_record_type, left_key, right_agency, right_record_type, right_key, verdict` with
/// `same` or `different`; others, such as who decided, when and why, are for people. A decision that can't be read
/// stops the night: it would be forgotten, and the link would go by its weight.
struct LinkDecisionFile: Sendable {
    /// A line of the file.
    struct Line: Hashable, Sendable {
        /// Its number, from 1.
        let number: Int
        /// What it decides.
        let decision: LinkageDecision
    }

    static let columns = [
        "left_agency", "left_record_type", "left_key", "right_agency", "right_record_type", "right_key",
        "verdict",
    ]

    /// The place, as the configuration writes it.
    let place: String
    /// The file's bytes: the night's identity depends on them.
    let bytes: [UInt8]
    /// The decisions, in the file's order.
    let lines: [Line]

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - place: The place, as the configuration writes it.
    ///   - path: The path, which faults name.
    ///   - bytes: The content.
    ///   - people: The agencies' records of people, which alone are linked.
    /// - Throws: `Faults` with every line that decides nothing.
    init(
        place: String, path: String, bytes: [UInt8], people: [(agency: Agency, recordType: RecordType)]
    ) throws(Faults) {
        self.place = place
        self.bytes = bytes
        var reader = RowReader(bytes)
        let header = reader.next()?.fields ?? []
        let places = Self.columns.compactMap(header.firstIndex(of:))
        guard places.count == Self.columns.count else {
            let expected = "expected the columns \(Self.columns.joined(separator: ", "))"
            throw Faults([Fault(at: SourceLocation(file: path, line: 1, column: 1), expected)])
        }
        var lines: [Line] = []
        var faults: [Fault] = []
        while let row = reader.next() {
            guard !row.isBlank else { continue }
            do throws(LineFault) {
                let decision = try Self.decision(places.map { $0 < row.count ? row[$0] : "" }, people)
                if let earlier = lines.first(where: { $0.decision.isAboutThePair(of: decision) }),
                    earlier.decision.verdict != decision.verdict
                {
                    throw LineFault(message: "line \(earlier.number) decides the same pair the other way")
                }
                lines.append(Line(number: row.line, decision: decision))
            } catch {
                faults.append(
                    Fault(at: SourceLocation(file: path, line: row.line, column: 1), error.message))
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        self.lines = lines
    }

    private struct LineFault: Error { let message: String }

    /// The decision of a line's cells, none of which a fault may quote.
    private static func decision(
        _ cells: [String], _ people: [(agency: Agency, recordType: RecordType)]
    ) throws(LineFault) -> LinkageDecision {
        guard let verdict = LinkageDecision.Verdict(rawValue: cells[6]), !cells.prefix(6).contains("") else {
            throw LineFault(message: "expected two records and the verdict same or different")
        }
        let left = RecordKey(
            agency: Agency(cells[0]), recordType: RecordType(cells[1]), sourceKey: cells[2])
        let right = RecordKey(
            agency: Agency(cells[3]), recordType: RecordType(cells[4]), sourceKey: cells[5])
        for (side, record) in [("left", left), ("right", right)]
        where !people.contains(where: { $0 == (record.agency, record.recordType) }) {
            let known = Set(people.map { "\($0.agency) \($0.recordType)" }).sorted().joined(separator: ", ")
            throw LineFault(
                message: "\(side)_agency and \(side)_record_type are of no source of people; known: \(known)")
        }
        guard left != right else { throw LineFault(message: "both records are the same; expected two") }
        return LinkageDecision(left, right, verdict)
    }

    /// The decisions, in the file's order.
    var decisions: [LinkageDecision] { lines.map(\.decision) }

    /// What to say of decisions about records that there are not tonight; they stay in the file, and apply when the
    /// records come back.
    ///
    /// - Parameter records: The night's person records.
    /// - Returns: A sentence for each such line, which quotes none of its cells.
    func notices(missing records: Set<RecordKey>) -> [String] {
        lines.compactMap { line in
            let sides = [("left", line.decision.left), ("right", line.decision.right)]
            let missing = sides.filter { !records.contains($0.1) }.map(\.0)
            guard !missing.isEmpty else { return nil }
            return
                "\(place):\(line.number): the decision was not applied: there is no such record tonight on the "
                + "\(missing.joined(separator: " or the "))"
        }
    }
}

extension NightSite {
    /// What people decided about pairs of records; none where the configuration names no file.
    ///
    /// - Throws: `Faults` where the file isn't there or a line of it decides nothing.
    func linkDecisionFile() throws(Faults) -> LinkDecisionFile? {
        guard let place = configuration.nightly.places.linkDecisions else { return nil }
        let path = resolved(place)
        let bytes: [UInt8]
        do { bytes = try Files.read(path) } catch {
            let columns = LinkDecisionFile.columns.joined(separator: ",")
            throw Faults([
                Fault(
                    at: configuration.nightly.location,
                    "places: link_decisions: \(path) isn't there or may not be read; a file in which nobody decided "
                        + "anything yet holds the one line \(columns)")
            ])
        }
        let people = configuration.sources.filter {
            configuration.dictionary.recordType($0.recordType)?.role == .person
        }
        return try LinkDecisionFile(
            place: place, path: path, bytes: bytes, people: people.map { ($0.agency, $0.recordType) })
    }
}
