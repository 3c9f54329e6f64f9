import Definitions
import Foundation
@testable import Linkage
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `A clerical review` {
    /// The review of the town's study, and the run's outputs beside it.
    private static func reviewed() async throws -> Scratch {
        let scratch = try Scratch()
        for file in ["clinic.csv", "library.csv"] {
            try FileManager.default.copyItem(
                atPath: "\(Scratch.fixtures)/town/\(file)", toPath: "\(scratch.path)/\(file)")
        }
        let run = StudyRun(try .town(), folder: scratch.path)
        _ = try await run.run(writingTo: scratch.path)
        _ = try StudyReview(try await run.linked()).write(to: scratch.path)
        return scratch
    }

    private static func rows(_ lines: [String]) -> [[String]] {
        lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test func `shows groups of alike pairs, examples side by side, and marks what differs`() async throws {
        let scratch = try await Self.reviewed()
        defer { scratch.remove() }
        let page = try String(decoding: scratch.bytes(of: "linkage-review.html"), as: UTF8.self)
        let rows = Self.rows(try scratch.lines(of: "review.csv"))
        #expect(
            rows[0] == [
                "group", "pattern", "pairs", "outcome", "left_source", "left_record_id", "right_source",
                "right_record_id", "weight", "verdict", "who", "why",
            ])
        let groups = rows.dropFirst().filter { $0[4].isEmpty }
        #expect(groups.count > 3)
        for group in groups { #expect(page.contains("id=\"group-\(group[0])\"")) }
        #expect(page.contains("differs"))
        #expect(page.contains("How the weight came about"))
        // The shown pairs of a group are among those of pairs.csv.
        let weighed = Set(
            Self.rows(try scratch.lines(of: "pairs.csv")).map { $0.prefix(4).joined(separator: ",") })
        for row in rows.dropFirst() where !row[4].isEmpty {
            #expect(weighed.contains(row[4...7].joined(separator: ",")))
        }
        let mode = try FileManager.default.attributesOfItem(atPath: "\(scratch.path)/linkage-review.html")
        #expect((mode[.posixPermissions] as? Int) == 0o600)
    }

    @Test
    func `comes back: a verdict on a group covers all pairs of its pattern, one on a pair wins over it`()
        async throws
    {
        let scratch = try await Self.reviewed()
        defer { scratch.remove() }
        let weighed = Self.rows(try scratch.lines(of: "pairs.csv"))
        let joined = weighed.dropFirst().filter { $0[6] == "joined" }
        let pattern = Dictionary(grouping: joined) { Array($0.dropFirst(8)) }
            .max { ($0.value.count, $1.key.joined()) < ($1.value.count, $0.key.joined()) }
        let (levels, pairs) = try #require(pattern)
        #expect(pairs.count > 5)
        let words = zip(weighed[0].dropFirst(8), levels).filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
            .joined(separator: "; ")
        let spared = pairs[0].prefix(4).joined(separator: ",")
        try scratch.write(
            "pattern,left_source,left_record_id,right_source,right_record_id,verdict\n"
                + "\(words),,,,,different\n,\(spared),same\n", to: "decisions.csv")
        var study = try LinkageStudy.town()
        study.decisions = "decisions.csv"
        let linked = try await StudyRun(study, folder: scratch.path).linked()
        func record(_ source: String, _ identifier: String) throws -> Int {
            try #require(
                linked.table.index(
                    of: RecordKey(
                        agency: Agency(source), recordType: LinkageTable.fragmentRecordType,
                        sourceKey: identifier)))
        }
        for (number, pair) in pairs.enumerated() {
            let left = linked.partition.person[try record(pair[0], pair[1])]
            let right = linked.partition.person[try record(pair[2], pair[3])]
            #expect((left == right) == (number == 0))
        }
    }

    @Test func `tells how good the links are, within its bounds`() async throws {
        let scratch = try await Self.reviewed()
        defer { scratch.remove() }
        let truth = Dictionary(
            uniqueKeysWithValues: Self.rows(
                try String(contentsOfFile: "\(Scratch.fixtures)/town/truth.csv", encoding: .utf8)
                    .split(separator: "\n").map(String.init)
            ).dropFirst().map { ("\($0[0]):\($0[1])", $0[2]) })
        let weighed = Self.rows(try scratch.lines(of: "pairs.csv")).dropFirst()
        func isSame(_ pair: [String]) -> Bool {
            truth["\(pair[0]):\(pair[1])"] == truth["\(pair[2]):\(pair[3])"]
        }
        func estimate(of pairs: [[String]]) throws -> ReviewEstimate {
            let rows = pairs.map {
                "\($0.prefix(4).joined(separator: ",")),\(isSame($0) ? "same" : "different")"
            }
            try scratch.write(
                "left_source,left_record_id,right_source,right_record_id,verdict\n"
                    + rows.joined(separator: "\n"),
                to: "review-done.csv")
            return try ReviewEstimate(
                pairs: "\(scratch.path)/pairs.csv", decisions: "\(scratch.path)/review-done.csv")
        }
        let joined = weighed.filter { $0[6] != "apart" }
        let right = Double(joined.count(where: isSame))
        let precision = right / Double(joined.count)
        let recall = right / Double(weighed.count(where: isSame))
        // Of many samples of half of all pairs, hardly one has bounds that the truth lies beyond.
        var generator = SeededGenerator(seed: 20)
        let samples = try (0..<40).map { _ in
            try estimate(of: weighed.filter { _ in generator.index(below: 2) == 0 })
        }
        #expect(samples.count { $0.precision.low...$0.precision.high ~= precision } >= 36)
        #expect(samples.count { $0.recall.low...$0.recall.high ~= recall } >= 36)
        #expect(samples.allSatisfy { $0.precision.high > $0.precision.low })
        // Where all is decided, nothing is left to estimate.
        let all = try estimate(of: Array(weighed))
        #expect(abs(all.precision.value - precision) < 1e-9)
        #expect(abs(all.recall.value - recall) < 1e-9)
        #expect(all.recall.high - all.recall.low < 1e-9)
        #expect(all.undecidedPairs == 0)
    }

    @Test func `says where nothing was decided`() async throws {
        let scratch = try await Self.reviewed()
        defer { scratch.remove() }
        #expect(throws: StudyFailure.self) {
            try ReviewEstimate(
                pairs: "\(scratch.path)/pairs.csv", decisions: "\(scratch.path)/review.csv")
        }
    }
}
