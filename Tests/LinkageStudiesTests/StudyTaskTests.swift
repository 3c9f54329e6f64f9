import Definitions
import Linkage
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `A study's task` {
    private static let linkage = """
        linkage:
          columns: {forename: {kind: forename}, surname: {kind: surname}}
          blocking: {rules: [[surname]]}
          comparisons: {name: {kind: person_name, forename: forename, surname: surname}}
          thresholds: {join: 1, possible: 0, break_below: -50, review: -50}
          training: {random_pairs: 1000, deterministic: [[forename, surname]]}
        """

    private func people(_ task: String, _ sources: [String]) async throws -> [Int32] {
        let scratch = try Scratch()
        defer { scratch.remove() }
        var text = "task: \(task)\n\(Self.linkage)\nsources:\n"
        for source in sources {
            text += "  \(source): {file: \(source).csv, record_id: id, columns: {forename: f, surname: s}}\n"
            let filler = (0..<30).map { "\(source)\($0),Jan\($0 % 7),Filler\(source)\($0)\n" }.joined()
            try scratch.write("id,f,s\nx,Zofia,Yarrow\ny,Zofia,Yarrow\n" + filler, to: "\(source).csv")
        }
        let linked = try await StudyRun(try .of(text), folder: scratch.path).linked()
        let wanted = linked.table.keys.indices.filter {
            ["x", "y"].contains(linked.table.keys[$0].sourceKey)
        }
        return wanted.map { linked.partition.person[$0] }
    }

    @Test func `of deduplication joins records of one file`() async throws {
        let people = try await people("deduplicate", ["one"])
        #expect(Set(people).count == 1)
    }

    @Test func `of linking compares only records of different files`() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let text = """
            task: link
            \(Self.linkage)
            sources:
              one: {file: one.csv, record_id: id, columns: {forename: f, surname: s}}
              two: {file: two.csv, record_id: id, columns: {forename: f, surname: s}}
            """
        for source in ["one", "two"] {
            try scratch.write("id,f,s\nx,Zofia,Yarrow\ny,Zofia,Yarrow\n", to: "\(source).csv")
        }
        let linked = try await StudyRun(try .of(text), folder: scratch.path).linked()
        for index in 0..<linked.partition.pairCount {
            let pair = linked.partition.pair(index)
            #expect(linked.table.keys[pair.left].agency != linked.table.keys[pair.right].agency)
        }
        #expect(linked.partition.pairCount == 4)
    }

    @Test func `of both joins within and across files`() async throws {
        let people = try await people("link_and_deduplicate", ["one", "two"])
        #expect(people.count == 4)
        #expect(Set(people).count == 1)
    }
}
