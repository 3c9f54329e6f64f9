import Foundation
import Testing

@testable import Nightly

@Suite struct `A folder of nights` {
    @Test func `that wasn't there is its owner's alone, with those above it`() throws {
        let place = try ScratchPlace()
        try Files.makeFolder("\(place.path)/one/two")
        #expect(try place.mode(of: "\(place.path)/one") == 0o700)
        #expect(try place.mode(of: "\(place.path)/one/two") == 0o700)
    }

    @Test func `that was there and is empty becomes its owner's alone`() throws {
        let place = try ScratchPlace()
        let folder = try place.makeFolder("state", mode: 0o755)
        try Files.makeFolder(folder)
        #expect(try place.mode(of: folder) == 0o700)
    }

    @Test(arguments: [0o755, 0o750, 0o711, 0o1777])
    func `that holds something and that others may look into is refused, and left as it is`(mode: Int) throws
    {
        let place = try ScratchPlace()
        let folder = try place.makeFolder("out", mode: mode)
        try Data().write(to: URL(filePath: "\(folder)/somebody's"))
        let failure = #expect(throws: RunFailure.self) { try Files.makeFolder(folder) }
        #expect(failure?.status == .failed)
        #expect(failure?.message.contains("chmod 700 \(folder)") == true)
        #expect(try place.mode(of: folder) == mode)
    }

    @Test func `gives the paths of all files below it, in order`() throws {
        let place = try ScratchPlace()
        try Files.makeFolder("\(place.path)/b/c")
        for name in ["b/c/2", "a", "b/1"] { try Files.write([1], to: "\(place.path)/\(name)") }
        #expect(Files.paths(below: place.path) == ["a", "b/1", "b/c/2"])
        #expect(Files.paths(below: "\(place.path)/nowhere") == [])
    }
}

@Suite struct `A file that is replaced` {
    @Test func `holds the new bytes, is its owner's alone, and leaves nothing beside it`() throws {
        let place = try ScratchPlace()
        let path = "\(place.path)/page"
        try Files.replace(path, with: Array("old and longer".utf8))
        // What a run left that was killed while it wrote.
        try Files.write(Array("ne".utf8), to: "\(path).new")
        try Files.replace(path, with: Array("new".utf8))
        #expect(try Files.read(path) == Array("new".utf8))
        #expect(try place.mode(of: path) == 0o600)
        #expect(Files.names(in: place.path) == ["page"])
    }

    @Test func `is whole for whoever reads it meanwhile`() throws {
        let place = try ScratchPlace()
        let path = "\(place.path)/page"
        try Files.replace(path, with: Array("first".utf8))
        let reader = try #require(FileHandle(forReadingAtPath: path))
        try Files.replace(path, with: Array("second".utf8))
        // Whoever has opened the old one reads it to its end.
        #expect(try reader.readToEnd() == Data("first".utf8))
    }
}
