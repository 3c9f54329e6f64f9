import FoundationEssentials
import TestSupport
import Testing

/// Who asks for the numbers behind confidential counts: a wall that only these files have a door in.
@Suite struct `The wall around confidential counts` {
    /// The folder of the sources, which a checkout may hold as a link.
    private static let sources = Repository.url("Sources").path

    private func files(asking door: String) throws -> [String] {
        let manager = FileManager.default
        let swift = try manager.subpathsOfDirectory(atPath: Self.sources).filter { $0.hasSuffix(".swift") }
        return swift.sorted().filter { path in
            guard let bytes = manager.contents(atPath: "\(Self.sources)/\(path)") else { return false }
            let text = String(decoding: bytes, as: UTF8.self)
            return text.split(separator: "\n").contains {
                $0.contains("@_spi(\(door))") && $0.contains("import")
            }
        }
    }

    @Test func `opens to disclosure control alone for protection`() throws {
        let files = try files(asking: "DisclosureControl")
        #expect(!files.isEmpty)
        #expect(files.allSatisfy { $0.hasPrefix("DisclosureControl/") }, "\(files)")
    }

    @Test func `opens to the runner alone for keeping`() throws {
        let files = try files(asking: "ConfidentialStorage")
        #expect(files.allSatisfy { $0.hasPrefix("Nightly/") }, "\(files)")
    }
}
