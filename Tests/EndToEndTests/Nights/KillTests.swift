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
        try Self.expectMemory(of: site, toBeThatOf: try Self.siteAfterTheFirst(withKeyOf: whole))
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
        try Self.expectMemory(of: site, toBeThatOf: whole)
        #expect(try site.tributary(["audit", "verify", site.nightly]).status == 0)
    }

    @Test(arguments: [false, true])
    func `while rows were taken in is not built upon: no later night begins before it was run again`(
        isRunAgain: Bool
    ) throws {
        let whole = try SampleNights.site()
        let site = isRunAgain ? try .afterBothNights() : try Self.siteAfterTheFirst(withKeyOf: whole)
        let third = "2026-03-03"
        try site.sendAgain(ScratchSite.second, on: third)
        let before = try site.files(in: site.latest)
        let journal = site.state.appending(path: "vault.sqlite-journal")
        try #require(try site.runAndKill(asOf: ScratchSite.second, once: journal))
        let early = try site.run(asOf: third)
        #expect(early.status == 6, "\(early.errors)")
        #expect(early.errors.contains("--as-of \(ScratchSite.second)"), "\(early.errors)")
        #expect(try site.files(in: site.latest) == before)
        let second = try site.run(asOf: ScratchSite.second)
        #expect(second.status == 0, "\(second.errors)")
        try Self.expectMemory(of: site, toBeThatOf: whole)
        #expect(try site.files(in: site.latest) == whole.files(in: whole.latest))
        #expect(try site.run(asOf: third).status == 0)
    }

    @Test func `at any moment loses no row to a later night`() throws {
        let whole = try SampleNights.site()
        var killings = Killings(seed: 20_260_303, length: try Self.length(of: ScratchSite.first))
        // Each of these costs two nights more.
        while killings.number < max(4, Self.kills / 4) {
            let site = try Self.site(withKeyOf: whole)
            guard try killings.kill(ScratchSite.first, of: site) else { continue }
            let second = try site.run(asOf: ScratchSite.second)
            // Either the first night's rows are all there and it goes on from them, or it says that they aren't.
            if second.status == 6 {
                #expect(second.errors.contains("--as-of \(ScratchSite.first)"), "\(second.errors)")
                #expect(try site.run(asOf: ScratchSite.first).status == 0)
                #expect(try site.run(asOf: ScratchSite.second).status == 0)
            } else {
                #expect(second.status == 0, "\(second.errors)")
            }
            guard try site.ledger.values("SELECT DISTINCT night FROM receipt").count == 2 else {
                // Killed before anything: the second night is the first that this site knows of.
                let done = try site.ledger.values(
                    "SELECT name FROM stage JOIN run ON run.number = stage.run WHERE night = ?",
                    [ScratchSite.first])
                #expect(done.isEmpty)
                continue
            }
            let (left, right) = (try site.memory(), try whole.memory())
            for table in ["record_version", "rejected_row", "receipt"] {
                #expect(left[table] == right[table], "\(table) differs")
            }
        }
    }

    /// Where outputs are while they are written, and while those of the run before are removed.
    @Test(arguments: [".\(ScratchSite.second).new", ".gone"])
    func `while it put out something else leaves one or the other whole, and the old come back`(
        place: String
    ) throws {
        let whole = try SampleNights.site()
        let site = try ScratchSite.afterBothNights()
        let before = try whole.files(in: whole.latest)
        try Self.rename(site)
        let other = try ScratchSite(copying: site)
        #expect(try other.run(asOf: ScratchSite.second).status == 0)
        let after = try other.files(in: other.latest)
        #expect(after != before)
        let wasKilled = try site.runAndKill(
            asOf: ScratchSite.second, once: site.out.appending(path: ".nights/\(place)"))
        let now = try site.files(in: site.latest)
        #expect(now == after || (wasKilled && now == before))
        try Self.rename(site, back: true)
        #expect(try site.run(asOf: ScratchSite.second).status == 0)
        #expect(try site.files(in: site.latest) == before)
        try Self.expectMemory(of: site, toBeThatOf: whole)
        #expect(
            try site.names(in: site.out.appending(path: ".nights")).count { $0.hasPrefix(ScratchSite.second) }
                == 1)
    }

    /// Gives the partnership another name, which every paper bears.
    private static func rename(_ site: ScratchSite, back: Bool = false) throws {
        let names = ["name: Tribury Community", "name: Otherbury Community"]
        try site.edit("Pipelines/nightly.yml") {
            $0.replacing(names[back ? 1 : 0], with: names[back ? 0 : 1])
        }
    }

    private static func expectMemory(of site: ScratchSite, toBeThatOf whole: ScratchSite) throws {
        let (left, right) = (try site.memory(), try whole.memory())
        for name in right.keys.sorted() { #expect(left[name] == right[name], "\(name) differs") }
        #expect(right["record_version"]?.count ?? 0 > 1000)
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
