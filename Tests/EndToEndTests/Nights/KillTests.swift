import Foundation
import Testing

/// Nights whose process is killed, as a power cut would, at moments that a seed gives.
@Suite(.serialized) struct `A night that is killed` {
    /// How often; `make test-crash` asks for more.
    private static let kills = Int(ProcessInfo.processInfo.environment["KILLS"] ?? "") ?? 4

    @Test func `ends with the same bytes when it is run again, though it was the first`() throws {
        let whole = try SampleNights.site()
        let site = try Self.site(withKeyOf: whole)
        var moments = SplitMix(state: 20_260_301)
        let length = try Self.length()
        for _ in 0..<Self.kills {
            try site.runAndKill(asOf: ScratchSite.first, after: Self.moment(&moments, within: length))
            #expect(try Self.outputs(of: ScratchSite.first, site) ?? [:] == [:] || Self.isWhole(site, whole))
        }
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        #expect(Self.isWhole(site, whole))
        let check = try site.tributary(["audit", "verify", site.nightly])
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test func `leaves readers the night before or itself, never half`() throws {
        let whole = try SampleNights.site()
        let site = try Self.site(withKeyOf: whole)
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        let before = try site.files(in: site.latest)
        let after = try whole.files(in: whole.latest)
        var moments = SplitMix(state: 20_260_302)
        let length = try Self.length()
        for _ in 0..<Self.kills {
            try site.runAndKill(asOf: ScratchSite.second, after: Self.moment(&moments, within: length))
            let now = try site.files(in: site.latest)
            #expect(now == before || now == after)
        }
        #expect(try site.run(asOf: ScratchSite.second).status == 0)
        #expect(try site.files(in: site.latest) == after)
        #expect(try Self.outputs(of: ScratchSite.first, site) == before)
        #expect(
            try site.analysis.rows("SELECT * FROM alert") == whole.analysis.rows("SELECT * FROM alert"))
        #expect(try site.tributary(["audit", "verify", site.nightly]).status == 0)
    }

    /// A site with the same key, so that the same people get the same pseudonyms.
    private static func site(withKeyOf other: ScratchSite) throws -> ScratchSite {
        let site = try ScratchSite()
        try site.takeKey(of: other)
        return site
    }

    /// How long a night takes on this machine, roughly.
    private static func length() throws -> Double {
        let site = try ScratchSite()
        let start = Date()
        try site.run(asOf: ScratchSite.first)
        return Date().timeIntervalSince(start)
    }

    private static func moment(_ generator: inout SplitMix, within length: Double) -> Double {
        Double(generator.next() % 1000) / 1000 * length
    }

    private static func isWhole(_ site: ScratchSite, _ whole: ScratchSite) -> Bool {
        let expected = try? outputs(of: ScratchSite.first, whole)
        return expected != nil && (try? outputs(of: ScratchSite.first, site)) == expected
    }

    /// A night's outputs; none where it has put nothing out.
    private static func outputs(of night: String, _ site: ScratchSite) throws -> [String: Data]? {
        let folder = site.out.appending(path: night)
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return nil }
        return try site.files(in: folder)
    }
}
