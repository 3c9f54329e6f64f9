import Foundation
import TestSupport
import Testing

/// What no rule, score or link may know makes no difference to anybody.
@Suite struct `Ethnicity` {
    @Test func `dealt out at random gives the same alert lists, byte for byte`() throws {
        let site = try ScratchSite()
        try site.takeKey(of: try SampleNights.site())
        var generator = SplitMix(seed: 2010)
        var moved = 0
        for night in [ScratchSite.first, ScratchSite.second] {
            for (source, column) in [
                ("police_nominal", "ethnicity_self"), ("probation_person", "ethnicity"),
                ("drug_client", "ethnicity"),
                ("drug_national_client", "ethnicity"),
            ] {
                try site.editExtract(source, of: night) { extract in
                    let before = try extract.cells(of: column)
                    let after = before.shuffled(using: &generator)
                    moved += zip(before, after).count { $0 != $1 }
                    try extract.change(column) { _, row in after[row] }
                }
            }
        }
        #expect(moved > 1000)
        for night in [ScratchSite.first, ScratchSite.second] {
            #expect(try site.run(asOf: night).status == 0)
        }
        let expected = try Self.lists(of: try SampleNights.site())
        #expect(expected.count > 10)
        #expect(try Self.lists(of: site) == expected)
        // The shuffle did reach the stores, where it serves monitoring alone.
        let monitored = "SELECT ethnicity FROM monitoring_nominal ORDER BY rowid"
        #expect(try site.analysis.values(monitored) != SampleNights.site().analysis.values(monitored))
    }

    @Test func `and religion stand in nothing that rules or analysts read`() throws {
        let analysis = try SampleNights.site().analysis
        for name in try analysis.names() where name.hasPrefix("timeline_") {
            let columns = try analysis.values("SELECT name FROM pragma_table_info(?)", [name])
            #expect(
                !columns.contains("ethnicity") && !columns.contains("religion") && !columns.contains("sex"))
        }
    }

    private static func lists(of site: ScratchSite) throws -> [String: Data] {
        try site.files(in: site.latest).filter { Outputs.areOfPeople($0.key) }
    }
}
