import SyntheticExtracts
import Testing

@Suite struct `The second night differs from the first` {
    static let snapshots = [
        "police_nominal", "police_address", "probation_person", "probation_registration", "drug_episode",
    ]

    @Test(arguments: snapshots)
    func `a little, in what is current`(extract: String) {
        let before = Set(Sample.table(extract, night: 0).rows)
        let after = Set(Sample.table(extract, night: 1).rows)
        #expect(before != after)
        #expect(before.intersection(after).count * 10 >= before.count * 9)
    }

    @Test func `by a new nominal and one that is gone`() {
        let before = Set(Sample.table("police_nominal", night: 0).column("nominal_id"))
        let after = Set(Sample.table("police_nominal", night: 1).column("nominal_id"))
        #expect(!after.subtracting(before).isEmpty)
        #expect(!before.subtracting(after).isEmpty)
    }

    @Test(arguments: ["police_custody", "probation_contact", "police_crime_person"])
    func `by rows that came in, and few of them`(extract: String) {
        let first = Sample.table(extract, night: 0).rows.count
        let second = Sample.table(extract, night: 1).rows.count
        #expect(second > 0 && second * 20 < first)
    }

    @Test func `by rows sent again with another value`() {
        let before = Dictionary(
            uniqueKeysWithValues: Sample.table("probation_contact", night: 0).rows.map {
                ($0["contact_id"] ?? "", $0)
            })
        let again = Sample.table("probation_contact", night: 1).rows.filter { row in
            guard let earlier = before[row["contact_id"] ?? ""] else { return false }
            return earlier["outcome_code"] == "" && row["outcome_code"] != ""
        }
        #expect(!again.isEmpty)
        let roles = Sample.table("police_crime_person", night: 1).rows
        #expect(roles.contains { $0["role"] == "ELIMINATED" })
    }

    @Test func `by an arrest of the day between`() {
        let arrests = Sample.table("police_custody", night: 1).column("arrest_at")
        #expect(arrests.contains { $0.hasPrefix("2026-03-01T") })
    }

    @Test func `and no night knows what comes after it`() {
        for (night, last) in [(0, "2026-03-01"), (1, "2026-03-02")] {
            for (extract, column) in [
                ("police_custody", "arrest_at"), ("police_crime", "recorded_at"),
                ("police_drug_test", "tested_at"),
                ("police_incident", "opened_at"), ("probation_registration", "start_date"),
            ] {
                let days = Sample.table(extract, night: night).column(column).map { String($0.prefix(10)) }
                #expect(days.allSatisfy { $0 < last }, "\(extract) of night \(night)")
            }
        }
    }
}
