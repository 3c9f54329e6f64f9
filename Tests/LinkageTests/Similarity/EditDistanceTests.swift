@testable import Linkage
import Testing

@Suite struct `Edit distance` {
    @Test(arguments: [
        ("KITTEN", "SITTING", 3), ("CA", "ABC", 3), ("ABCD", "ACBD", 1), ("SATURDAY", "SUNDAY", 3),
        ("1985-12-04", "1985-12-04", 0), ("1985-12-04", "1985-21-04", 1), ("", "ABC", 3), ("ABC", "", 3),
        ("ZOË", "ZOE", 1), ("É", "", 1),
    ])
    func `agrees with published values`(left: String, right: String, expected: Int) {
        #expect(EditDistance.between(left, right) == expected)
    }

    @Test func `is symmetric, 0 for equal strings alone, and at most the longer length`() {
        var words = RandomWords(seed: 7)
        for _ in 0..<6_000 {
            let (left, right) = words.pair()
            let distance = EditDistance.between(left, right)
            #expect(distance == EditDistance.between(right, left), "\(left) \(right)")
            #expect((distance == 0) == (left == right))
            #expect(distance <= max(left.count, right.count))
            #expect(distance >= abs(left.count - right.count))
        }
    }

    @Test func `is what the table of distances gives`() {
        var words = RandomWords(seed: 8)
        for _ in 0..<2_000 {
            let (left, right) = words.pair()
            #expect(
                EditDistance.between(left, right) == Self.byTable(Array(left), Array(right)),
                "\(left) \(right)")
        }
    }

    private static func byTable(_ left: [Character], _ right: [Character]) -> Int {
        var table = (0...left.count).map { [Int](repeating: $0, count: right.count + 1) }
        for column in 0...right.count { table[0][column] = column }
        for row in left.indices {
            for column in right.indices {
                let cost = left[row] == right[column] ? 0 : 1
                var best = min(
                    table[row][column + 1] + 1, table[row + 1][column] + 1, table[row][column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, table[row - 1][column - 1] + 1)
                }
                table[row + 1][column + 1] = best
            }
        }
        return table[left.count][right.count]
    }
}

/// Pairs of short words over few letters, the second often an edited first.
struct RandomWords {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func pair() -> (String, String) {
        let first = word()
        if generator.index(below: 3) == 0 { return (first, word()) }
        var letters = Array(first)
        for _ in 0..<generator.index(below: 3) {
            let place = generator.index(below: letters.count + 1)
            switch generator.index(below: 3) {
            case 0: letters.insert(letter(), at: place)
            case 1 where letters.count > 1: letters.remove(at: min(place, letters.count - 1))
            default: if letters.count > 1 { letters.swapAt(0, min(place, letters.count - 1)) }
            }
        }
        return (first, String(letters))
    }

    private mutating func word() -> String {
        String((0..<(1 + generator.index(below: 12))).map { _ in letter() })
    }

    private mutating func letter() -> Character { ["A", "B", "C", "D", "E"][generator.index(below: 5)] }
}

@Suite struct `One edit at most` {
    @Test func `is what the edit distance says, scalars counting as one`() {
        var words = RandomWords(seed: 9)
        for round in 0..<6_000 {
            let (left, right) = words.pair()
            let accent = { (word: String) in round % 3 == 0 ? String(word.map { $0 == "A" ? "É" : $0 }) : word
            }
            let one = Array(accent(left).utf8)
            let other = Array(accent(right).utf8)
            #expect(
                EditDistance.isAtMostOne(one.span, other.span)
                    == (EditDistance.between(accent(left), accent(right)) <= 1), "\(left) \(right)")
        }
    }
}

@Suite struct `Digits of two dates` {
    @Test(arguments: [
        ("1985-03-12", "1985-03-12", 0), ("1985-03-12", "1985-03-13", 1), ("1985-03-12", "1985-03-21", 1),
        ("1985-03-12", "1958-03-12", 1), ("1985-03-12", "1985-12-03", 4), ("1985-03-12", "1986-03-13", 2),
        ("1985-11-29", "1964-02-18", 5),
    ])
    func `apart are counted, swapped neighbours as one`(left: String, right: String, expected: Int) throws {
        let one = try #require(PackedDate.parsed(Array(left.utf8)))
        let other = try #require(PackedDate.parsed(Array(right.utf8)))
        #expect(PackedDate.digitsApart(one, other) == expected)
        #expect(PackedDate.digitsApart(other, one) == expected)
    }
}
