import Definitions
import Vocabulary

/// Links records without names to people by initials, date of birth and sex within an area, where that is unique
/// on both sides (domain reference 9.2): otherwise there is no link, never a guess.
struct AttributorLinker {
    /// What a cluster says of its area and sectors.
    private struct Place {
        var areas: Set<String> = []
        var sectors: Set<String> = []
    }

    private let definition: AttributorDefinition
    private let table: LinkageTable
    private let clusters: RecordClusters

    /// A linker to the clusters of a table's records.
    init(_ definition: AttributorDefinition, _ table: LinkageTable, clusters: RecordClusters) {
        self.definition = definition
        self.table = table
        self.clusters = clusters
    }

    /// What linking gives: for each linked record its cluster, and the report without identifiers.
    struct Outcome {
        /// The cluster of each record that was linked.
        var cluster: [RecordKey: Int] = [:]
        /// Whether sectors agree, for each record that was linked.
        var sectorsAgree: [RecordKey: Bool] = [:]
        /// Counts.
        var report = AttributorReport()
    }

    /// Links the records.
    func link(_ records: [AttributorRecord]) -> Outcome {
        var outcome = Outcome()
        outcome.report.expectedMissedShare = definition.expectedMissed
        guard !records.isEmpty else { return outcome }
        let owners = owners()
        var rivals: [Attributor: [String?]] = [:]
        for record in records {
            if let key = record.attributor { rivals[key, default: []].append(record.area) }
        }
        for record in records.sorted(by: { $0.key < $1.key }) { decide(record, owners, rivals, &outcome) }
        outcome.report.expectedChanceLinks = expectedChance(owners, rivals)
        return outcome
    }

    private func decide(
        _ record: AttributorRecord, _ owners: [Attributor: [Int]], _ rivals: [Attributor: [String?]],
        _ outcome: inout Outcome
    ) {
        guard let key = record.attributor else {
            outcome.report.incomplete += 1
            return
        }
        let alike = (rivals[key] ?? []).filter { $0 == nil || record.area == nil || $0 == record.area }
        guard alike.count == 1 else {
            outcome.report.duplicateKey += 1
            return
        }
        let everywhere = owners[key] ?? []
        let here = everywhere.filter { isHere(record, place(of: $0)) }
        switch (everywhere.count, here.count) {
        case (0, _): outcome.report.noCandidate += 1
        case (_, 0): outcome.report.areaDiffers += 1
        case (_, 1):
            outcome.cluster[record.key] = here[0]
            if let agree = sectorsAgree(record, place(of: here[0])) {
                outcome.sectorsAgree[record.key] = agree
            }
        default: outcome.report.severalPeople += 1
        }
    }

    /// The clusters that have each key, from current and alias names.
    private func owners() -> [Attributor: [Int]] {
        var owners: [Attributor: [Int]] = [:]
        for cluster in 0..<clusters.count {
            var keys: Set<Attributor> = []
            for record in clusters[cluster] { keys.formUnion(attributors(of: Int(record))) }
            for key in keys { owners[key, default: []].append(cluster) }
        }
        return owners
    }

    private func attributors(of record: Int) -> [Attributor] {
        let forenames = initials(record, definition.forename)
        let surnames = initials(record, definition.surname)
        let births = table.values(of: record, column: definition.dateOfBirth).filter { $0.utf8.count == 10 }
        let sexes = table.values(of: record, column: definition.sex)
        return forenames.flatMap { forename in
            surnames.flatMap { surname in
                births.flatMap { birth in
                    sexes.map {
                        Attributor(forename: forename, surname: surname, dateOfBirth: birth, sex: $0)
                    }
                }
            }
        }
    }

    private func initials(_ record: Int, _ column: String) -> [String] {
        table.values(of: record, column: column).compactMap { $0.first.map(String.init) }
    }

    private func place(of cluster: Int) -> Place {
        var place = Place()
        for record in clusters[cluster] {
            guard let column = definition.postcode else { continue }
            let postcodes = table.values(of: Int(record), column: column)
            place.areas.formUnion(postcodes.compactMap(definition.areas.area(ofPostcode:)))
            place.sectors.formUnion(postcodes.compactMap(Self.sector))
        }
        return place
    }

    /// Where one side's area is not known, it doesn't narrow.
    private func isHere(_ record: AttributorRecord, _ place: Place) -> Bool {
        guard let area = record.area, !place.areas.isEmpty else { return true }
        return place.areas.contains(area)
    }

    private func sectorsAgree(_ record: AttributorRecord, _ place: Place) -> Bool? {
        guard let sector = record.sector, !place.sectors.isEmpty else { return nil }
        return place.sectors.contains(sector)
    }

    private static func sector(_ postcode: String) -> String? {
        let parts = postcode.split(separator: " ")
        guard parts.count == 2, let digit = parts[1].first else { return nil }
        return "\(parts[0]) \(digit)"
    }

    /// n·m·Σp², with p the share of people's keys that each key has: what chance alone would bring about.
    ///
    /// A key is split into its date of birth on the one hand, initials and sex on the other, which are taken as
    /// independent, since most keys occur but once.
    private func expectedChance(_ owners: [Attributor: [Int]], _ rivals: [Attributor: [String?]]) -> Double {
        var births: [String: Int] = [:]
        var letters: [String: Int] = [:]
        for (key, clusters) in owners {
            births[key.dateOfBirth, default: 0] += clusters.count
            letters["\(key.forename)\(key.surname)\(key.sex)", default: 0] += clusters.count
        }
        let total = Double(max(1, births.values.reduce(0, +)))
        let squares = { (counts: [Int]) in counts.sorted().reduce(0.0) { $0 + Double($1) * Double($1) } }
        let agreement =
            squares(Array(births.values)) / (total * total) * squares(Array(letters.values)) / (total * total)
        return total * Double(rivals.values.reduce(0) { $0 + $1.count }) * agreement
    }
}
