import Foundation
import TestSupport
import Testing

/// Nights whose process is killed, as a power cut would, at moments that a seed gives.
@Suite(.serialized) struct `A night that is killed` {
    /// How many kills must meet a night still running; `make test-crash` asks for more.
    private static let kills = Int(ProcessInfo.processInfo.environment["KILLS"] ?? "") ?? 4

    @Test func `ends with the same bytes when it is run again, though it was the first`() throws {
        let whole = try SampleNights.site()
        var killings = Killings(seed: 20_260_301, length: try Self.length(of: ScratchSite.first))
        var site = try Self.site(withKeyOf: whole)
        while killings.number < Self.kills {
            guard try killings.kill(ScratchSite.first, of: site) else {
                #expect(Self.isWhole(site, whole))
                site = try Self.site(withKeyOf: whole)
                continue
            }
            #expect(try Self.outputs(of: ScratchSite.first, site) ?? [:] == [:] || Self.isWhole(site, whole))
        }
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        #expect(Self.isWhole(site, whole))
        let check = try site.tributary(["audit", "verify", site.nightly])
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test func `leaves readers the night before or itself, never half`() throws {
        let whole = try SampleNights.site()
        let after = try whole.files(in: whole.latest)
        var killings = Killings(seed: 20_260_302, length: try Self.length(of: ScratchSite.second))
        var site = try Self.siteAfterTheFirst(withKeyOf: whole)
        let before = try site.files(in: site.latest)
        while killings.number < Self.kills {
            let wasKilled = try killings.kill(ScratchSite.second, of: site)
            let now = try site.files(in: site.latest)
            #expect(now == after || (wasKilled && now == before))
            if !wasKilled { site = try Self.siteAfterTheFirst(withKeyOf: whole) }
        }
        #expect(try site.run(asOf: ScratchSite.second).status == 0)
        #expect(try site.files(in: site.latest) == after)
        #expect(try Self.outputs(of: ScratchSite.first, site) == before)
        #expect(
            try site.analysis.rows("SELECT * FROM alert") == whole.analysis.rows("SELECT * FROM alert"))
        #expect(try site.tributary(["audit", "verify", site.nightly]).status == 0)
    }

    /// Kills at random moments, counting those that met a process still running.
    private struct Killings {
        private(set) var number = 0
        private var attempts = 0
        private var moments: SplitMix
        private let length: Double

        init(seed: UInt64, length: Double) {
            moments = SplitMix(seed: seed)
            self.length = length
        }

        /// Runs a night and kills it.
        ///
        /// - Returns: Whether it still ran when its moment came.
        /// - Throws: ``TooFast`` where kills come too late again and again.
        mutating func kill(_ night: String, of site: ScratchSite) throws -> Bool {
            attempts += 1
            guard attempts < 20 + 5 * number else { throw TooFast() }
            let moment = Double(moments.next() % 1000) / 1000 * length
            guard try site.runAndKill(asOf: night, after: moment) else { return false }
            number += 1
            return true
        }

        struct TooFast: Error {}
    }

    /// A site that has run its first night.
    private static func siteAfterTheFirst(withKeyOf other: ScratchSite) throws -> ScratchSite {
        let site = try site(withKeyOf: other)
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        return site
    }

    /// A site with the same key, so that the same people get the same pseudonyms.
    private static func site(withKeyOf other: ScratchSite) throws -> ScratchSite {
        let site = try ScratchSite()
        try site.takeKey(of: other)
        return site
    }

    /// How long a night takes on this machine, roughly.
    private static func length(of night: String) throws -> Double {
        let site = try ScratchSite()
        if night != ScratchSite.first { try site.run(asOf: ScratchSite.first) }
        let start = Date()
        try site.run(asOf: night)
        return Date().timeIntervalSince(start)
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
