import TestSupport
import Testing
import Vocabulary

@testable import Nightly

/// The examples of the guides, put into the configuration that is shipped.
@Suite struct `The configuration that the guides show` {
    private func block(_ kind: String, of page: String) throws -> [Substring] {
        let blocks = FencedBlock.all(in: try Repository.text("Documentation/\(page)"), file: page)
        return try #require(blocks.first { $0.kind == "yaml \(kind)" }).text.split(separator: "\n")
    }

    @Test func `of a rule's test people is a rule's, and comes out as it says`() throws {
        let people = try block("rule-tests", of: "alert-rules.md")
        #expect(people.first == "tests:")
        let text =
            "\n" + people.dropFirst().joined(separator: "\n").replacing("two and one", with: "as shown")
            + "\n"
        let rule = "alerts/A02-missed-and-missed.yml"
        let shipped = try ShippedPipeline(rules: ["A02"])
        let shown = shipped.appending(text, to: rule)
        #expect(shown.newFaults == [])
        #expect(shown.testPeople == shipped.testPeople + 1)
        // It is really put to the rule: another answer would be a fault.
        #expect(
            shown.replacing("name: as shown", with: "name: as shown\n    because: nonsense", in: rule)
                .newFaults
                != [])
    }

    @Test func `of a person who leaves clauses open is a rule's, and comes out as it says`() throws {
        let text = "\n" + (try block("rule-unknown", of: "alert-rules.md").joined(separator: "\n")) + "\n"
        let rule = "alerts/A02-missed-and-missed.yml"
        let shipped = try ShippedPipeline(rules: ["A02"])
        let shown = shipped.appending(text, to: rule)
        #expect(shown.newFaults == [])
        #expect(shown.testPeople == shipped.testPeople + 1)
        #expect(
            shown.replacing(
                "nobody can tell whether supervision goes on\n    stale: [supervision]", with: "other",
                in: rule
            ).newFaults != [])
    }

    /// What a guide shows of other rules stands in the file of a rule; it is read there, for a rule that nobody knows would be
    /// a fault.
    @Test(arguments: [
        ("rule-beside", "A30-protective-gain", "rule: A29"),
        ("rule-folded", "A23-assessment-out-of-date", "rule: A03"),
        ("shared-flapping", "shared", "nights: 14"),
    ])
    func `of what a rule says of others stands in it, and is read`(
        kind: String, file: String, word: String
    ) throws {
        let path = "alerts/\(file).yml"
        let text = try Repository.text("Pipelines/\(path)").split(separator: "\n")
        for line in try block(kind, of: "alert-rules.md") { #expect(text.contains(line), "\(line)") }
        let shipped = try ShippedPipeline(rules: ["A30", "A23"])
        #expect(
            shipped.replacing(word, with: "\(word)9", in: path).newFaults.isEmpty == (word == "nights: 14"))
        #expect(!shipped.replacing(word, with: word.replacing(": ", with: ": x"), in: path).newFaults.isEmpty)
    }

    private func line(_ kind: String) throws -> String {
        let page = "alert-rules.md"
        let blocks = FencedBlock.all(in: try Repository.text("Documentation/\(page)"), file: page)
        return try #require(blocks.first { $0.kind == "text \(kind)" }).text.replacing("\n", with: "")
    }

    @Test func `that can't be checked gives the faults that the guide shows`() throws {
        let rule = "alerts/A03-new-arrest-under-supervision.yml"
        let shipped = try ShippedPipeline(rules: ["A03"])
        #expect(try shipped.report.coverage.contains(line("rule-coverage")))
        let short = shipped.replacing("status: OPEN}", with: "status: CLOSED}", in: rule)
        #expect(try short.faults.contains(line("rule-coverage-fault")), "\(short.faults)")
        let raised = shipped.replacing("version: 2", with: "version: 3", in: rule)
        #expect(try raised.newFaults == [line("rule-version-fault")])
    }

    @Test func `of an agreement's line is an agreement's`() throws {
        let shipped = try ShippedPipeline(rules: ["A03"])
        let line = try block("agreement-line", of: "governance.md").map { "      \($0)\n" }.joined()
            .replacing("line: \"8\"", with: "line: \"as shown\"")
        let mark = "      # Others, only where treatment was ordered"
        let shown = shipped.inserting(line, before: mark, in: "agreement.yml")
        #expect(shown.line(of: "as shown", in: "agreement.yml") != nil)
        #expect(shown.newFaults == [])
        // It is really read: a field that nobody knows would be a fault.
        let wrong = shipped.inserting(
            line.replacing("referred_on", with: "refered_on"), before: mark, in: "agreement.yml")
        #expect(wrong.faults.contains { $0.contains("refered_on") })
    }

    @Test func `has a test for every piece`() throws {
        let kinds = try Repository.paths(below: "Documentation", ending: ".md").flatMap { page in
            FencedBlock.all(in: try Repository.text(page), file: page).map(\.kind).filter {
                $0.hasPrefix("yaml") || $0.hasPrefix("yml")
            }
        }
        #expect(
            kinds.sorted() == [
                "yaml agreement-line", "yaml dictionary", "yaml nightly", "yaml rule-beside",
                "yaml rule-folded",
                "yaml rule-tests", "yaml rule-unknown", "yaml shared-flapping", "yaml source", "yaml study",
            ])
    }
}
