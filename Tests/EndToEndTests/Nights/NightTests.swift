import Foundation
import Testing

/// One after another: each runs the whole pipeline, and the machine has few cores.
@Suite(.serialized) struct `A night` {
    @Test func `gives the same bytes when it is run again, on one thread and on two`() throws {
        let site = try ScratchSite()
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        #expect(try site.run(asOf: ScratchSite.second, threads: 2).status == 0)
        let timelines = try site.analysis.rows("SELECT * FROM timeline_supervision")
        let two = try site.files(in: site.latest)
        #expect(try site.run(asOf: ScratchSite.second, threads: 1).status == 0)
        #expect(try site.files(in: site.latest) == two)
        #expect(try site.analysis.rows("SELECT * FROM timeline_supervision") == timelines)
        #expect(two.count > 10)
    }

    @Test func `puts out what every reader opens`() throws {
        let site = try SampleNights.site()
        let names = try site.files(in: site.latest).keys
        for name in [
            "index.html", "cohort-report.html", "cohort-report.xlsx", "run-report.html", "meeting-pack.html",
        ] {
            #expect(names.contains(name))
        }
        #expect(names.contains { $0.hasSuffix("alert-list.html") })
        #expect(names.contains { $0.hasSuffix("alert-list.xlsx") })
        #expect(names.contains { $0.hasSuffix("alert-list.csv") })
        for result in try SampleNights.results() {
            #expect(result.output.contains("cohort-report.html"))
        }
    }

    /// What may have become of what was put out, without the command's doing.
    enum Change: CaseIterable {
        case lineAdded, fileRemoved, folderRemoved
    }

    @Test(arguments: Change.allCases)
    func `mends its outputs when it is run again`(change: Change) throws {
        let site = try ScratchSite.afterBothNights()
        let before = try site.files(in: site.latest)
        let report = site.latest.appending(path: "run-report.html")
        switch change {
        case .lineAdded: try (Data(contentsOf: report) + Data("one more\n".utf8)).write(to: report)
        case .fileRemoved: try FileManager.default.removeItem(at: site.latest.appending(path: "index.html"))
        case .folderRemoved:
            try FileManager.default.removeItem(at: site.latest.appending(path: "offender-managers"))
        }
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try site.files(in: site.latest) == before)
    }

    @Test func `keeps its outputs and stores to their owner`() throws {
        let site = try SampleNights.site()
        let walk = FileManager.default.enumerator(at: site.out, includingPropertiesForKeys: nil)
        var seen = 0
        for case let url as URL in walk ?? FileManager.DirectoryEnumerator() {
            let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
            guard let type = attributes[.type] as? FileAttributeType, type != .typeSymbolicLink else {
                continue
            }
            let mode = try #require(attributes[.posixPermissions] as? Int)
            #expect(
                mode == (type == .typeDirectory ? 0o700 : 0o600), "\(url.lastPathComponent) has mode \(mode)")
            seen += 1
        }
        #expect(seen > 20)
    }

    /// Of the stores, and of the place where several stores' nights could be put out.
    @Test(arguments: ["state/run.lock", ".nights/run.lock"])
    func `is refused while another holds the lock`(place: String) throws {
        let site = try ScratchSite()
        try site.run(asOf: ScratchSite.first)
        let lock = site.out.appending(path: place).path
        let descriptor = unsafe open(lock, O_RDWR)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        #expect(try site.run(asOf: ScratchSite.first).status == 7)
        close(descriptor)
    }
}
