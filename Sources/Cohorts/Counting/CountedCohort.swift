internal import Definitions
internal import Timelines
internal import Vocabulary

/// A cohort that has been counted.
struct CountedCohort {
    let set: ConfidentialTableSet
    /// Its members' places, in order.
    let members: [Int]

    init(_ cohort: CompiledCohort, in timelines: Timelines) {
        let membership = Membership(of: cohort, in: timelines)
        var count = CohortCount(cohort, membership.places, timelines)
        let tables = cohort.measures.flatMap { count.tables($0) }
        let declaration = cohort.declaration
        members = membership.places
        set = ConfidentialTableSet(
            cohort: declaration.id,
            heading: CohortHeading(
                title: declaration.title, question: declaration.question, purpose: declaration.purpose,
                version: declaration.version, definition: cohort.definition, area: declaration.area,
                period: declaration.period, asOf: timelines.asOf, caveats: declaration.caveats),
            profile: declaration.profile, areaPopulation: declaration.areaPopulation, size: count.size,
            cells: count.book.cells, relations: count.book.relations, tables: tables)
    }
}

/// The counting of one cohort: its members, the answers asked of them so far, and the counts entered so far.
struct CohortCount {
    let cohort: CompiledCohort
    let members: [Int]
    let timelines: Timelines
    var book: CellBook
    /// The count of all members.
    let size: CellName
    private var answers: [Question: [TruthValue]] = [:]
    private var paths: [Question: String] = [:]

    private struct Question: Hashable {
        let text: String
        let link: LinkStrength
    }

    init(_ cohort: CompiledCohort, _ members: [Int], _ timelines: Timelines) {
        self.cohort = cohort
        self.members = members
        self.timelines = timelines
        book = CellBook(cohort: cohort.declaration.id)
        size = book.enter("all", members.count, weight: 1000, isHeadline: true)
    }

    /// What a condition answers for each member, in order; asked once.
    mutating func truths(_ condition: Expression, minimumLink: LinkStrength? = nil) -> [TruthValue] {
        let question = question(condition, minimumLink)
        if let known = answers[question] { return known }
        let bound = condition.bound(to: timelines, minimumLink: question.link)
        let fresh = members.map { bound.truth(of: $0) }
        answers[question] = fresh
        return fresh
    }

    /// The path under which the counts of a condition's answers stand: the one that the first measure to ask it gave.
    ///
    /// A need and an agency's view that are one condition are one count. Under two names it could be hidden in one
    /// table and shown in the other.
    mutating func path(of condition: Expression, proposed: String) -> String {
        let question = question(condition, nil)
        if let known = paths[question] { return known }
        paths[question] = proposed
        return proposed
    }

    private func question(_ condition: Expression, _ minimumLink: LinkStrength?) -> Question {
        let floor = cohort.declaration.minimumLink
        return Question(text: condition.text.text, link: max(minimumLink ?? floor, floor))
    }

    mutating func tables(_ measure: CompiledMeasure) -> [ConfidentialTable] {
        switch measure.content {
        case .needs(let needs): [needsTable(measure.declaration, needs)]
        case .numberOfNeeds(let needs, let bands): numberTables(measure.declaration, needs, bands)
        case .coOccurrence(let needs, let triads): pairTables(measure.declaration, needs, triads)
        case .linkedView(let issues): linkedTables(measure.declaration, issues)
        case .coverage(let agencies): [coverageTable(measure.declaration, agencies)]
        }
    }

    /// What agencies are called.
    func label(_ agency: Agency) -> String {
        timelines.dictionary.agency(agency)?.label ?? agency.name
    }
}
