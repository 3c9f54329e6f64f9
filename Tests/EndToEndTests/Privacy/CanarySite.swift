import Foundation

/// A site whose extracts hold canaries in the place of some of the sample's people, in every extract that knows them.
struct CanarySite {
    /// What a column that nobody may have says; it is nobody's name, so it may be in no file at all.
    static let refused = "wqzjxvrefused"

    let site: ScratchSite
    let canaries: [Canary]

    init() throws {
        site = try ScratchSite()
        let people = try Self.people(site)
        canaries = people.indices.map(Canary.init)
        let cast = Cast(people, canaries)
        for night in [ScratchSite.first, ScratchSite.second] {
            for name in try site.names(in: site.extracts(of: night)) {
                let file = site.extracts(of: night).appending(path: name)
                var extract = try Extract(file)
                try cast.rename(in: &extract)
                try extract.write(to: file)
            }
        }
    }

    /// The records of forty people, those with a story first: something is raised about them.
    private static func people(_ site: ScratchSite) throws -> [[String: String]] {
        func rows(_ name: String) throws -> [[String]] {
            try String(contentsOf: site.root.appending(path: "SampleData/\(name)"), encoding: .utf8)
                .split(separator: "\n").dropFirst()
                .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        }
        var records: [String: [String: String]] = [:]
        var doubled: Set<String> = []
        for row in try rows("truth.csv") {
            if records[row[2], default: [:]].updateValue(row[1], forKey: row[0]) != nil {
                doubled.insert(row[2])
            }
        }
        let known = records.filter { person, records in
            !doubled.contains(person) && records["police_nominal"] != nil
                && records["probation_person"] != nil
        }
        let storied = Set(try rows("truth_stories.csv").map { $0[0] })
        let order = known.keys.sorted { left, right in
            (storied.contains(left) ? 0 : 1, left) < (storied.contains(right) ? 0 : 1, right)
        }
        return order.prefix(40).compactMap { known[$0] }
    }

    /// Which records become which canary.
    private struct Cast {
        private var canaries: [String: Canary] = [:]
        private var keys: [String: String] = [:]

        init(_ people: [[String: String]], _ canaries: [Canary]) {
            for (records, canary) in zip(people, canaries) {
                let new = [
                    "police_nominal": canary.nominal, "probation_person": canary.crn,
                    "drug_client": canary.client,
                ]
                for (extract, key) in records {
                    guard let name = new[extract] else { continue }
                    keys[key] = name
                    self.canaries[name] = canary
                }
            }
        }

        /// Gives the canaries' records their keys, names, birth dates, identifiers and addresses.
        func rename(in extract: inout Extract) throws {
            extract.rows = extract.rows.map { row in row.map { renamed($0) } }
            let key = extract.header.firstIndex { ["nominal_id", "crn", "client_key"].contains($0) }
            let isTreatment = extract.name.hasPrefix("drug_")
            for (place, column) in extract.header.enumerated() {
                for row in extract.rows.indices {
                    let cell = extract.rows[row][place]
                    if ["medical_notes", "crime_text", "religion", "pregnant"].contains(column), !cell.isEmpty
                    {
                        extract.rows[row][place] = CanarySite.refused
                    }
                    guard let key, let canary = canaries[extract.rows[row][key]] else { continue }
                    extract.rows[row][place] =
                        switch column {
                        case "surname" where !cell.isEmpty: canary.surname
                        case "forename" where !cell.isEmpty, "forename_1" where !cell.isEmpty: canary.forename
                        case "dob" where !cell.isEmpty: isTreatment ? canary.bornDayFirst : canary.born
                        case "dob_quality": "F"
                        case "pnc_id": canary.pnc
                        case "line_1", "street": "7 \(canary.street) Vale"
                        case "postcode": canary.postcode
                        default: cell
                        }
                }
            }
        }

        /// A key in its new name, where it stands alone and where it stands after its type.
        private func renamed(_ cell: String) -> String {
            if let key = keys[cell] { return key }
            guard cell.contains(":") else { return cell }
            return cell.split(separator: ";", omittingEmptySubsequences: false).map { item in
                let parts = item.split(separator: ":", maxSplits: 1)
                guard parts.count == 2, let key = keys[String(parts[1])] else { return String(item) }
                return "\(parts[0]):\(key)"
            }.joined(separator: ";")
        }
    }
}
