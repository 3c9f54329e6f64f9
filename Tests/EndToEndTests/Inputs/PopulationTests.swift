import Foundation
import Testing

/// A snapshot says who is gone by leaving them out; half of one says so of people about whom nothing changed.
@Suite struct `A snapshot with far fewer rows than stood before it` {
    private static let source = "probation_registration"

    @Test(arguments: [0, 2])
    func `withdraws nothing, keeps alerts and exits 4`(share: Int) throws {
        let whole = try SampleNights.site()
        let site = try ScratchSite.afterBothNights()
        try site.editExtract(Self.source, of: ScratchSite.second) { extract in
            extract.rows = share == 0 ? [] : extract.rows.enumerated().filter { $0.0 % share == 0 }.map(\.1)
        }
        let dry = try site.run(asOf: ScratchSite.second, more: ["--dry-run"])
        #expect(dry.status == 4, "\(dry.errors)")
        #expect(dry.errors.contains("they stand as they were"))
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 4, "\(result.errors)")
        #expect(result.errors.contains("\(Self.source)_20260302_001.csv lacks "))
        #expect(result.errors.contains("they stand as they were"))
        let report = site.latest.appending(path: "run-report.html")
        #expect(try String(contentsOf: report, encoding: .utf8).contains("they stand as they were"))
        #expect(
            Set(try whole.standing(Self.source, after: ScratchSite.first))
                .isSubset(of: try site.standing(Self.source, after: ScratchSite.second)))
        #expect(try Self.alerts(of: "A09", site) == Self.alerts(of: "A09", whole))
        #expect(try !Self.alerts(of: "A09", whole).isEmpty)
    }

    @Test func `is believed where its source says that so many may go`() throws {
        let site = try ScratchSite.afterBothNights()
        try site.edit("Pipelines/sources/\(Self.source).yml") {
            $0.replacing("population_tolerance: 20%", with: "population_tolerance: 100%")
        }
        try site.editExtract(Self.source, of: ScratchSite.second) { $0.rows = Array($0.rows.prefix(10)) }
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try site.standing(Self.source, after: ScratchSite.second).count == 10)
    }

    @Test func `within the tolerance is what it says`() throws {
        let site = try ScratchSite.afterBothNights()
        let before = try site.standing(Self.source, after: ScratchSite.first).count
        try site.editExtract(Self.source, of: ScratchSite.second) { $0.rows.removeLast(before / 10) }
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try site.standing(Self.source, after: ScratchSite.second).count < before)
    }

    /// The alerts of a rule that people are shown after the second night.
    private static func alerts(of rule: String, _ site: ScratchSite) throws -> [String] {
        try site.analysis.values(
            """
            SELECT alert FROM alert WHERE night = ? AND rule = ? AND state IN ('new', 'open', 'changed')
            ORDER BY alert
            """, [ScratchSite.second, rule])
    }
}
