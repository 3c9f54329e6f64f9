import SyntheticExtracts
import Testing
import Vocabulary

@Suite struct `The same seed gives the same bytes` {
    @Test func `on every machine, as the pinned digest says`() {
        var digest = Digest()
        SyntheticExtracts(people: 300, nights: 3, seed: 7).write { piece in
            digest.add(Array(piece.file.utf8))
            digest.add(piece.bytes)
        }
        #expect(digest.value == 16_208_992_043_112_803_270)
    }

    @Test func `and another seed, or another first night, gives others`() {
        let one = SyntheticExtracts(people: 60, nights: 1, seed: 1).files(forNight: 0)
        let other = SyntheticExtracts(people: 60, nights: 1, seed: 2).files(forNight: 0)
        let later = SyntheticExtracts(
            people: 60, nights: 1, seed: 1, firstNight: SyntheticExtracts.usualFirstNight.adding(days: 1))
        #expect(one == SyntheticExtracts(people: 60, nights: 1, seed: 1).files(forNight: 0))
        #expect(one.map(\.bytes) != other.map(\.bytes))
        #expect(one.map(\.bytes) != later.files(forNight: 0).map(\.bytes))
    }

    @Test func `whether pieces are taken one by one or whole`() {
        let extracts = SyntheticExtracts(people: 1200, nights: 1, seed: 3)
        var pieces: [String: [UInt8]] = [:]
        var count = 0
        extracts.write(night: 0) { piece in
            pieces[piece.file, default: []] += piece.bytes
            count += 1
        }
        let files = extracts.files(forNight: 0)
        #expect(count > files.count)
        for file in files { #expect(pieces[file.name] == file.bytes) }
    }

    @Test func `and the usual first night is 1 March 2026`() {
        #expect(SyntheticExtracts.usualFirstNight.description == "2026-03-01")
        let nights = SyntheticExtracts(people: 1, nights: 3, seed: 1).nights
        #expect(nights.map(\.description) == ["2026-03-01", "2026-03-02", "2026-03-03"])
    }

    @Test(arguments: [(0, 1), (1, 1), (499, 1), (501, 2)])
    func `and any number of people and nights works`(people: Int, nights: Int) {
        let extracts = SyntheticExtracts(people: people, nights: nights, seed: 11)
        let records = Table(extracts.truth()[0]).rows
        #expect(Set(records.compactMap { $0["person_id"] }).count == max(people, 1))
        #expect(extracts.files(forNight: nights).isEmpty)
    }
}

/// FNV-1a over 64 bits.
struct Digest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
}
