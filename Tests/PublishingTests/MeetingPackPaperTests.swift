import Definitions
import Publishing
import Release
import TestSupport
import Testing
import Vocabulary

@Suite struct `The meeting pack` {
    private func page() throws -> String {
        let place = try ScratchFolder("publishing")
        return try MeetingPackPaper(Sample.pack()).files(in: place.room)[0].text
    }

    @Test func `says who leads, what is to be done by when, and what is overdue`() throws {
        let text = try page()
        #expect(text.contains("Probation Service, officer TRB01"))
        #expect(text.contains("Offer a same-day appointment with the drug worker"))
        #expect(text.contains(">overdue<"))
    }

    @Test func `names every case without news in a line, after those to discuss`() throws {
        let quiet = CaseFile(
            person: Pseudonym("p9"), identities: Sample.identities("Quiet", "Person", number: 9), alerts: [],
            conditions: CaseConditions(), leadAgency: Sample.leadAgency)
        let place = try ScratchFolder("publishing")
        let document = try Sample.pack(Sample.cases() + [quiet])
        let text = try MeetingPackPaper(document).files(in: place.room)[0].text
        let others = try #require(text.split(separator: "Cases without news").last)
        #expect(others.contains("Quiet Person"))
        #expect(others.contains("X000009"))
        #expect(!text.contains("href=\"#person-4\""))
    }

    @Test func `leaves out actions that are closed`() throws {
        #expect(try !page().contains("Done long ago"))
    }

    @Test func `says what is missing, such as a lead agency that nobody recorded`() throws {
        #expect(try page().contains("No lead agency is recorded"))
    }

    @Test func `has what protects as prominent as risk`() throws {
        let parts = try page().split(separator: "<section id=\"person-").dropFirst()
        #expect(parts.count >= 3)
        for part in parts {
            #expect(part.contains("Risk and needs"))
            #expect(part.contains("What protects"))
        }
    }

    @Test func `says for each case what to do next, and has on paper a line for what is agreed`() throws {
        let text = try page()
        #expect(text.contains("<dt>Next step</dt>"))
        #expect(text.contains("Joint appointment with the drug worker"))
        #expect(text.contains("Agreed now"))
    }

    @Test func `says what one assessment found of several needs in a row`() throws {
        func need(_ name: String, _ score: String) -> CaseRecord {
            CaseRecord(
                agency: Agency("probation"), recordType: RecordType("need_assessment"),
                label: "assessed need", basis: .assessment, isState: false, date: Sample.asOf,
                dateFields: [Sample.field("probation", "need_assessment", "assessed_on")],
                values: [
                    .init(
                        label: "Need",
                        SourcedText(name, madeFrom: Sample.field("probation", "need_assessment", "need"))),
                    .init(
                        label: "Score",
                        SourcedText(score, madeFrom: Sample.field("probation", "need_assessment", "score"))),
                ])
        }
        let file = CaseFile(
            person: Pseudonym("p1"), identities: Sample.identities("Zorblax", "Quimby", number: 1),
            alerts: [Sample.missed], conditions: CaseConditions(),
            records: [need("drug misuse", "7"), need("attitudes", "3")])
        let place = try ScratchFolder("publishing")
        let text = try MeetingPackPaper(Sample.pack([file])).files(in: place.room)[0].text
        #expect(text.contains("drug misuse, Score: 7 · attitudes, Score: 3"))
    }

    @Test func `has a folder for each role where it goes to several`() throws {
        let place = try ScratchFolder("publishing")
        let paper = MeetingPackPaper(try Sample.pack(), namesRole: true)
        let paths = try paper.files(in: place.room).map(\.path)
        let folder = "meeting-packs/\(Sample.chairRole)"
        #expect(paths == ["\(folder)/meeting-pack.html", "\(folder)/meeting-pack.xlsx"])
        #expect(paper.entry.paths == paths)
        #expect(try paper.files(in: place.room)[0].text.contains("href=\"../../index.html\""))
    }
}
