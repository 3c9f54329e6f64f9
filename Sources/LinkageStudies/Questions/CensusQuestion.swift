public import Definitions
internal import Linkage

/// What the blocking rules would produce, before a pair is compared: `tributary link census`.
public struct CensusQuestion: Sendable {
    /// How many of a rule's largest keys are shown.
    public static let worstKeys = 3

    private let definition: LinkageDefinition
    private let table: LinkageTable

    /// The census of a study's records.
    public init(_ study: LinkageStudy, _ records: StudyTable) {
        definition = study.linkage(ofRecords: records.table.count)
        table = records.table
    }

    /// The answer in lines of text: pairs by rule, the largest keys by their shapes, and what was split.
    ///
    /// - Throws: ``StudyFailure`` where the definition doesn't fit the records.
    public func lines() throws(StudyFailure) -> [String] {
        do throws(LinkageError) {
            let census = try Linker(definition).census(of: table)
            let reach = try BlockingReach(definition, table)
            let width = max(4, census.rules.map(\.name.count).max() ?? 0)
            var lines = [
                "\(Figures.grouped(table.count)) records; \(Figures.grouped(census.possiblePairs)) pairs if all were compared",
                "",
                "\(Figures.padded("rule", width))\(["pairs", "blocks", "records", "largest"].map { Figures.aligned($0, 14) }.joined())",
            ]
            for (index, rule) in census.rules.enumerated() {
                let figures = [rule.pairs, rule.blocks, rule.records, rule.largest.first ?? 0]
                lines.append(
                    Figures.padded(rule.name, width)
                        + figures.map { Figures.aligned(Figures.grouped($0), 14) }.joined())
                lines += details(of: rule, reach.worstKeys(ofRule: index, most: Self.worstKeys))
            }
            return lines
        } catch {
            throw StudyFailure(.input, error.description)
        }
    }

    private func details(of rule: BlockingCensus.Rule, _ worst: [BlockingReach.SharedKey]) -> [String] {
        let keys = worst.filter { $0.records > 2 }.map {
            "    \(Figures.grouped($0.records)) records share a key of the shape \($0.shape)"
        }
        let split = rule.oversized.sorted { $0.records > $1.records }.prefix(Self.worstKeys).map {
            "    a key of \(Figures.grouped($0.records)) records was split by "
                + "\($0.splitBy.joined(separator: ", ")) into \(Figures.grouped($0.blocks)) blocks; "
                + "\(Figures.grouped($0.pairsLeftOut)) pairs are left out"
        }
        let more = rule.oversized.count - split.count
        return keys + split + (more > 0 ? ["    and \(more) more keys were split"] : [])
    }
}
