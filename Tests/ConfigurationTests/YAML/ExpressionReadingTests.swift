import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `An expression` {
    /// The place of the word `wrong` in the text, and where the reading says it is.
    private func places(_ text: String) throws -> (expected: Place, read: Place) {
        let expression = try #require(
            decoded(text, .mapping { $0.required("when", .expression) }).value, "\(text)")
        let offset = try #require(expression.text.ranges(of: "wrong").first?.lowerBound)
        let read = expression.location(
            ofByte: expression.text.utf8.distance(from: expression.text.startIndex, to: offset))
        let before = text[..<text.ranges(of: "wrong")[0].lowerBound]
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return (
            SourceLocation(file: "x.yml", line: lines.count, column: lines[lines.count - 1].count + 1), read
        )
    }

    @Test(arguments: [
        "when: wrong > 1\n",
        "when:   wrong > 1   # why\n",
        "when: \"a >= wrong\"\n",
        "when: a >= 1\n  and wrong\n",
        "when: a >= 1\n    and b\n  and wrong # why\nmore: 1\n",
        "when: |\n  a >= 1\n  and wrong\n",
        "when: >\n  a >= 1\n    and wrong\n",
        "when: >-\n\n  a >= 1\n\n  and wrong\n\nmore: 1\n",
        "{when: a and\n   wrong, more: 1}\n",
    ])
    func `keeps the place of its words`(text: String) throws {
        let text = text.contains("more") ? text : text + "more: 1\n"
        let (expected, read) = try places(text)
        #expect(read == expected, "\(text)")
    }

    @Test func `holds its words and no comment`() {
        let (value, _) = decoded("when: a\n  and b # why\n", .mapping { $0.required("when", .expression) })
        #expect(value?.text == "a\nand b")
    }

    @Test func `in quotes over several lines is refused`() {
        let (value, faults) = decoded("when: \"a\n  and b\"\n", .mapping { $0.required("when", .expression) })
        #expect(value == nil)
        #expect(
            faults == ["x.yml:1:7: a quoted expression must stand on one line; write longer ones after '|'"])
    }
}
