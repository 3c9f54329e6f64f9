import Rendering
import TestSupport
import Testing

@Suite struct `A faulty workbook` {
    private let table = Table(title: "T", columns: [Column("A")], rows: [[.text("x")]])

    private func error(_ change: (inout Workbook) -> Void) throws -> WorkbookError? {
        var workbook = Workbook(title: "T", asAt: SampleReport.day, sheets: [Sheet(name: "S", table: table)])
        change(&workbook)
        let folder = try ScratchFolder("faulty")
        defer { #expect((try? folder.contents()) == []) }
        do {
            try workbook.write(to: folder.path("a.xlsx"))
            return nil
        } catch {
            return error
        }
    }

    @Test func `without sheets or a day is refused`() throws {
        #expect(try error { $0.sheets = [] } == .noSheets)
        #expect(try error { $0.asAt = "yesterday" } == .unreadableDay)
        #expect(try error { $0.title = String(repeating: "t", count: 300) } == .propertyTooLong)
    }

    @Test(arguments: ["", "a/b", "[x]", "'quoted'", "what?", String(repeating: "n", count: 32)])
    func `with a name that tabs can't have is refused`(name: String) throws {
        #expect(try error { $0.sheets[0].name = name } == .unusableSheetName(sheet: 0))
    }

    @Test func `with one name twice, in any case, is refused`() throws {
        #expect(
            try error { $0.sheets.append(Sheet(name: "s", table: table)) } == .unusableSheetName(sheet: 1))
    }

    @Test func `with text too long for a cell is refused, by place and without the text`() throws {
        let long = String(repeating: "secret ", count: 6000)
        let error = try error { $0.sheets[0].table.rows.append([.text(long)]) }
        #expect(error == .textTooLong(sheet: 0, row: 1, column: 0))
        #expect(error?.description.contains("secret") == false)
    }

    @Test(arguments: [
        Choice(column: 1, options: ["a"]), Choice(column: 0, options: []),
        Choice(column: 0, options: ["a,b"]),
        Choice(column: 0, options: [String(repeating: "o", count: 256)]),
    ])
    func `with a list that can't be offered is refused`(choice: Choice) throws {
        #expect(
            try error { $0.sheets[0].choices = [choice] } == .unusableChoice(sheet: 0, column: choice.column))
    }

    @Test func `that can't be written says where and why`() throws {
        let workbook = Workbook(title: "T", asAt: SampleReport.day, sheets: [Sheet(name: "S", table: table)])
        let path = "/nowhere/at/all.xlsx"
        let expected = WorkbookError.notWritten(path: path, reason: "No such file or directory")
        #expect(throws: expected) { try workbook.write(to: path) }
    }
}
