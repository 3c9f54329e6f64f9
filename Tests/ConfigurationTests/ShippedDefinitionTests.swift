import Definitions
import Foundation
import Testing
import Vocabulary

@testable import Configuration

/// The `Pipelines` folder of this repository.
enum Shipped {
    /// The repository's folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The bytes of a file of `Pipelines`.
    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: root.appending(path: "Pipelines/\(path)"))).map { [UInt8]($0) }
    }

    /// The names of the files in a folder of `Pipelines`.
    static func names(in folder: String) -> [String] {
        let path = root.appending(path: "Pipelines/\(folder)").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// The dictionary, and its faults.
    static func dictionary() -> (value: DataDictionary?, faults: [String]) {
        let faults = FaultCollector()
        let document = bytes("dictionary.yml").flatMap {
            YAMLDocument($0, file: "dictionary.yml", faults: faults)
        }
        let value = document.flatMap { DictionaryDecoder.decode($0, faults: faults) }
        return (value, faults.faults.sorted().map(\.description))
    }
}

@Suite struct `The shipped definitions` {
    @Test func `have a dictionary without a fault`() {
        let (value, faults) = Shipped.dictionary()
        #expect(value != nil)
        #expect(faults == [])
    }

    @Test func `have sources without a fault`() throws {
        let dictionary = try #require(Shipped.dictionary().value)
        let faults = FaultCollector()
        let decoded = Shipped.names(in: "sources").compactMap { name in
            Shipped.bytes("sources/\(name)")
                .flatMap { YAMLDocument($0, file: name, faults: faults) }
                .flatMap { SourceDecoder.decode($0, dictionary: dictionary, faults: faults) }
        }
        SourceCheck(decoded: decoded, dictionary: dictionary, faults: faults).check()
        #expect(faults.faults.sorted().map(\.description) == [])
        #expect(decoded.count >= 32)
    }
}
