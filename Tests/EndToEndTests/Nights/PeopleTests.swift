import Foundation
import Testing

/// Who a night takes for who, against what the sample knows to be true.
@Suite struct `The people of a night` {
    @Test func `are who they are: hardly a pair is wrong, few are missed`() throws {
        let site = try SampleNights.site()
        let truth = try Self.truth(site)
        for night in [ScratchSite.first, ScratchSite.second] {
            let rows = try site.vault.rows(
                "SELECT record_type, source_key, person FROM person_record WHERE night = ?", [night])
            let named = rows.filter { !($0[0] == "treatment_client" && $0[1].hasPrefix("D")) }
            #expect(named.count > 2000)
            let labels = named.compactMap { row in truth[row[1]].map { (found: row[2], truth: $0) } }
            #expect(labels.count == named.count)
            let both = Self.pairs(labels.map { "\($0.found) \($0.truth)" })
            let precision = Double(both) / Double(Self.pairs(labels.map(\.found)))
            let recall = Double(both) / Double(Self.pairs(labels.map(\.truth)))
            #expect(precision >= 0.99, "precision \(precision) on \(night)")
            #expect(recall >= 0.93, "recall \(recall) on \(night)")
        }
    }

    @Test func `are hardly ever given a record without names that is another's`() throws {
        let site = try SampleNights.site()
        let truth = try Self.truth(site)
        let rows = try site.vault.rows(
            "SELECT record_type, source_key, person, strength FROM person_record WHERE night = ?",
            [ScratchSite.second])
        let isNameless = { (row: [String]) in row[0] == "treatment_client" && row[1].hasPrefix("D") }
        var known: [String: Set<String>] = [:]
        for row in rows where !isNameless(row) {
            known[row[2], default: []].insert(truth[row[1]] ?? "nobody")
        }
        let links = rows.filter { isNameless($0) && known[$0[2]] != nil }
        let right = links.filter { row in truth[row[1]].map { known[row[2]]?.contains($0) == true } ?? false }
        #expect(links.count > 30)
        #expect(links.allSatisfy { $0[3] == "1" })
        #expect(Double(right.count) >= 0.95 * Double(links.count))
    }

    @Test func `each bear one pseudonym, and it says nothing of them`() throws {
        let vault = try SampleNights.site().vault
        let pseudonyms = try vault.rows("SELECT person, pseudonym FROM pseudonym")
        #expect(Set(pseudonyms.map { $0[1] }).count == pseudonyms.count)
        let people = Set(try vault.values("SELECT DISTINCT person FROM person_record"))
        #expect(people.isSubset(of: Set(pseudonyms.map { $0[0] })))
        let analysis = try SampleNights.site().analysis
        for person in people.prefix(200) {
            #expect(
                try analysis.values("SELECT person FROM timeline_supervision WHERE person = ?", [person])
                    == [])
        }
    }

    /// The person of each record by its key; the four extracts' keys have forms of their own.
    private static func truth(_ site: ScratchSite) throws -> [String: String] {
        let file = site.root.appending(path: "SampleData/truth.csv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return Dictionary(rows.map { ($0[1], $0[2]) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many pairs share a label.
    private static func pairs(_ labels: [String]) -> Int {
        Dictionary(grouping: labels) { $0 }.values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    }
}
