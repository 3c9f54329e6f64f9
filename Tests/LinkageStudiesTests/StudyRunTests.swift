import Definitions
import Foundation
import Linkage
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `A study's run` {
    private static let town = "\(Scratch.fixtures)/town"

    @Test func `is the one that its page shows`() throws {
        let page = try String(
            contentsOf: Scratch.root.appending(path: "Documentation/link-command.md"), encoding: .utf8)
        let example = try String(contentsOf: URL(filePath: "\(Self.town)/town.yml"), encoding: .utf8)
        #expect(page.contains("```yaml study\n\(example)```"))
    }

    @Test func `gives every record one person, and finds nearly all who are one`() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let outcome = try await StudyRun(try .town(), folder: Self.town).run(writingTo: scratch.path)
        #expect(
            outcome.files.map { $0.split(separator: "/").last } == [
                "people.csv", "pairs.csv", "model.json", "link-rates.csv",
            ])
        let people = try scratch.lines(of: "people.csv")
        #expect(people.first == "source,record_id,person_id")
        let records = people.dropFirst().map { $0.split(separator: ",").prefix(2).joined(separator: ",") }
        #expect(records.count == 376)
        #expect(Set(records).count == records.count)

        var inputs = StudyEvaluation.Inputs(
            people: "\(scratch.path)/people.csv", truth: ["\(Self.town)/truth.csv"])
        inputs.pairs = "\(scratch.path)/pairs.csv"
        let evaluation = try StudyEvaluation(inputs)
        #expect(evaluation.records == 376)
        #expect(evaluation.quality.pairs.precision > 0.97)
        #expect(evaluation.quality.pairs.recall > 0.9)
        let best = try #require(evaluation.curve?.best)
        #expect(best.f1 >= evaluation.quality.pairs.f1 - 0.05)
    }

    @Test func `gives the same bytes on one thread and on three`() async throws {
        var outputs: [[Data]] = []
        for threads in [1, 3] {
            let scratch = try Scratch()
            defer { scratch.remove() }
            _ = try await StudyRun(try .town(), folder: Self.town, threads: threads)
                .run(writingTo: scratch.path)
            outputs.append(
                try ["people.csv", "pairs.csv", "model.json", "link-rates.csv"].map(scratch.bytes))
        }
        #expect(outputs[0] == outputs[1])
    }

    @Test func `uses a model that it is given as it is`() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let path = "\(scratch.path)/model.json"
        _ = try await StudyTraining(try .town(), folder: Self.town).train(writingTo: path)
        let trained = try scratch.bytes(of: "model.json")
        let out = "\(scratch.path)/out"
        _ = try await StudyRun(try .town(), folder: Self.town, model: try StudyModel.read(path))
            .run(writingTo: out)
        #expect(try scratch.bytes(of: "out/model.json") == trained)
    }

    @Test func `tells each pair's records, weight, decision and levels, heaviest first`() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        _ = try await StudyRun(try .town(), folder: Self.town).run(writingTo: scratch.path)
        let pairs = try scratch.lines(of: "pairs.csv")
        #expect(
            pairs.first
                == "left_source,left_record_id,right_source,right_record_id,weight,probability,decision,reason,"
                + "name,birth_date,postcode")
        let rows = pairs.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let weights = rows.compactMap { Double($0[4]) }
        #expect(weights.count == rows.count)
        #expect(weights == weights.sorted(by: >))
        #expect(weights.allSatisfy { $0 >= -15 })
        #expect(rows.contains { $0[6] == "joined" && $0[8] == "exact" })
        #expect(rows.contains { $0[6] == "apart" && !$0[7].isEmpty })
    }

    @Test func `keeps its files from others`() async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let out = "\(scratch.path)/new/folder"
        _ = try await StudyRun(try .town(), folder: Self.town).run(writingTo: out)
        for file in ["people.csv", "pairs.csv", "model.json", "link-rates.csv"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(out)/\(file)")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }
}
