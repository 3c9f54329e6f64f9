import Definitions
import Publishing
import Release
import TestSupport
import Testing
import Vocabulary

/// A list on which one alert is shown within another, and comes and goes.
@Suite struct `A folded alert on an officer's list` {
    private static let arrested = Sample.alert(
        "A03", "New arrest under supervision", severity: .red, headline: "Arrested while under supervision",
        evidence: [Sample.drugTest], due: 0)
    private static let outOfDate = Sample.alert(
        "A23", "Assessment out of date", severity: .amber, standing: .open,
        headline: "The last full assessment is more than a year old", evidence: [Sample.missedContact],
        rhythm: AlertRhythm(
            since: Sample.asOf.adding(days: -9), returns: 3,
            nights: [true, false, true, false, true, false, true],
            comesAndGoes: true))
    private static let rules = [
        Sample.plainRule(
            "A23", "Assessment out of date",
            foldedInto: [
                RuleFolding(
                    into: "A03", because: "an arrest calls for a look at the assessment anyway",
                    location: Sample.place)
            ])
    ]

    private func files(rules: [RuleDeclaration] = rules) throws -> [PublishedFile] {
        let file = CaseFile(
            person: Pseudonym("p1"),
            identities: Sample.identities("Zorblax", "Ó Quimby-Ffanshawe", number: 1),
            alerts: [Self.arrested, Self.outOfDate], conditions: CaseConditions(met: []))
        let place = try ScratchFolder("publishing")
        return try AlertListPaper(Sample.list([file], rules: rules)).files(in: place.room)
    }

    @Test func `stands within the other's card, with its own sentence, step and decision`() throws {
        let page = try files()[0].text
        #expect(page.ranges(of: "<article class=\"card\"").count == 1)
        for words in [
            "Also: Assessment out of date", "The last full assessment is more than a year old.",
            "It stands here because an arrest calls for a look at the assessment anyway.",
            "in the spreadsheet, under A23-9f86d081884c7d65.", "more, shown within these",
            "With it: Assessment out of date (AMBER, comes and goes)",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try files(rules: [])[0].text.ranges(of: "<article class=\"card\"").count == 2)
    }

    @Test func `says that it comes and goes, since when and how often`() throws {
        let page = try files()[0].text
        #expect(page.contains("Comes and goes: back 3 times since \(Sample.asOf.adding(days: -9).inWords)"))
    }

    @Test func `has a row of its own to decide in, which names the other`() throws {
        let rows = try files()[2].text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows[0].suffix(3) == ["beyond_budget", "folded_into", "comes_and_goes"])
        #expect(
            rows.suffix(2).map { $0.suffix(3) } == [
                ["no", "", "no"], ["no", "A03-9f86d081884c7d65", "yes"],
            ])
    }

    @Test func `is the card it was when it was last looked at`() throws {
        try Snapshot.expect(files()[0], in: "alert-list-folded.html")
    }
}
