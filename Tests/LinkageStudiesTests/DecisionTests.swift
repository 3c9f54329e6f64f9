import Definitions
import Foundation
import Linkage
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `A decision by people` {
    private static let head = "left_source,left_record_id,right_source,right_record_id,verdict,who\n"

    private func linked(_ decisions: String) async throws -> LinkedStudy {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for file in ["clinic.csv", "library.csv"] {
            try FileManager.default.copyItem(
                atPath: "\(Scratch.fixtures)/town/\(file)", toPath: "\(scratch.path)/\(file)")
        }
        try scratch.write(Self.head + decisions, to: "decisions.csv")
        var study = try LinkageStudy.town()
        study.decisions = "decisions.csv"
        return try await StudyRun(study, folder: scratch.path).linked()
    }

    @Test func `wins over the model, both ways`() async throws {
        let before = try await linked("")
        let joined = try #require(
            (0..<before.partition.pairCount).map(before.partition.pair).first { $0.decision == .joined })
        let people = before.partition.person
        let stranger = try #require(people.indices.first { people[$0] != people[joined.left] })
        func name(_ record: Int) -> String {
            "\(before.table.keys[record].agency),\(before.table.keys[record].sourceKey)"
        }
        let after = try await linked(
            "\(name(joined.left)),\(name(joined.right)),different,an analyst\n"
                + "\(name(joined.left)),\(name(stranger)),same,an analyst\n")
        #expect(after.partition.person[joined.left] != after.partition.person[joined.right])
        #expect(after.partition.person[joined.left] == after.partition.person[stranger])
    }

    @Test func `about a record that isn't there changes nothing and is counted`() async throws {
        let linked = try await linked("clinic,C001,library,L999,same,\n")
        #expect(linked.decisionsWithoutRecords == 1)
    }

    @Test func `is same or different`() async throws {
        let failure = await #expect(throws: StudyFailure.self) {
            try await linked("clinic,C001,library,L001,perhaps,\n")
        }
        #expect(
            failure?.description.hasSuffix("decisions.csv:2 (verdict): expected 'same' or 'different'")
                == true)
    }
}
