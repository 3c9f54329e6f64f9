import Testing

@testable import Nightly

@Suite struct `The partnership's key` {
    @Test func `is made once, is its owner's alone, and is the same ever after`() throws {
        let place = try ScratchPlace()
        let path = "\(place.path)/keys/pseudonym.key"
        let made = try PartnershipKey.foundOrMade(at: path)
        #expect(try PartnershipKey.foundOrMade(at: path).fingerprint == made.fingerprint)
        #expect(try PartnershipKey(file: path).fingerprint == made.fingerprint)
        #expect(try place.mode(of: path) == 0o600)
    }

    @Test func `is made anew where a kill left half of one beside its place`() throws {
        let place = try ScratchPlace()
        let path = "\(place.path)/pseudonym.key"
        try Files.write(Array("0123".utf8), to: "\(path).new")
        let made = try PartnershipKey.foundOrMade(at: path)
        #expect(Files.names(in: place.path) == ["pseudonym.key"])
        #expect(try PartnershipKey(file: path).fingerprint == made.fingerprint)
    }

    @Test func `is made anew where its file is empty and nothing was made with it yet`() throws {
        let place = try ScratchPlace()
        let path = "\(place.path)/pseudonym.key"
        try Files.write([], to: path)
        let made = try PartnershipKey.foundOrMade(at: path)
        #expect(try PartnershipKey(file: path).fingerprint == made.fingerprint)
    }

    @Test func `is never another's for too few bytes`() throws {
        let place = try ScratchPlace()
        let path = "\(place.path)/pseudonym.key"
        try Files.write(Array("too short to be a key".utf8), to: path)
        let failure = #expect(throws: RunFailure.self) { try PartnershipKey.foundOrMade(at: path) }
        #expect(failure?.status == .configuration)
    }

    @Test func `lies in a folder that may be the system's`() throws {
        let place = try ScratchPlace()
        let folder = try place.makeFolder("etc", mode: 0o755)
        try Files.write([1], to: "\(folder)/other")
        _ = try PartnershipKey.foundOrMade(at: "\(folder)/pseudonym.key")
        #expect(try place.mode(of: "\(folder)/pseudonym.key") == 0o600)
    }
}
