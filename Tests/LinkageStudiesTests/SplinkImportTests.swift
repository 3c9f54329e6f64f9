import Configuration
import Definitions
import Foundation
import Linkage
import LinkageStudies
import Testing
import Vocabulary

/// The models were saved by Splink 5.0.0 after training on the register beside them, whose people are made up; the
/// pairs are its predictions with their match weights.
@Suite struct `A model that Splink saved` {
    private static let folder = "\(Scratch.fixtures)/splink"

    /// A study of the register with an imported definition.
    private static func study(_ imported: SplinkImport, in scratch: Scratch) throws -> LinkageStudy {
        _ = try imported.write(to: scratch.path)
        let source = "register: {file: register.csv, record_id: unique_id, columns: {"
        let text =
            "linkage: linkage.yml\nsources:\n  " + source + imported.fields.joined(separator: ", ") + "}}\n"
        try scratch.write(text, to: "study.yml")
        return try LinkageStudyLoader.load("\(scratch.path)/study.yml", files: .disk)
    }

    @Test(arguments: ["names", "defaults"])
    func `gives the same pairs the same weights to a hundredth of a bit`(name: String) async throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let study = try Self.study(try SplinkImport("\(Self.folder)/\(name)_model.json"), in: scratch)
        let run = StudyRun(
            study, folder: Self.folder, model: try StudyModel.read("\(scratch.path)/model.json"))
        let linked = try await run.linked()
        let question = try PairQuestion(linked)
        let pairs = try String(
            contentsOf: URL(filePath: "\(Self.folder)/\(name)_pairs.csv"), encoding: .utf8)
        var compared = 0
        for row in pairs.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: ",").map(String.init)
            let weight = try #require(Double(cells[2]))
            let ours = try question.weight(of: cells[0], cells[1])
            #expect(abs(ours.bits - weight) < 0.01, "\(cells[0]) and \(cells[1])")
            compared += 1
        }
        #expect(compared > 400)
    }

    @Test(arguments: ["names", "defaults"])
    func `finds the same pairs`(name: String) async throws {
        let imported = try SplinkImport("\(Self.folder)/\(name)_model.json")
        let scratch = try Scratch()
        defer { scratch.remove() }
        let study = try Self.study(imported, in: scratch)
        #expect(study.linkage.blocking.rules.map(\.keys) == imported.definition.blocking.rules.map(\.keys))
        let table = try await StudyReader(study, folder: Self.folder).read().table
        let reach = try BlockingReach(study.linkage, table)
        let pairs = try String(
            contentsOf: URL(filePath: "\(Self.folder)/\(name)_pairs.csv"), encoding: .utf8)
        for row in pairs.split(separator: "\n").dropFirst() {
            let places = row.split(separator: ",").prefix(2).compactMap { identifier in
                table.keys.firstIndex { $0.sourceKey == identifier }
            }
            #expect(!reach.rules(producing: places[0], places[1]).isEmpty)
        }
    }

    @Test func `is refused with every level that has no counterpart`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(
            """
            {"link_type": "dedupe_only", "probability_two_random_records_match": 0.01,
             "blocking_rules_to_generate_predictions": [{"blocking_rule": "l.a = r.a"}, {"blocking_rule": "1=1"}],
             "comparisons": [{"output_column_name": "a", "comparison_levels": [
               {"sql_condition": "\\"a_l\\" IS NULL OR \\"a_r\\" IS NULL", "is_null_level": true},
               {"sql_condition": "soundex(a_l) = soundex(a_r)", "label_for_charts": "sounds alike",
                "m_probability": 0.5, "u_probability": 0.1},
               {"sql_condition": "\\"a_l\\" = \\"a_r\\"", "label_for_charts": "exact", "u_probability": 0.1},
               {"sql_condition": "ELSE", "m_probability": 0.5, "u_probability": 0.9}]}]}
            """, to: "model.json")
        let failure = #expect(throws: StudyFailure.self) { try SplinkImport("\(scratch.path)/model.json") }
        let lines = failure?.lines.map { $0.replacing("\(scratch.path)/", with: "") }
        #expect(
            lines == [
                "model.json: blocking rule 2 (1=1): this equality has no counterpart",
                "model.json: comparison 'a', level 'sounds alike': this condition has no counterpart",
                "model.json: comparison 'a', level 'exact': it has no m or u probability; train the model first",
            ])
    }

    @Test func `must be one`() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("{\"comparisons\": 3}", to: "model.json")
        let failure = #expect(throws: StudyFailure.self) { try SplinkImport("\(scratch.path)/model.json") }
        #expect(failure?.description.contains("not a model that Splink saved") == true)
    }
}
