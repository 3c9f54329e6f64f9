import Definitions
import Linkage
import Testing
import Vocabulary

@Suite struct `The linkage table` {
    @Test func `holds records in order of their keys, however they came`() throws {
        let table = try LinkageTable.sample([
            SampleRecord("B", "ANN"), SampleRecord("A", "JO"), SampleRecord("C"),
        ])
        #expect(table.keys == [.sample("A"), .sample("B"), .sample("C")])
        #expect(table.values(of: 0, column: "forename") == ["JO"])
        #expect(table.values(of: 1, column: "forename") == ["ANN"])
        #expect(table.values(of: 2, column: "forename").isEmpty)
        #expect(table.index(of: .sample("B")) == 1)
        #expect(table.index(of: .sample("BB")) == nil)
    }

    @Test func `keeps several values in their order, each once, and no blank ones`() throws {
        var builder = LinkageTable.Builder(
            columns: [LinkageColumn("name", kind: .forename)], sources: ["one"])
        builder.append(record: .sample("A"), source: 0, values: [["SUE", "", "SUSAN", "SUE"]])
        let table = try builder.build()
        #expect(table.values(of: 0, column: "name") == ["SUE", "SUSAN"])
    }

    @Test func `refuses a key that is there already, and names no record`() {
        let error = #expect(throws: LinkageError.self) {
            try LinkageTable.sample([SampleRecord("SECRET1"), SampleRecord("SECRET1"), SampleRecord("X")])
        }
        #expect(error == .repeatedKeys(1))
        #expect(error.map { !"\($0)".contains("SECRET") } ?? false)
    }
}
