import Delimited
import Testing

@Suite struct `A problem of a row` {
    @Test func `tells where a stray quote stands, and the row is read on`() {
        let file = Array("id,name\n1,Smi\"th\n2,\"Jo\"nes,3\n4,ok\n".utf8)
        let read = RowReader.rows(of: file)
        #expect(
            read.map(\.problems) == [
                [],
                [RowProblem(.strayQuote, field: 1, line: 2, bytePosition: 13)],
                [
                    RowProblem(.unterminatedQuote, field: 1, line: 3, bytePosition: 17),
                    RowProblem(.strayQuote, field: 1, line: 3, bytePosition: 23),
                ],
                [],
            ])
        #expect(read[1].fields == ["1", "Smi\"th"])
        #expect(read.map(\.line) == [1, 2, 3, 4])
    }

    @Test func `isn't a stray quote for a tolerant dialect`() throws {
        let dialect = try Dialect(strictQuotes: false)
        let read = RowReader.rows(of: Array("1,Smi\"th\n2,x".utf8), dialect: dialect)
        #expect(read.map(\.fields) == [["1", "Smi\"th"], ["2", "x"]])
        #expect(read.allSatisfy { $0.problems.isEmpty })
    }

    @Test func `costs one line where a closing quote is missing, not the rest of the file`() {
        let read = RowReader.rows(of: Array("id,name\n1,\"Smith\n2,Jones\n3,Khan\n".utf8))
        #expect(read.map(\.fields) == [["id", "name"], ["1", "Smith"], ["2", "Jones"], ["3", "Khan"]])
        #expect(read.map(\.line) == [1, 2, 3, 4])
        #expect(read.map(\.problems.count) == [0, 1, 0, 0])
        #expect(read[1].problems[0].kind == .unterminatedQuote)
        #expect(read[1].problems[0].field == 1)
    }

    @Test func `costs one line where an odd quote pairs with a later one`() {
        let read = RowReader.rows(of: Array("1,\"Smith,x\n2,\"Jones\",y\n3,Khan,z\n".utf8))
        #expect(read.map(\.line) == [1, 2, 3])
        #expect(read[1].fields == ["2", "Jones", "y"])
        #expect(read.map(\.problems.isEmpty) == [false, true, true])
    }

    @Test func `costs each line its own row where every line is broken`() {
        let file = Array(String(repeating: "1,\"a\n", count: 20_001).utf8)
        let read = RowReader.rows(of: file)
        #expect(read.map(\.line) == Array(1...20_001))
        #expect(read.allSatisfy { $0.fields == ["1", "a"] && $0.problems.count == 1 })
    }

    @Test func `is bounded in time for a tolerant dialect too`() throws {
        let file = Array(String(repeating: "1,\"a\n", count: 20_001).utf8)
        let read = RowReader.rows(of: file, dialect: try Dialect(strictQuotes: false))
        #expect(read.contains { !$0.problems.isEmpty })
        #expect(read.last?.byteRange.upperBound == file.count)
    }

    @Test func `names line, byte and field, and never the content`() {
        let read = RowReader.rows(of: Array("id,name\n1,Smi\"th\n".utf8))
        let sentence = read[1].problems[0].description
        #expect(sentence.hasPrefix("line 2, byte 13, field 2: "))
        #expect(!sentence.contains("Smi"))
    }
}
