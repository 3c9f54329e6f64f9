import FoundationEssentials
import Publishing
import Release
import TestSupport
import Testing

/// All the papers of the sample night.
func sampleFiles(in room: Workroom) throws -> [PublishedFile] {
    try AlertListPaper(Sample.list()).files(in: room)
        + AlertListPaper(Sample.list(kind: .team)).files(in: room)
        + MeetingPackPaper(Sample.pack()).files(in: room) + CohortReportPaper(Sample.report()).files(in: room)
        + RunReportPaper(Sample.run).files(in: room) + LinkageReviewPaper(Sample.review).files(in: room)
        + IndexPaper(Sample.index).files(in: room)
}

@Suite struct `Every paper` {
    private let files: [PublishedFile]

    init() throws {
        let place = try ScratchFolder("publishing")
        files = try sampleFiles(in: place.room)
        #expect(try place.contents().isEmpty)
        if let folder = ProcessInfo.processInfo.environment["WRITE_SAMPLES"] {
            for file in files {
                let url = URL(filePath: folder).appending(path: file.path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: url)
            }
        }
    }

    private var pages: [PublishedFile] { files.filter { $0.path.hasSuffix(".html") } }

    @Test func `has its files, each in one place`() {
        let paths = files.map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(paths.contains("offender-managers/TRB01/alert-list.html"))
        #expect(paths.contains("team-managers/TRB01/alert-list.xlsx"))
        #expect(paths.contains("cohort-tables/iom-linked.csv"))
        #expect(files.allSatisfy { !$0.bytes.isEmpty })
    }

    @Test func `says its marking, its day, that its people are synthetic, and what not found means`() {
        for page in pages {
            #expect(page.text.contains("OFFICIAL-SENSITIVE"), "\(page.path)")
            #expect(page.text.contains("As at 1 March 2026"), "\(page.path)")
            #expect(page.text.contains("Synthetic people: nobody here is real."), "\(page.path)")
            #expect(page.text.contains("It never means that nothing is known"), "\(page.path)")
            #expect(page.text.contains("IOM-01 version 1"), "\(page.path)")
            #expect(page.text.contains("at least 8% of"), "\(page.path)")
        }
    }

    @Test func `needs no network and runs nothing`() {
        for page in pages {
            #expect(!page.text.contains("<script"), "\(page.path)")
            #expect(!page.text.contains("http:"), "\(page.path)")
            #expect(!page.text.contains("https:"), "\(page.path)")
        }
    }

    @Test func `gives the same bytes again`() throws {
        let place = try ScratchFolder("publishing")
        #expect(try sampleFiles(in: place.room) == files)
    }

    @Test func `uses no id twice within a page`() {
        for page in pages {
            let ids = page.text.split(separator: " id=\"").dropFirst().compactMap {
                $0.split(separator: "\"").first
            }
            #expect(Set(ids).count == ids.count, "\(page.path)")
        }
    }

    @Test func `is linked with places that exist`() {
        for page in pages {
            let ids = Set(
                page.text.split(separator: " id=\"").dropFirst().compactMap {
                    $0.split(separator: "\"").first
                })
            for link in page.text.split(separator: "href=\"#").dropFirst().compactMap({
                $0.split(separator: "\"").first
            }) {
                #expect(ids.contains(link), "\(page.path): #\(link)")
            }
        }
    }

    @Test
    func `keeps names and references out of file names, and out of papers that aren't about named people`() {
        let personal = ["Zorblax", "Quimby", "Trumpington", "X000001", "2001/0001A"]
        for file in files {
            let isNamed = file.path.contains("alert-list") || file.path.hasPrefix("meeting-pack")
            for value in personal {
                #expect(!file.path.contains(value))
                if !isNamed { #expect(!file.text.contains(value), "\(file.path)") }
            }
        }
    }
}

@Suite struct `The folder of a recipient` {
    @Test(arguments: [
        ("TRB01", "TRB01"), ("../etc", "~2e~2e~2fetc"), ("A/1", "A~2f1"), ("A-1", "A-1"), ("", "_"),
    ])
    func `is named by the code, whatever is in it`(holder: String, folder: String) throws {
        let recipient = Recipient(role: Sample.officerRole, holder: holder, agency: Sample.officer.agency)
        let paper = AlertListPaper(try Sample.list(to: recipient))
        #expect(paper.entry.paths.first == "offender-managers/\(folder)/alert-list.html")
    }
}
