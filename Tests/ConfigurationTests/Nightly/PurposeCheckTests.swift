import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A paper` {
    private func faults(purpose: String, to role: String, cohort: String? = nil) -> [String] {
        let place = Place(file: "nightly.yml", line: 3, column: 5)
        let collector = FaultCollector()
        let paper = PaperDefinition(
            kind: .alertList, purpose: purpose, recipients: [role], cohort: cohort, location: place)
        PurposeCheck(
            agreements: [agreement("CASES", role: "officer"), agreement("COUNTS", role: "reader")],
            faults: collector
        ).check([paper], [])
        return collector.faults.map(\.description)
    }

    private func agreement(_ purpose: String, role: String) -> SharingAgreement {
        let day = CalendarDay(dayNumber: 0)
        return SharingAgreement(
            reference: purpose, version: "1", title: purpose, owner: "", classification: "",
            inForceFrom: day, inForceUntil: nil, reviewDue: day, parties: [],
            purposes: [SharingPurpose(code: purpose, title: purpose, kind: .personalised)], gateways: [],
            conditions: [],
            recipients: [
                RecipientRole(role: role, title: role, agency: Agency("police"), reach: .ownCases)
            ],
            lines: [], retention: [], documents: [], location: Place(file: "", line: 1, column: 1))
    }

    @Test(arguments: [
        ("CASES", "officer", []),
        ("COUNT", "reader", ["unknown purpose 'COUNT'; did you mean 'COUNTS'? known: CASES, COUNTS"]),
        ("COUNTS", "officer", ["unknown recipient for purpose COUNTS 'officer'; known: reader"]),
    ])
    func `and a job of the night's own alike have a purpose and a role of one agreement`(
        purpose: String, role: String, expected: [String]
    ) {
        let place = Place(file: "nightly.yml", line: 3, column: 5)
        let collector = FaultCollector()
        PurposeCheck(
            agreements: [agreement("CASES", role: "officer"), agreement("COUNTS", role: "reader")],
            faults: collector
        ).check(NightlyJob(purpose: purpose, role: role, location: place))
        #expect(collector.faults.map(\.description) == expected.map { "nightly.yml:3:5: \($0)" })
    }

    @Test func `goes where an agreement allows`() {
        #expect(faults(purpose: "CASES", to: "officer") == [])
    }

    @Test func `goes through a cohort that there is`() {
        #expect(
            faults(purpose: "CASES", to: "officer", cohort: "iom") == [
                "nightly.yml:3:5: unknown cohort 'iom'"
            ])
    }

    @Test func `needs a purpose that an agreement has`() {
        #expect(
            faults(purpose: "CASE", to: "officer") == [
                "nightly.yml:3:5: unknown purpose 'CASE'; did you mean 'CASES'? known: CASES, COUNTS"
            ])
    }

    @Test func `needs recipients of an agreement that has its purpose`() {
        #expect(
            faults(purpose: "CASES", to: "reader") == [
                "nightly.yml:3:5: unknown recipient for purpose CASES 'reader'; known: officer"
            ])
    }
}
