import Definitions
import Timelines
import Vocabulary

/// Keeps what the test people of all rules show, and tells what they still have to.
///
/// What a rule writes out itself its own test people show. What stands in a shared definition, a stop or a protective
/// factor may be shown by those of any rule; of a rule that uses it, they show what the whole of it comes to.
struct CoverageBook {
    private let book: RuleBook
    private let prospector: (Expression) -> ClauseProspect
    private var seen: [String: RulePeople] = [:]

    /// What the test people of one rule show.
    private struct RulePeople {
        var count = 0
        var clauses = ClausesSeen()
        var agencies: [Agency: Set<TruthValue>] = [:]
    }

    init(_ book: RuleBook, supply: [Supply]) {
        self.book = book
        prospector = { [dictionary = book.dictionary] expression in
            expression.prospect(suppliedBy: supply, in: dictionary, asOf: RuleTester.asOf)
        }
    }

    /// Adds what one test person of a rule shows.
    ///
    /// - Parameters:
    ///   - rule: The rule, as of the day that decides.
    ///   - wording: What its sentences are made of, as of that day.
    ///   - review: The rules put to the person and to others.
    ///   - place: The person's place among them.
    mutating func add(
        _ rule: BoundRule, wording: [BoundExpression], in review: AlertReview, _ place: Int
    ) {
        var people = seen[rule.rule.declaration.id] ?? RulePeople()
        people.count += 1
        let preconditions = rule.rule.declaration.trigger.preconditions
        let own = [rule.when] + rule.unless + rule.escalations + rule.confidence
        let stops = review.stops.map(\.when)
        let factors = review.writer.protective.factors.map(\.when)
        for expression in own + wording + stops + factors {
            people.clauses.add(expression.explanation(of: place))
        }
        for agency in preconditions.agencies {
            let link = review.timelines.people[place].link(to: agency)
            let isThere = link.map { $0 >= preconditions.minimumLink } ?? false
            people.agencies[agency, default: []].insert(TruthValue(isThere))
        }
        seen[rule.rule.declaration.id] = people
    }

    /// What is shown of every rule, in order, and then of what they share, by file.
    var coverage: [RuleCoverage] { book.compiled.map(coverage) + shared }

    // MARK: A rule's own

    private func coverage(of rule: CompiledRule) -> RuleCoverage {
        let people = seen[rule.declaration.id] ?? RulePeople()
        // What stands in a value that is used twice is to be shown once
        var known: Set<Clause> = []
        let clauses = prospects(of: rule).filter { known.insert($0.prospect.clause).inserted }.map {
            ClauseCoverage($0.prospect, role: $0.role, seen: people.clauses.truths)
        }
        return RuleCoverage(
            name: rule.declaration.id, title: rule.declaration.title, testPeople: people.count,
            clauses: preconditions(of: rule, people) + clauses)
    }

    /// What a rule writes out itself, in its conditions and in the values that these use.
    private func prospects(of rule: CompiledRule) -> [(role: String, prospect: ClauseProspect)] {
        let conditions = conditions(of: rule).flatMap { role, expression in
            wholeAndOwnTests(prospector(expression)).map { (role: role, prospect: $0) }
        }
        let wording = rule.wording.map(prospector).flatMap(ownTests)
        return conditions + wording.map { (role: "words of the sentence", prospect: $0) }
    }

    private func conditions(of rule: CompiledRule) -> [(role: String, expression: Expression)] {
        [("condition", rule.when)] + rule.unless.map { ("exception", $0) }
            + rule.escalations.map { ("escalation", $0) } + rule.confidence.map { ("confidence", $0) }
    }

    /// The agencies that a rule needs, and the stops that stop it or narrow who reads its alerts.
    private func preconditions(of rule: CompiledRule, _ people: RulePeople) -> [ClauseCoverage] {
        let needs = rule.declaration.trigger.preconditions
        let agencies = needs.agencies.map { agency in
            ClauseCoverage(
                role: "precondition", text: "needs \(agency), linked by \(needs.minimumLink.label) or better",
                location: rule.declaration.location, possible: [.yes, .no],
                seen: people.agencies[agency] ?? [])
        }
        let stops = (rule.stops + rule.narrowing).sorted().map { book.stops[$0] }
        return agencies
            + stops.map { stop in
                let whole = ClauseCoverage(
                    prospector(stop.when), role: "stop", seen: people.clauses.truths)
                return ClauseCoverage(
                    role: "stop '\(stop.declaration.name)'", text: whole.text,
                    location: rule.declaration.location, possible: whole.possible, seen: whole.seen,
                    inputs: whole.inputs)
            }
    }

    private func wholeAndOwnTests(_ whole: ClauseProspect) -> [ClauseProspect] {
        let tests = ownTests(whole)
        return tests.count > 1 ? [whole] + tests : tests
    }

    /// The tests that are written out in a condition; a definition that it uses counts as one.
    private func ownTests(_ prospect: ClauseProspect) -> [ClauseProspect] {
        prospect.clause.definition == nil ? tests(of: prospect, ownTests) : [prospect]
    }

    /// A test with what it is made of, such as what stands after `surely`; of anything else what it joins.
    private func tests(
        of prospect: ClauseProspect, _ tests: (ClauseProspect) -> [ClauseProspect]
    ) -> [ClauseProspect] {
        (prospect.clause.kind == .test ? [prospect] : []) + prospect.operands.flatMap(tests)
    }

    // MARK: What rules share

    private var shared: [RuleCoverage] {
        var everybody = ClausesSeen()
        for people in seen.values { everybody.add(people.clauses) }
        let clauses = Set(sharedTests).map {
            ClauseCoverage($0, role: "clause", seen: everybody.truths)
        }
        let count = seen.values.reduce(0) { $0 + $1.count }
        return Dictionary(grouping: clauses, by: \.location.file).sorted { $0.key < $1.key }.map {
            file, own in
            RuleCoverage(
                name: file, title: nil, testPeople: count, clauses: own.sorted { $0.location < $1.location })
        }
    }

    private var sharedTests: [ClauseProspect] {
        let inRules = book.compiled.flatMap { rule in
            conditions(of: rule).map(\.expression) + rule.wording
        }
        let ofRules = inRules.map(prospector).flatMap(testsOfDefinitions)
        return ofRules + (book.stops.map(\.when) + book.factors.map(\.when)).map(prospector).flatMap(allTests)
    }

    private func testsOfDefinitions(_ prospect: ClauseProspect) -> [ClauseProspect] {
        if prospect.clause.definition != nil { return allTests(prospect) }
        return prospect.operands.flatMap(testsOfDefinitions)
    }

    private func allTests(_ prospect: ClauseProspect) -> [ClauseProspect] {
        tests(of: prospect, allTests)
    }
}
