import Definitions
import Testing

@testable import Nightly

@Suite struct `A list that came back` {
    private static let header =
        "person,reference,decision,reason,decided_by,decided_on,deferred_until,outcome,outcome_on\n"

    private func lines(_ text: String) throws -> [AnswerLine] {
        try ReturnedList(name: "alert-list.csv", bytes: Array((Self.header + text).utf8)).lines
    }

    @Test func `gives the lines in which somebody wrote, as an extract has them`() throws {
        let lines = try lines(
            "A B,A02-0123456789abcdef,Wrong person, not theirs ,C. D.,3/3/2026,,,\nE F,A02-fedcba9876543210,,,,,,,\n"
                .replacing("3/3/2026", with: "03/03/2026"))
        #expect(lines.map(\.isFilledIn) == [true, false])
        #expect(
            try lines[0].row() == [
                "A02-0123456789abcdef", "WRONG_PERSON", "not theirs", "C. D.", "2026-03-03", "", "", "", "",
            ])
    }

    @Test(arguments: [("Yes", "yes"), ("n", "no"), ("", "")])
    func `says whether an alert was useful, in any case or by the first letter`(
        text: String, word: String
    ) throws {
        let header = Self.header.replacing("outcome_on", with: "outcome_on,useful")
        let row = "A B,A02-1,ACCEPT,r,C,2026-03-03,,attended,2026-03-20,\(text)\n"
        let lines = try ReturnedList(name: "alert-list.csv", bytes: Array((header + row).utf8)).lines
        #expect(try lines[0].row().last == word)
    }

    @Test func `that says anything else of an alert's use is not taken`() throws {
        let header = Self.header.replacing("outcome_on", with: "outcome_on,useful")
        let row = "A B,A02-1,ACCEPT,r,C,2026-03-03,,,,perhaps\n"
        let lines = try ReturnedList(name: "alert-list.csv", bytes: Array((header + row).utf8)).lines
        let fault = #expect(throws: AnswerFault.self) { try lines[0].row() }
        #expect(fault?.sentence == "expected yes or no")
        #expect(fault?.column == .useful)
    }

    @Test(arguments: [
        ("x,,REJECT,r,C,2026-03-03,,,", AnswerColumn.reference, "copy it from the list"),
        ("x,A02-1,REJECT,r,,2026-03-03,,,", .decidedBy, "who decided"),
        ("x,A02-1,REJECT,r,C,,,,", .decidedOn, "write the day"),
        ("x,A02-1,REJECT,r,C,3rd March,,,", .decidedOn, "expected a day"),
        ("x,A02-1,DEFER,r,C,2026-03-03,2026-02-30,,", .deferredUntil, "expected a day"),
        ("x,A02-1,maybe,r,C,2026-03-03,,,", .decision, "expected one of"),
    ])
    func `names the line and the column of what can't be taken, and quotes nothing`(
        line: String, column: AnswerColumn, words: String
    ) throws {
        let read = try lines(line + "\n")
        let fault = #expect(throws: AnswerFault.self) { try read[0].row() }
        #expect(fault?.column == column)
        #expect(fault?.place == "line 2")
        #expect(fault?.sentence.contains(words) == true)
        #expect(fault?.words(in: "list").contains("maybe") == false)
    }

    @Test func `takes the apostrophe off that kept a text from being a formula`() throws {
        #expect(try lines("x,A02-1,ACCEPT,'=done,C,2026-03-03,,,\n")[0].row()[2] == "=done")
    }

    @Test(arguments: ["a,b\n1,2\n", "", "reference,decision\n"])
    func `without its headers is refused, with what to do`(text: String) {
        #expect(throws: ReturnedList.Fault.self) {
            try ReturnedList(name: "alert-list.csv", bytes: Array(text.utf8))
        }
    }

    @Test func `that is no spreadsheet is refused, with what to do`() {
        #expect(throws: ReturnedList.Fault.self) {
            try ReturnedList(name: "alert-list.xlsx", bytes: Array("reference,decision\n".utf8))
        }
    }
}
