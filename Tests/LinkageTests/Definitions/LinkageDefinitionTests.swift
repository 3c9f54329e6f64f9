import Definitions
import Testing
import Vocabulary

@Suite struct `A linkage definition` {
    private let place = SourceLocation(file: "linkage.yml", line: 1, column: 1)

    @Test func `without a fault has none`() {
        #expect(LinkageDefinition.sample.faults(at: place).isEmpty)
    }

    @Test func `names every fault at its own place, with what was probably meant`() {
        var definition = LinkageDefinition.sample
        let there = SourceLocation(file: "linkage.yml", line: 40, column: 7)
        definition.constraints.append(LinkageConstraint("x", when: "differ(pcn)", location: there))
        definition.comparisons.append(.exact("sex", column: "sex"))
        definition.thresholds.possible = 30
        definition.training.recall = 0
        definition.training.rules = ["surname + birth_dat"]
        definition.blocking.rules.append(BlockingRule("forename.equivalents(nicknmes)"))
        let faults = definition.faults(at: place).map(\.description)
        #expect(faults.contains("linkage.yml:40:7: there is no column 'pcn'; did you mean 'pnc'?"))
        #expect(faults.contains { $0.contains("comparison 'sex' is defined twice") })
        #expect(faults.contains { $0.contains("'possible' lies above 'join'") })
        #expect(faults.contains { $0.contains("recall") })
        #expect(faults.contains { $0.contains("did you mean 'surname + birth_date'?") })
        #expect(faults.contains { $0.contains("table of equivalents 'nicknmes'; did you mean 'nicknames'?") })
        #expect(faults.count == 6)
    }

    @Test func `may not use the names of levels that are always there`() {
        var definition = LinkageDefinition.sample
        definition.comparisons[0].levels[0].name = "else"
        #expect(
            definition.faults(at: place).map(\.message) == ["level 'else' is there already; leave it out"])
    }
}
