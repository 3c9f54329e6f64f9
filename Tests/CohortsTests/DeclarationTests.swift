import Cohorts
import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `A cohort's declaration` {
    private func faults(_ declarations: [CohortDeclaration]) -> [String] {
        do {
            _ = try CohortAnalysis(declarations, scope: TestPartnership.scope)
            return []
        } catch {
            return error.all.map(\.message)
        }
    }

    @Test func `that is sound has no fault`() {
        #expect(faults([TestCohort.declaration()]) == [])
    }

    @Test func `is refused for every condition that can't be read`() {
        let wrong = ExpressionText("latest(findings).shows", at: TestPartnership.here)
        let need = NeedDeclaration(id: "x", label: "x", standard: wrong, severe: wrong)
        let measures = [TestCohort.measure("needs", .needs([need]))]
        let found = faults([TestCohort.declaration(members: wrong, measures: measures)])
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.contains("finding") })
    }

    @Test func `is refused for a name that another has`() {
        let found = faults([TestCohort.declaration(), TestCohort.declaration()])
        #expect(found == ["a second cohort 'all'; every cohort needs a name of its own"])
    }

    @Test(arguments: [[0...1, 3...3], [0...0, 1...1, 2...2], [0...4], [1...3]])
    func `is refused for bands that leave out a number or hold it twice`(bands: [ClosedRange<Int>]) {
        let needs = TestCohort.topics.map(TestCohort.need)
        let measure = TestCohort.measure("n", .numberOfNeeds(needs, bands: bands.map { NeedBand($0) }))
        let found = faults([TestCohort.declaration(measures: [measure])])
        #expect(found == ["bands must hold each number from 0 to 3 once, in order"])
    }

    @Test func `is refused for a need of two meanings`() {
        let other = NeedDeclaration(
            id: "drugs", label: "drugs", standard: TestPartnership.says("police", "drugs"), severe: nil)
        let measures = [
            TestCohort.measure("a", .needs([TestCohort.need("drugs")])),
            TestCohort.measure("b", .needs([other])),
        ]
        #expect(
            faults([TestCohort.declaration(measures: measures)])
                == ["need 'drugs' means something else in another measure"])
    }

    @Test func `is refused for a response led by an agency without a view`() {
        let issue = TestCohort.issue("drugs", agencies: ["police", "drug_service"])
        let measure = TestCohort.measure("l", .linkedView([issue]))
        let found = faults([TestCohort.declaration(measures: [measure])])
        #expect(found.count == 1)
        #expect(found.first?.contains("'probation' leads the response") ?? false)
    }

    @Test func `has a hash that changes with its meaning and not with its layout`() throws {
        func hash(_ declaration: CohortDeclaration) throws -> String {
            try CohortAnalysis([declaration], scope: TestPartnership.scope).plan[0].definition
        }
        let text = TestPartnership.says("probation", "member").text
        let spaced = ExpressionText(
            text.replacing(" where ", with: "\n   where "), at: Place(file: "y.yml", line: 9, column: 3))
        let base = try hash(TestCohort.declaration())
        #expect(base.utf8.count == 32)
        #expect(try hash(TestCohort.declaration(members: spaced)) == base)
        #expect(
            try hash(TestCohort.declaration(members: TestPartnership.says("police", "member"))) != base)
        #expect(try hash(TestCohort.declaration(measures: [TestCohort.measures[0]])) != base)
    }

    @Test func `tells what it reads`() throws {
        let plan = try CohortAnalysis([TestCohort.declaration()], scope: TestPartnership.scope).plan[0]
        #expect(plan.inputs.queries.map(\.recordType).contains(TestPartnership.finding))
    }
}
