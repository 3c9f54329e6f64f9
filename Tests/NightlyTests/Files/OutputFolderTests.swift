import Publishing
import Testing

@testable import Nightly

@Suite struct `The folder of outputs` {
    private let place: ScratchPlace
    private let folder: OutputFolder
    private static let night = "2026-03-01"
    private static let real = OutputOwner(mark: "a1", isTrial: false)
    private static let tried = OutputOwner(mark: "b2", isTrial: true)

    init() throws {
        place = try ScratchPlace()
        folder = OutputFolder(root: place.path)
    }

    private func files(_ text: String = "one") -> [PublishedFile] {
        ["index.html", "officers/a/list.html", "officers/b/list.html"].map {
            PublishedFile(path: $0, bytes: Array("\($0) \(text)".utf8))
        }
    }

    private func publish(
        _ files: [PublishedFile], as night: String = night, digest: String = "0123456789abcdef",
        of owner: OutputOwner = real
    ) throws {
        try folder.publish(files, as: night, digest: digest, of: owner)
    }

    private func read(_ path: String) throws -> String {
        String(decoding: try Files.read("\(place.path)/\(path)"), as: UTF8.self)
    }

    @Test func `leads to the night's files by its date and as the latest`() throws {
        try publish(files())
        #expect(try read("\(Self.night)/index.html") == "index.html one")
        #expect(try read("latest/officers/b/list.html") == "officers/b/list.html one")
        #expect(folder.count(of: files(), standingAs: Self.night) == 3)
        #expect(folder.count(of: files("two"), standingAs: Self.night) == 0)
    }

    @Test func `keeps the very same files where somebody may be reading them`() throws {
        try publish(files())
        let before = Files.names(in: "\(place.path)/.nights")
        try publish(files())
        #expect(Files.names(in: "\(place.path)/.nights") == before)
    }

    /// What may have become of a night's files behind the command's back.
    enum Change: CaseIterable {
        case lineAdded, fileRemoved, fileAdded, folderRemoved
    }

    @Test(arguments: Change.allCases)
    func `mends a night of the same digest whose files were changed`(change: Change) throws {
        try publish(files())
        let standing = "\(place.path)/\(Self.night)"
        switch change {
        case .lineAdded: try Files.write(Array("index.html one more".utf8), to: "\(standing)/index.html")
        case .fileRemoved: try Files.remove("\(standing)/index.html")
        case .fileAdded: try Files.write([1], to: "\(standing)/stranger.html")
        case .folderRemoved: try Files.remove("\(standing)/officers/a")
        }
        try publish(files())
        #expect(folder.count(of: files(), standingAs: Self.night) == 3)
        let places = Files.names(in: "\(place.path)/.nights").filter { $0.hasPrefix(Self.night) }
        #expect(places.count == 1)
        for name in places {
            #expect(Files.paths(below: "\(place.path)/.nights/\(name)") == files().map(\.path))
        }
    }

    @Test func `counts a file that was changed as not there`() throws {
        try publish(files())
        try Files.write([1], to: "\(place.path)/\(Self.night)/index.html")
        #expect(folder.count(of: files(), standingAs: Self.night) == 2)
    }

    @Test func `never takes what a killed removal left of a night for the night`() throws {
        try publish(files("one"), digest: "1111111111111111")
        // Another run of the night was killed before it had removed all of the first.
        try Files.remove("\(place.path)/latest/officers")
        try Files.rename(
            "\(place.path)/.nights/\(Self.night)-1111111111111111", to: "\(place.path)/.nights/half")
        try publish(files("two"), digest: "2222222222222222")
        try Files.rename(
            "\(place.path)/.nights/half", to: "\(place.path)/.nights/\(Self.night)-1111111111111111")
        try publish(files("one"), digest: "1111111111111111")
        #expect(folder.count(of: files("one"), standingAs: Self.night) == 3)
        #expect(Files.names(in: "\(place.path)/.nights").count { $0.hasPrefix(Self.night) } == 1)
    }

    @Test func `keeps the nights before`() throws {
        try publish(files("one"))
        try publish(files("two"), as: "2026-03-02", digest: "2222222222222222")
        #expect(folder.count(of: files("one"), standingAs: Self.night) == 3)
        #expect(try read("latest/index.html") == "index.html two")
    }

    @Test func `refuses nights of another state folder, and leaves everything as it is`() throws {
        try publish(files("one"))
        for owner in [Self.tried, OutputOwner(mark: "c3", isTrial: false)] {
            let failure = #expect(throws: RunFailure.self) { try publish(files("two"), of: owner) }
            #expect(failure?.status == .configuration)
            #expect(failure?.message.contains("--outputs") == true)
        }
        #expect(folder.count(of: files("one"), standingAs: Self.night) == 3)
    }

    @Test func `lets nights take the place of those that were only tried, all of them`() throws {
        try publish(files("one"), of: Self.tried)
        try publish(files("two"), as: "2026-03-02", digest: "2222222222222222", of: Self.tried)
        try Files.makeFolder("\(place.path)/timings")
        try publish(files("three"), as: "2026-03-03", digest: "3333333333333333", of: Self.real)
        #expect(Files.names(in: place.path).filter { !$0.hasPrefix(".") } == ["2026-03-03", "latest"])
        #expect(Files.names(in: "\(place.path)/.nights").count { $0.hasPrefix("2026") } == 1)
        #expect(throws: RunFailure.self) { try publish(files("two"), of: Self.tried) }
    }

    @Test func `is one run's at a time`() throws {
        let lock = try folder.lock()
        let failure = #expect(throws: RunFailure.self) { _ = try OutputFolder(root: place.path).lock() }
        #expect(failure?.status == .locked)
        _ = consume lock
        _ = try folder.lock()
    }
}
