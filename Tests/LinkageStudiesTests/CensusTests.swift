import Definitions
import Linkage
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `A census` {
    private static func lines() async throws -> (lines: [String], table: LinkageTable) {
        let study = try LinkageStudy.town()
        let read = try await StudyReader(study, folder: "\(Scratch.fixtures)/town").read()
        return (try CensusQuestion(study, read).lines(), read.table)
    }

    @Test func `has a line for every rule`() async throws {
        let lines = try await Self.lines().lines
        for rule in try LinkageStudy.town().linkage.blocking.rules {
            #expect(lines.contains { $0.hasPrefix(rule.name + " ") })
        }
    }

    @Test func `has the rules for few records where they are few, and so has the run`() async throws {
        var study = try LinkageStudy.town()
        let folder = "\(Scratch.fixtures)/town"
        let read = try await StudyReader(study, folder: folder).read()
        let usual = study.linkage.blocking.rules.count
        for (most, rules) in [(read.table.count, usual + 1), (read.table.count - 1, usual)] {
            study.wideBlocking = WideBlocking(
                mostRecords: most, rules: [try BlockingRule([.init(parsing: "surname.prefix(1)")])])
            let isWide = try CensusQuestion(study, read).lines().contains {
                $0.hasPrefix("surname.prefix(1) ")
            }
            #expect(isWide == (rules > usual))
            let linked = try await StudyRun(study, folder: folder).linked()
            #expect(linked.partition.census.rules.count == rules)
        }
    }

    @Test func `shows the shapes of keys and never their values`() async throws {
        let (lines, table) = try await Self.lines()
        #expect(lines.contains { $0.contains("records share a key of the shape") })
        for record in 0..<table.count {
            for column in ["surname", "birth_date", "postcode"] {
                for value in table.values(of: record, column: column) {
                    #expect(!lines.contains { $0.contains(value) })
                }
            }
        }
    }
}
