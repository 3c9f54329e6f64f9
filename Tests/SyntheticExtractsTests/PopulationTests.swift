import Testing

@testable import SyntheticExtracts

@Suite struct `The sample is a population worth analysing` {
    @Test func `known to agencies in the stated proportions`() throws {
        let truth = try #require(Sample.truth.first.map(Table.init))
        var agencies: [String: Set<String>] = [:]
        for row in truth.rows {
            let agency = String((row["extract"] ?? "").prefix(4))
            agencies[row["person_id"] ?? "", default: []].insert(agency)
        }
        #expect(agencies.count == 1500)
        #expect(agencies.values.filter { $0.count > 1 }.count == 525)
        #expect((1100...1180).contains(Sample.table("police_nominal").rows.count))
        #expect((700...740).contains(Sample.table("probation_person").rows.count))
        #expect(Sample.table("drug_client").rows.count == 210)
        #expect(Sample.table("drug_national_client").rows.count == 138)
    }

    @Test func `with cohorts large enough to show`() {
        let registrations = Sample.table("probation_registration").rows
        let integrated = registrations.filter { row in
            row["type"] == "IIOM" && row["deregistered"] == "N" && row["soft_deleted"] == "N"
        }
        #expect(Set(integrated.compactMap { $0["crn"] }).count >= 120)
        let current = Sample.table("probation_event").rows.filter { $0["actual_end_date"] == "" }
        let events = Set(current.compactMap { $0["event_id"] })
        let requirements = Sample.table("probation_requirement").rows.filter { row in
            row["terminated_reason"] == "" && events.contains(row["event_id"] ?? "")
        }
        #expect(requirements.filter { $0["main_category"] == "DR" }.count >= 60)
        #expect(requirements.filter { $0["main_category"] == "AT" }.count >= 20)
        for (from, to) in [("2026-03-01", "2026-05-31"), ("2026-04-01", "2026-06-30")] {
            let ending = current.filter {
                from <= $0["expected_end_date"] ?? "" && $0["expected_end_date"] ?? "" <= to
            }
            #expect(Set(ending.compactMap { $0["crn"] }).count >= 80)
        }
    }

    @Test func `in which every story is lived at least three times`() throws {
        let lived = try #require(Sample.truth.last.map(Table.init)).column("story")
        let told = Set(lived)
        #expect(told == Set(Story.allCases.map(\.rawValue)))
        for story in told { #expect(lived.filter { $0 == story }.count >= 3, "\(story)") }
    }

    @Test func `with ten officers in two teams, and cases that nobody has yet`() {
        let rows = Sample.table("probation_allocation").rows
        let officers = Set(rows.compactMap { $0["officer_code"] })
        #expect(officers.count == 11 && officers.contains("UNALLOCATED"))
        #expect(Set(rows.compactMap { $0["team_code"] }) == ["TRBNTH", "TRBSTH"])
    }

    @Test func `that no agency sees whole`() throws {
        let people = try #require(Sample.truth.first.map(Table.init)).rows
        let owner = Dictionary(
            people.map { ("\($0["extract"] ?? "")/\($0["record_key"] ?? "")", $0["person_id"] ?? "") },
            uniquingKeysWith: { first, _ in first })
        let custody = Dictionary(
            uniqueKeysWithValues: Sample.table("police_custody").rows.map {
                ($0["custody_ref"] ?? "", owner["police_nominal/\($0["nominal_id"] ?? "")"] ?? "")
            })
        let tested = Set(
            Sample.table("police_drug_test").rows.filter { $0["cocaine"] == "P" || $0["opiates"] == "P" }
                .compactMap { custody[$0["custody_ref"] ?? ""] })
        let assessed = Set(
            Sample.table("probation_assessment").rows
                .filter { $0["need_code"] == "DRUG_MISUSE" && Int($0["score"] ?? "") ?? 0 >= 2 }
                .compactMap { owner["probation_person/\($0["crn"] ?? "")"] })
        let treated = Set(
            Sample.table("drug_client").rows.filter { $0["substance_group"] != "ALCOHOL" }
                .compactMap { owner["drug_client/\($0["client_key"] ?? "")"] })
        let supervised = Set(
            people.filter { $0["extract"] == "probation_person" }.compactMap { $0["person_id"] })
        let linked = tested.union(assessed).union(treated).intersection(supervised).count
        let best = [tested, assessed, treated].map { $0.intersection(supervised).count }.max() ?? 0
        #expect(linked * 100 >= best * 115)
    }
}
