import FoundationEssentials
import SyntheticExtracts
import Testing

@Suite struct `The folder SampleData` {
    static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/SampleData/"

    @Test func `is what the generator makes of 1,500 people, two nights and the seed 20260301`() throws {
        var files: [String: [UInt8]] = [:]
        Sample.extracts.write { files[$0.file, default: []] += $0.bytes }
        BrokenExtracts.write { files[$0.file, default: []] += $0.bytes }
        var total = 0
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let kept = try Data(contentsOf: URL(filePath: Self.folder + name))
            let isSame = Array(kept) == bytes
            #expect(isSame, "\(name)")
            total += bytes.count
        }
        #expect(total < 8_000_000)
        #expect(files.count == 2 * 32 + 3 + BrokenExtracts.files().count)
    }
}
