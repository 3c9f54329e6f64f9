import Definitions
import Publishing
import Release
import TestSupport
import Testing
import Vocabulary

@Suite struct `An officer's alert list` {
    private func page(_ document: AlertListDocument) throws -> String {
        let place = try ScratchFolder("publishing")
        return try AlertListPaper(document).files(in: place.room)[0].text
    }

    private func table(_ document: AlertListDocument) throws -> [[String]] {
        let place = try ScratchFolder("publishing")
        let text = try AlertListPaper(document).files(in: place.room)[2].text
        return text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `says first how many alerts are new, changed and open, and how many ask for an answer today`()
        throws
    {
        let document = try Sample.list()
        #expect(document.count(.new) == 1)
        let figures = try #require(
            try page(document).split(separator: "key-figures\"").last?.split(separator: "</dl>").first)
        for label in [
            "new since yesterday", "changed since yesterday", "open, nothing new", "to answer today",
        ] {
            #expect(figures.contains("<dt>\(label)</dt><dd>1</dd>"), "\(label)")
        }
        #expect(figures.contains("<dd>3 of 3</dd>"))
    }

    @Test func `gives what protects a part of its own beside the alerts`() throws {
        let text = try page(Sample.list())
        #expect(text.contains("What protects"))
        #expect(text.contains("Complied with 9 of the last 10 recorded appointments"))
    }

    @Test func `says of what may not be shared that it isn't, and never leaves it blank`() throws {
        let agreement = Sample.agreement(Sample.lines.filter { $0.name != "5" })
        let document = try Sample.list(agreement: agreement)
        let text = try page(document)
        #expect(!text.contains("did not attend"))
        #expect(!text.contains("Disengaging and positive test"))
        #expect(text.contains("Also: an alert whose reason is not shared with you"))
        #expect(text.contains("Ask the information governance lead before acting on this alone"))
        let rows = try table(document)
        #expect(rows.contains { $0.contains("[not shared]") })
    }

    @Test func `says that nothing may be shown, never that there is nothing, where it shows no alert`() throws
    {
        let quiet = Sample.cases().map {
            CaseFile(person: $0.person, identities: $0.identities, alerts: [], conditions: $0.conditions)
        }
        let text = try page(Sample.list(quiet))
        #expect(text.contains("Tonight there is none about your 3 people that your role may read"))
        #expect(text.contains("not the same as nothing to know"))
        #expect(!text.contains("No rule asks"))
    }

    @Test func `keeps markup and formulas in what agencies write as text`() throws {
        let nasty = "=1+1<script>alert(1)</script>"
        let file = CaseFile(
            person: Pseudonym("p"),
            identities: [
                CaseIdentity(
                    agency: Agency("probation"), recordType: RecordType("supervised_person"),
                    link: .identifier,
                    details: [
                        .init(
                            .name, label: "Name",
                            SourcedText(
                                nasty, madeFrom: Sample.field("probation", "supervised_person", "surname")))
                    ])
            ], alerts: [Sample.missed], conditions: CaseConditions())
        let document = try Sample.list([file])
        let text = try page(document)
        #expect(!text.contains("<script>"))
        #expect(text.contains("=1+1&lt;script&gt;"))
        let row = try #require(try table(document).last)
        #expect(row[3].hasPrefix("'=1+1"))
    }

    @Test func `says what several records say alike once, with every day and where each stands`() throws {
        func kept(_ daysAgo: Int) -> AlertEvidence {
            Sample.evidence(
                "probation", "supervision_contact", "supervision appointment", Sample.contactFields,
                value: "attended", daysAgo: daysAgo)
        }
        let alert = Sample.alert(
            "A30", "Lasting progress", headline: "Kept every appointment",
            evidence: [kept(3), kept(10), kept(17), Sample.missedContact])
        let file = CaseFile(
            person: Pseudonym("p"), identities: Sample.identities("Zorblax", "Quimby", number: 1),
            alerts: [alert], conditions: CaseConditions())
        let text = try page(Sample.list([file]))
        #expect(text.contains("Supervision appointment. Result: attended (3 records)"))
        #expect(text.contains("also 19 February 2026; 12 February 2026"))
        #expect(text.contains(".csv:1204, 1204, 1204"))
        #expect(text.contains("Fact; may be put to the person."))
        #expect(text.ranges(of: "may be put to the person").count == 1)
    }

    @Test func `begins with a line for each person, which names all that waits`() throws {
        let document = try Sample.list()
        let waiting = document.people.filter { $0.alerts.contains(where: \.standing.awaitsAnswer) }
        #expect(waiting.contains { $0.alerts.count(where: \.standing.awaitsAnswer) > 1 })
        let text = try page(document)
        let parts = text.split(separator: "id=\"today-table-caption\"")
        #expect(parts.count == 2)
        let table = try #require(parts.last?.split(separator: "</table>").first)
        #expect(table.ranges(of: "href=\"#person-").count == waiting.count)
        #expect(table.contains("Also: Missed and missed (AMBER, changed)"))
        #expect(!text.contains("can wait"))
    }

    @Test func `lists apart those who are beyond the budget, and loses nobody`() throws {
        let document = try Sample.list(budget: 1)
        let text = try page(document)
        let parts = text.split(separator: "id=\"beyond-table-caption\"")
        #expect(parts.count == 2)
        #expect(text.contains("More than tonight&#39;s 1"))
        let beyond = try #require(parts.last?.split(separator: "</table>").first)
        #expect(beyond.contains("Ptolemy Ashgrove"))
        #expect(!beyond.contains("RED"))
        #expect(parts[0].contains("Missed and missed (AMBER, changed, can wait)"))
        let rows = try table(document)
        #expect(rows.count { $0.dropLast(2).last == "yes" } == document.beyondBudget)
        #expect(document.beyondBudget == 2)
    }

    @Test func `has on paper a line to decide on, and on a screen the way to the spreadsheet`() throws {
        let text = try page(Sample.list())
        #expect(text.contains("☐ already known"))
        #expect(text.contains("in the spreadsheet, under A01-9f86d081884c7d65."))
    }

    @Test func `has stable headers for machines and a row for each alert`() throws {
        let rows = try table(Sample.list())
        #expect(
            rows[0] == [
                "as_of", "recipient_role", "recipient", "person", "identity", "severity", "standing",
                "first_seen", "title", "headline", "changes", "action", "owner", "due_on", "lead_agency",
                "link",
                "evidence_records", "protective", "gaps", "reference", "confidence", "expires_on", "evidence",
                "decision", "reason", "decided_by", "decided_on", "deferred_until", "outcome", "outcome_on",
                "useful", "beyond_budget", "folded_into", "comes_and_goes",
            ])
        #expect(rows.filter { $0.first == "2026-03-01" }.count == 4)
    }

    @Test func `is the page it was when it was last looked at`() throws {
        let place = try ScratchFolder("publishing")
        let files = try AlertListPaper(Sample.list()).files(in: place.room)
        try Snapshot.expect(files[0], in: "alert-list.html")
        try Snapshot.expect(files[2], in: "alert-list.csv")
    }
}
