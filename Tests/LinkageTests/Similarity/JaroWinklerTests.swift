@testable import Linkage
import Testing

@Suite struct `Jaro-Winkler similarity` {
    @Test(arguments: [
        ("MARTHA", "MARHTA", 0.9611), ("DIXON", "DICKSONX", 0.8133), ("DWAYNE", "DUANE", 0.84),
        ("JONES", "JOHNSON", 0.8323), ("ABROMS", "ABRAMS", 0.9222), ("HARDIN", "MARTINEZ", 0.7222),
        ("SMITH", "SMITH", 1), ("ABC", "XYZ", 0), ("", "", 1), ("", "A", 0), ("A", "A", 1),
    ])
    func `agrees with published values`(left: String, right: String, expected: Double) {
        #expect(abs(JaroWinkler.similarity(left, right) - expected) < 0.0001)
    }

    @Test func `counts characters, not bytes`() {
        #expect(JaroWinkler.similarity("ZOË", "ZOÉ") == JaroWinkler.similarity("ZOA", "ZOB"))
        #expect(JaroWinkler.similarity("ŁUKASZ", "LUKASZ") == JaroWinkler.similarity("XUKASZ", "LUKASZ"))
    }

    @Test func `is symmetric, between 0 and 1, and 1 only for equal strings`() {
        var words = RandomWords(seed: 5)
        for _ in 0..<6_000 {
            let (left, right) = words.pair()
            let similarity = JaroWinkler.similarity(left, right)
            #expect(similarity == JaroWinkler.similarity(right, left), "\(left) \(right)")
            #expect((0...1).contains(similarity))
            #expect((similarity == 1) == (left == right))
        }
    }

    @Test func `is the same by bits and by scalars`() {
        var words = RandomWords(seed: 6)
        for _ in 0..<2_000 {
            let (left, right) = words.pair()
            let mapped = { (word: String) in
                String(
                    String.UnicodeScalarView(
                        word.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x400) }))
            }
            #expect(
                JaroWinkler.similarity(left, right) == JaroWinkler.similarity(mapped(left), mapped(right)))
        }
    }

    @Test func `compares strings of more than 64 bytes`() {
        let long = String(repeating: "ABCDEFGH", count: 12)
        #expect(JaroWinkler.similarity(long, long) == 1)
        #expect(JaroWinkler.similarity(long, long + "X") > 0.95)
    }
}
