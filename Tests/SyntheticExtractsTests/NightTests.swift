import Testing
import Vocabulary

@testable import SyntheticExtracts

@Suite struct `Each night differs from the one before` {
    static let snapshots: [Extract] = [
        .policeNominal, .policeAddress, .policeWarning, .policeIntelligencePointer, .probationPerson,
        .probationAddress, .probationEvent, .probationRequirement, .probationRegistration,
        .probationAssessment, .probationPredictor, .probationAllocation, .probationNSI, .drugClient,
        .drugEpisode, .drugModality, .drugConsent, .meetingAction,
    ]

    @Test(arguments: snapshots)
    func `a little, in what is current`(extract: Extract) {
        var changes = 0
        for night in 1..<4 {
            let before = Set(FourNights.table(extract, night - 1).rows)
            let after = Set(FourNights.table(extract, night).rows)
            changes += before == after ? 0 : 1
            #expect(before.intersection(after).count * 100 >= before.count * 90, "night \(night)")
        }
        #expect(changes >= 2)
    }

    static let news: [Extract] = [
        .policeCustody, .policeCrime, .policeCrimePerson, .policeIncident, .policeIncidentPerson,
        .policeDrugTest, .probationContact, .drugContact, .drugTOP,
    ]

    @Test(arguments: news, 1..<4)
    func `by rows that came in, and few of them`(extract: Extract, night: Int) {
        let first = FourNights.table(extract, 0).rows.count
        let later = FourNights.table(extract, night).rows.count
        #expect(later > 0 && later * 20 < first, "\(later) after \(first)")
    }

    @Test(
        arguments: [
            (Extract.policeCustody, "arrest_at"), (.policeCrime, "recorded_at"),
            (.policeIncident, "opened_at"),
            (.policeDrugTest, "tested_at"), (.drugTOP, "top_date"),
        ], 1..<4)
    func `by what happened on the day between`(place: (extract: Extract, column: String), night: Int) {
        let day = FourNights.extracts.nights[night - 1]
        let written = place.extract == .drugTOP ? DayText.british(day) : DayText.iso(day)
        #expect(
            FourNights.table(place.extract, night).column(place.column).contains { $0.hasPrefix(written) })
    }

    @Test func `by a new nominal and one that is gone`() {
        let before = Set(Sample.table("police_nominal", night: 0).column("nominal_id"))
        let after = Set(Sample.table("police_nominal", night: 1).column("nominal_id"))
        #expect(!after.subtracting(before).isEmpty)
        #expect(!before.subtracting(after).isEmpty)
    }

    @Test(arguments: 1..<4)
    func `by moves that both agencies hear of, each in its own time`(night: Int) {
        let police = FourNights.changed(.policeAddress, night, by: ["nominal_id", "address_seq"])
        #expect(police.contains { $0.before["to_date"] == "" && $0.after["to_date"] != "" })
        let probation = FourNights.changed(.probationAddress, night, by: ["crn", "address_seq"])
        #expect(probation.contains { $0.before["status"] == "M" && $0.after["status"] == "P" })
    }

    @Test func `by orders that end, breaches and recalls that begin, people who are released`() {
        let changes = (1..<4).flatMap { FourNights.changed(.probationEvent, $0, by: ["event_id"]) }
        #expect(changes.contains { $0.before["in_breach"] == "N" && $0.after["in_breach"] == "Y" })
        #expect(changes.contains { $0.before["actual_end_date"] == "" && $0.after["actual_end_date"] != "" })
        #expect(changes.contains { $0.after["custody_status"] == "RECALLED" })
        #expect(
            changes.contains {
                $0.before["custody_status"] == "IN_CUSTODY" && $0.after["custody_status"] == "ON_LICENCE"
            })
        // Whatever changes, what a court said stays as it was.
        for (before, after) in changes {
            for column in ["sentence_date", "start_date", "licence_expiry", "conditional_release", "crn"] {
                #expect(before[column] == after[column], "\(column)")
            }
        }
    }

    @Test func `by cases that another officer takes over`() {
        let keys = ["crn", "role", "allocated_from"]
        for night in 1..<4 {
            let day = DayText.iso(FourNights.extracts.nights[night - 1])
            let ended = FourNights.changed(.probationAllocation, night, by: keys).filter {
                $0.after["allocated_to"] == day
            }
            let new = FourNights.table(.probationAllocation, night).rows.filter {
                $0["allocated_from"] == day
            }
            let taken = Dictionary(grouping: new) { $0["crn"] ?? "" }
            #expect(!new.isEmpty)
            #expect(
                ended.contains { row in
                    taken[row.after["crn"] ?? ""]?.contains {
                        $0["officer_code"] != row.before["officer_code"]
                    }
                        == true
                })
        }
    }

    @Test func `by registrations that begin, end, are reviewed and are withdrawn`() {
        let key = ["registration_id"]
        let changes = (1..<4).flatMap { FourNights.changed(.probationRegistration, $0, by: key) }
        #expect(changes.contains { $0.before["deregistered"] == "N" && $0.after["deregistered"] == "Y" })
        #expect(
            changes.contains {
                $0.after["deregistered"] == "N"
                    && $0.before["next_review_date"] != $0.after["next_review_date"]
            })
        let nights = (0..<4).map { Set(FourNights.rows(.probationRegistration, $0, by: key).keys) }
        #expect(zip(nights, nights.dropFirst()).allSatisfy { !$1.subtracting($0).isEmpty })
        #expect(zip(nights, nights.dropFirst()).contains { !$0.subtracting($1).isEmpty })
    }

    @Test func `by records that are put right`() {
        let people = (1..<4).flatMap { FourNights.changed(.policeNominal, $0, by: ["nominal_id"]) }
        #expect(people.contains { $0.before["surname"] != $0.after["surname"] })
        #expect(people.allSatisfy { $0.before["pnc_id"] == $0.after["pnc_id"] })
    }

    @Test func `by treatment that ends, and consents that are withdrawn`() {
        let episodes = (1..<4).flatMap { FourNights.changed(.drugEpisode, $0, by: ["episode_id"]) }
        #expect(episodes.contains { $0.before["discharge_date"] == "" && $0.after["discharge_reason"] != "" })
        let consents = (1..<4).flatMap { FourNights.changed(.drugConsent, $0, by: ["consent_ref"]) }
        #expect(consents.contains { $0.before["withdrawn_on"] == "" && $0.after["withdrawn_on"] != "" })
    }

    @Test func `by rows sent again with another value`() {
        let contacts = FourNights.rows(.probationContact, 0, by: ["contact_id"])
        let again = FourNights.table(.probationContact, 1).rows.compactMap { row in
            contacts[row["contact_id"] ?? ""].map { ($0, row) }
        }
        #expect(again.contains { $0["outcome_code"] == "" && $1["outcome_code"] == "UAAB" })
        #expect(again.contains { $0["outcome_code"] == "" && $1["outcome_code"] == "ATTC" })
        let later = (1..<4).flatMap { FourNights.table(.policeCrime, $0).rows }
        let crimes = FourNights.rows(.policeCrime, 0, by: ["crime_ref"])
        let decided = later.filter { row in
            crimes[row["crime_ref"] ?? ""].map { $0["outcome_code"] == "" && row["outcome_code"] != "" }
                ?? false
        }
        let renamed = later.filter { row in
            crimes[row["crime_ref"] ?? ""].map { $0["ho_class"] != row["ho_class"] } ?? false
        }
        #expect(decided.count >= 5 && !renamed.isEmpty)
        let roles = (1..<4).flatMap { FourNights.table(.policeCrimePerson, $0).column("role") }
        #expect(roles.contains("ELIMINATED") && roles.contains("CHARGED"))
    }

    @Test(arguments: [Story.laterArrest, .laterRelapse, .laterHomeLoss])
    func `by stories that have their turn on a later night`(story: Story) throws {
        let world = FourNights.extracts.world
        let people = (0..<world.people).map { Persona($0, in: world) }.filter { $0.slot.story == story }
        #expect(Set(people.map(\.turn)) == [1, 2])
        for person in people {
            let nominal = SerialNumbers(person).nominal()
            let nights = (1..<4).filter { night in
                FourNights.table(.policeCustody, night).column("nominal_id").contains(nominal)
            }
            #expect(nights == [person.turn + 1])
        }
    }

    @Test func `and somebody held overnight has no disposal until the night after`() {
        let nights = (0..<4).map { FourNights.rows(.policeCustody, $0, by: ["custody_ref"]) }
        let held = (1..<3).flatMap { night in
            nights[night].values.filter { $0["disposal"] == "" }.map { (night, $0["custody_ref"] ?? "") }
        }
        #expect(!held.isEmpty)
        for (night, reference) in held { #expect(nights[night + 1][reference]?["disposal"] != "") }
    }

    @Test func `whatever number of nights follows`() {
        let two = SyntheticExtracts(people: 600, nights: 2, seed: 8)
        let five = SyntheticExtracts(people: 600, nights: 5, seed: 8)
        for night in 0...1 {
            for (one, other) in zip(two.files(forNight: night), five.files(forNight: night)) {
                let isSame = one == other
                #expect(isSame, "\(one.name)")
            }
        }
        #expect(two.truth() == five.truth())
    }

    @Test func `and no night knows what comes after it`() {
        for night in 0..<4 {
            let last = FourNights.extracts.nights[night].description
            for (extract, column) in [
                (Extract.policeCustody, "arrest_at"), (.policeCrime, "recorded_at"),
                (.policeDrugTest, "tested_at"),
                (.policeIncident, "opened_at"), (.policeAddress, "from_date"), (.policeWarning, "set_on"),
                (.probationRegistration, "start_date"), (.probationAssessment, "completed_on"),
                (.probationAllocation, "allocated_from"), (.probationNSI, "referral_date"),
                (.probationEvent, "actual_end_date"), (.meetingAction, "set_on"),
                (.policeCrime, "outcome_date"),
            ] {
                let days = FourNights.table(extract, night).column(column).map { String($0.prefix(10)) }
                #expect(days.allSatisfy { $0 < last }, "\(extract) of night \(night)")
            }
        }
    }
}
