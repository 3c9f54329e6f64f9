import Definitions
import Linkage
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `A question about two records` {
    private static func linked() async throws -> LinkedStudy {
        try await LinkageStudy.linkedTown.value
    }

    private static func name(_ linked: LinkedStudy, _ record: Int) -> String {
        let key = linked.table.keys[record]
        return "\(key.agency.name):\(key.sourceKey)"
    }

    @Test func `about a link shows weights that add up to what pairs.csv has`() async throws {
        let linked = try await Self.linked()
        let question = try PairQuestion(linked)
        for index in stride(from: 0, to: linked.partition.pairCount, by: 7) {
            let pair = linked.partition.pair(index)
            let answer = try question.answer(
                Self.name(linked, pair.right), Self.name(linked, pair.left))
            let parts = answer.explanation.parts.map { $0.weight.bits + $0.adjustment.bits }.reduce(0, +)
            #expect(abs(answer.explanation.prior.bits + parts - answer.explanation.sum.bits) < 1e-3)
            #expect(abs(answer.explanation.weight.bits - pair.weight.bits) < 1e-3)
        }
    }

    @Test func `is answered for links, non-links and pairs never compared`() async throws {
        let linked = try await Self.linked()
        let joined = (0..<linked.partition.pairCount).map(linked.partition.pair).first {
            $0.decision == .joined
        }
        let apart = (0..<linked.partition.pairCount).map(linked.partition.pair).first {
            if case .apart = $0.decision { true } else { false }
        }
        let one = try #require(joined)
        let other = try #require(apart)
        let question = try PairQuestion(linked)
        let yes = try question.answer(Self.name(linked, one.left), Self.name(linked, one.right))
        #expect(yes.lines[1].hasPrefix("One person, by a link"))
        let no = try question.answer(Self.name(linked, other.left), Self.name(linked, other.right))
        #expect(no.lines[1].hasPrefix("Not one person"))
        let far = (1..<linked.table.count).first { record in
            guard let answer = try? question.answer(Self.name(linked, 0), Self.name(linked, record)) else {
                return false
            }
            return answer.explanation.blockingRules.isEmpty
        }
        let never = try question.answer(Self.name(linked, 0), Self.name(linked, try #require(far)))
        #expect(never.lines.contains { $0.contains("never compared") })
        #expect(never.lines.contains { $0.hasPrefix("No blocking rule produces the pair") })
    }

    @Test func `shows no value of a record`() async throws {
        let linked = try await Self.linked()
        let pair = linked.partition.pair(0)
        let answer = try PairQuestion(linked).answer(
            Self.name(linked, pair.left), Self.name(linked, pair.right))
        let shown = answer.lines.joined(separator: "\n") + answer.svg
        for column in linked.table.columns.map(\.name) {
            for value in linked.table.values(of: pair.left, column: column) {
                #expect(!shown.contains(value))
            }
        }
    }

    @Test func `draws a bar for every step and the sum`() async throws {
        let linked = try await Self.linked()
        let pair = linked.partition.pair(0)
        let answer = try PairQuestion(linked).answer(
            Self.name(linked, pair.left), Self.name(linked, pair.right))
        let bars = answer.svg.components(of: "<rect").count - 1
        let rarities = answer.explanation.parts.count { $0.adjustment.bits != 0 }
        #expect(bars == 1 + 1 + answer.explanation.parts.count + rarities + 1)
        #expect(answer.svg.hasPrefix("<?xml"))
        #expect(answer.svg.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    }

    @Test(arguments: [
        ("clinic:C999", "library:L001", "no source has the first record"),
        ("clinic:C001", "L999", "no source has the second record"),
        ("clinic:C001", "C001", "both names are of one record"),
    ])
    func `about a record that isn't there says so`(one: String, other: String, message: String) async throws {
        let question = try PairQuestion(try await Self.linked())
        let failure = #expect(throws: StudyFailure.self) { try question.answer(one, other) }
        #expect(failure?.description.hasPrefix(message) == true)
    }
}

extension String {
    fileprivate func components(of separator: String) -> [Substring] { split(separator: separator) }
}
