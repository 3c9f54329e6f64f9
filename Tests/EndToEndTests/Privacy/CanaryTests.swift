import Foundation
import Testing

/// Two hundred unusual names and identifiers, through a good run and a failing one.
@Suite(.serialized) struct `A canary` {
    private static let good = Swift.Result { try CanaryFlight(damaged: false) }
    private static let failing = Swift.Result { try CanaryFlight(damaged: true) }

    @Test func `is one of more than two hundred that nothing else could be taken for`() throws {
        let canaries = (0..<40).map(Canary.init)
        let particulars = canaries.flatMap {
            [$0.surname, $0.forename, $0.born, $0.pnc, $0.postcode, $0.street, $0.nominal, $0.crn]
        }
        #expect(Set(particulars).count >= 200)
        let needles = Needles(canaries.flatMap(\.traces))
        for night in [ScratchSite.first, ScratchSite.second] {
            let folder = ScratchSite.repository.appending(path: "SampleData/\(night)")
            for name in try FileManager.default.contentsOfDirectory(
                atPath: folder.path(percentEncoded: false))
            {
                let extract = try Extract(folder.appending(path: name))
                let text = extract.rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
                #expect(needles.found(in: text) == [], "\(name)")
            }
        }
    }

    @Test(arguments: [false, true])
    func `is in no place where nobody's name may be`(damaged: Bool) throws {
        let flight = try (damaged ? Self.failing : Self.good).get()
        for (place, bytes) in try flight.impersonalPlaces() {
            #expect(flight.needles.found(in: bytes) == [], "in \(place)")
        }
    }

    @Test(arguments: [false, true])
    func `that stood in a refused column is nowhere at all`(damaged: Bool) throws {
        let flight = try (damaged ? Self.failing : Self.good).get()
        let refused = Needles([CanarySite.refused])
        for (place, bytes) in try flight.impersonalPlaces() + flight.personalPlaces() {
            #expect(refused.found(in: bytes) == [], "in \(place)")
        }
    }

    @Test
    func `is found where it belongs: in the vault, and in its officer's list`()
        throws
    {
        let flight = try Self.good.get()
        #expect(flight.results.map(\.status) == [0, 0], "\(flight.results.map(\.errors))")
        let vault = flight.needles.found(in: try flight.site.vault.contents())
        #expect(flight.canaries.allSatisfy { vault.contains($0.surname.lowercased()) })
        #expect(flight.canaries.allSatisfy { vault.contains($0.crn.lowercased()) })
        for form in ["alert-list.csv", "alert-list.html", "alert-list.xlsx"] {
            let listed = try flight.personalPlaces().filter { $0.name.hasSuffix(form) }
                .flatMap { flight.needles.found(in: $0.bytes) }
            let people = flight.canaries.filter { listed.contains($0.surname.lowercased()) }
            #expect(
                people.count >= 10, "of \(flight.canaries.count) people, \(people.count) are in an \(form)")
        }
    }

    @Test func `is linked across agencies under its new name`() throws {
        let flight = try Self.good.get()
        let people = try flight.site.vault.rows(
            "SELECT source_key, person FROM person_record WHERE night = ?", [ScratchSite.second])
        let person = Dictionary(people.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
        let linked = flight.canaries.filter { person[$0.crn] != nil && person[$0.crn] == person[$0.nominal] }
        #expect(linked.count == flight.canaries.count)
    }

    @Test func `comes through damage that is told of`() throws {
        let flight = try Self.failing.get()
        #expect(flight.results.contains { $0.status == 2 }, "\(flight.results.map(\.status))")
        #expect(flight.results.contains { $0.status == 3 }, "\(flight.results.map(\.status))")
        #expect(flight.results.contains { $0.status == 4 }, "\(flight.results.map(\.status))")
        let told = flight.results.map { $0.output + $0.errors }.joined()
        for code in [
            "incorrect-label", "encoding-error", "type-error", "constraint-error", "primary-key",
            "extra-cell",
            "missing-cell", "foreign-key",
        ] {
            #expect(told.contains(code), "no \(code)")
        }
        // Stages with values in their hands stop in a sentence that names the store or the row's place, not the value.
        #expect(flight.stopped.count >= 6)
        for stopped in flight.stopped {
            #expect([1, 6].contains(stopped.result.status), "\(stopped.stage): \(stopped.result.errors)")
            #expect(
                !stopped.result.errors.contains("unexpected"), "\(stopped.stage): \(stopped.result.errors)")
            let done = try stopped.site.ledger.values(
                "SELECT name FROM stage WHERE run = (SELECT max(number) FROM run)")
            #expect(!done.contains(stopped.stage), "\(stopped.stage) was not stopped")
        }
        // What can't be read is kept where it can be put right.
        let rejects = try flight.site.vault.rows("SELECT file, bytes FROM rejected_row")
        #expect(rejects.contains { !flight.needles.found(in: $0[1]).isEmpty })
    }
}
