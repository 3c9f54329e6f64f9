import Delimited
import Testing

private func written(_ rows: [[String]], formulas: RowWriter.FormulaRule = .keepsFormulas) -> String {
    var writer = RowWriter(formulas: formulas)
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct `A row writer` {
    @Test func `quotes only where it must`() {
        #expect(
            written([["a", "b c", "1.5", ""], ["x,y", "\"q\"", "two\nlines", " blank "]])
                == "a,b c,1.5,\n\"x,y\",\"\"\"q\"\"\",\"two\nlines\",\" blank \"\n")
    }

    @Test func `ends rows as it is told`() {
        var writer = RowWriter(delimiter: UInt8(ascii: ";"), lineEnd: .carriageReturnLineFeed)
        writer.append(["a;b", "c,d"])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a;b\";c,d\r\n")
    }

    @Test(arguments: ["=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"])
    func `writes a formula as text for people's spreadsheets`(text: String) {
        let read = RowReader.rows(of: Array(written([["a", text]], formulas: .guardsFormulas).utf8))
        #expect(read[0].fields == ["a", "'" + text])
        #expect(RowReader.rows(of: Array(written([["a", text]]).utf8))[0].fields == ["a", text])
    }

    @Test func `never guards a number of its own making`() {
        var writer = RowWriter(formulas: .guardsFormulas)
        writer.append(number: "-5")
        writer.append(text: "-5")
        writer.endRow()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "-5,'-5\n")
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `writes any table so that it reads back the same`(seed: UInt64) {
        let table = SeededTables.table(seed: seed)
        for lineEnd in [RowWriter.LineEnd.lineFeed, .carriageReturnLineFeed] {
            var writer = RowWriter(lineEnd: lineEnd)
            for row in table { writer.append(row) }
            let read = RowReader.rows(of: writer.bytes)
            #expect(read.map(\.fields) == table)
            #expect(read.allSatisfy { $0.problems.isEmpty })
        }
    }
}
