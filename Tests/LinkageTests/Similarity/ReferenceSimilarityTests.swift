import Foundation
@testable import Linkage
import Testing

/// Similarities that rapidfuzz and jellyfish gave for random pairs of names in several scripts.
private enum ReferenceSimilarities {
    struct Pair {
        let left: String
        let right: String
        let jaroWinkler: Double
        let edits: Int
    }

    /// Those of the fixture, or of the file that `REFERENCE_SIMILARITIES` names.
    static func pairs() throws -> [Pair] {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/Similarities/similarities.tsv")
        let named = ProcessInfo.processInfo.environment["REFERENCE_SIMILARITIES"].map { URL(filePath: $0) }
        let text = try String(contentsOf: named ?? fixture, encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "\t")
            guard cells.count == 4, let similarity = Double(cells[2]), let edits = Int(cells[3]) else {
                return nil
            }
            return Pair(
                left: String(cells[0]), right: String(cells[1]), jaroWinkler: similarity, edits: edits)
        }
    }
}

@Suite struct `Similarities of names in any script` {
    @Test func `are those that rapidfuzz and jellyfish give`() throws {
        let pairs = try ReferenceSimilarities.pairs()
        #expect(pairs.count >= 300)
        for pair in pairs {
            let similarity = JaroWinkler.similarity(pair.left, pair.right)
            #expect(abs(similarity - pair.jaroWinkler) < 1e-5, "\(pair.left) \(pair.right)")
            #expect(EditDistance.between(pair.left, pair.right) == pair.edits, "\(pair.left) \(pair.right)")
        }
    }

    @Test func `are never above, and edits never below, what outlines tell`() throws {
        for pair in try ReferenceSimilarities.pairs() {
            let one = TextOutline(Array(pair.left.utf8).span)
            let other = TextOutline(Array(pair.right.utf8).span)
            #expect(Double(TextOutline.mostSimilarity(one, other)) >= pair.jaroWinkler - 1e-5)
            #expect(TextOutline.fewestEdits(one, other) <= pair.edits)
        }
    }

    @Test func `of short words are never above, and edits never below, what outlines tell`() {
        var words = RandomWords(seed: 12)
        for _ in 0..<6_000 {
            let (left, right) = words.pair()
            let one = TextOutline(Array(left.utf8).span)
            let other = TextOutline(Array(right.utf8).span)
            #expect(
                Double(TextOutline.mostSimilarity(one, other)) >= JaroWinkler.similarity(left, right),
                "\(left) \(right)")
            #expect(TextOutline.fewestEdits(one, other) <= EditDistance.between(left, right))
        }
    }
}
