import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A damaged file` {
    /// Every text that a lost line, a lost character or a doubled line makes of a file.
    private func damaged(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var texts: [String] = []
        for index in lines.indices {
            var without = lines
            without.remove(at: index)
            texts.append(without.joined(separator: "\n"))
            var doubled = lines
            doubled.insert(lines[index], at: index)
            texts.append(doubled.joined(separator: "\n"))
            guard lines[index].count > 3 else { continue }
            var shortened = lines
            shortened[index].remove(at: shortened[index].index(shortened[index].endIndex, offsetBy: -2))
            texts.append(shortened.joined(separator: "\n"))
        }
        return texts
    }

    private func places(_ faults: [String]) -> [(line: Int, column: Int)] {
        faults.compactMap { fault in
            let parts = fault.split(separator: ":")
            guard parts.count > 3, let line = Int(parts[1]), let column = Int(parts[2]) else { return nil }
            return (line, column)
        }
    }

    @Test func `that is a dictionary gives faults in the file, or another dictionary`() {
        for text in damaged(SmallTown.dictionary) {
            let (value, faults) = SmallTown.decodedDictionary(text)
            #expect(value != nil || !faults.isEmpty, "\(text)")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
            let places = places(faults)
            #expect(places.count == faults.count)
            #expect(places.allSatisfy { (1...(lines + 1)).contains($0.line) && $0.column > 0 }, "\(faults)")
        }
    }

    @Test func `that is a source gives faults in the file, or another source`() {
        for text in damaged(SmallTown.visits) {
            let (value, faults) = SmallTown.decodedSources([SmallTown.people, SmallTown.houses, text])
            #expect(value.count == 3 || !faults.isEmpty, "\(text)")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
            let places = places(faults)
            #expect(places.count == faults.count)
            #expect(places.allSatisfy { (1...(lines + 1)).contains($0.line) && $0.column > 0 }, "\(faults)")
        }
    }

    @Test func `gives the same faults every time`() {
        for text in damaged(SmallTown.visits).prefix(20) {
            let texts = [SmallTown.people, SmallTown.houses, text]
            #expect(SmallTown.decodedSources(texts).faults == SmallTown.decodedSources(texts).faults)
        }
    }
}
