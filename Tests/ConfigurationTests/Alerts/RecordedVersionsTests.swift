import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `The lock of rule versions` {
    private static let one = String(repeating: "1a", count: 32)
    private static let two = String(repeating: "2b", count: 32)

    private func read(_ text: String) -> (value: RecordedVersions, faults: [String]) {
        let faults = FaultCollector()
        let document = YAMLDocument(Array(text.utf8), file: "versions.lock.yml", faults: faults)
        let versions = document.map { RecordedVersionsDecoder().versions($0, faults) }
        return (versions ?? RecordedVersions(file: ""), faults.faults.sorted().map(\.description))
    }

    private static let versions = RecordedVersions(
        file: "versions.lock.yml",
        entries: [
            .init(rule: "A02", version: 10, meaning: two), .init(rule: "A02", version: 9, meaning: one),
            .init(rule: "A01", version: 1, meaning: two),
        ])

    @Test func `is written in order of rules and numbers, and reads back as it is`() {
        let text = Self.versions.yaml
        let lines = text.split(separator: "\n").drop { $0.hasPrefix("#") }
        #expect(
            Array(lines) == [
                "A01:", "  \"1\": \"\(Self.two)\"", "A02:", "  \"9\": \"\(Self.one)\"",
                "  \"10\": \"\(Self.two)\"",
            ])
        let (value, faults) = read(text)
        #expect(faults.isEmpty)
        #expect(value == Self.versions)
        #expect(value.latest(of: "A02") == 10)
        #expect(value.latest(of: "A03") == nil)
    }

    @Test func `is added to, and what it holds stays`() {
        let more = Self.versions.adding([
            .init(rule: "A02", version: 9, meaning: Self.two),
            .init(rule: "A02", version: 11, meaning: Self.one),
        ])
        #expect(more.meaning(of: "A02", version: 9) == Self.one)
        #expect(more.meaning(of: "A02", version: 11) == Self.one)
        let old = Self.versions.yaml.split(separator: "\n")
        let new = more.yaml.split(separator: "\n")
        #expect(new.count == old.count + 1)
        #expect(old.allSatisfy(new.contains))
    }

    @Test(arguments: [
        ("A01: {\"1\": abc}", "versions.lock.yml:1:12: expected a SHA-256 of 64 hexadecimal digits"),
        ("A01: {one: \(one)}", "versions.lock.yml:1:7: expected a version, a whole number of at least 1"),
        ("A01: {\"0\": \(one)}", "versions.lock.yml:1:7: expected a version, a whole number of at least 1"),
        ("A01: [1]", "versions.lock.yml:1:6: expected keys with values, found a list"),
    ])
    func `that was written by hand is refused`(text: String, fault: String) throws {
        let faults = read(text).faults
        #expect(faults.count == 1)
        #expect(try #require(faults.first).hasPrefix(fault), "\(faults)")
    }
}
