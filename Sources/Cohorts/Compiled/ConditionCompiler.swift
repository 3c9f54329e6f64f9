internal import Definitions
internal import Timelines
internal import Vocabulary

/// Reads and checks the conditions of cohorts, and gathers what is wrong with them.
struct ConditionCompiler {
    let scope: ExpressionScope
    var faults: [Fault] = []

    init(scope: ExpressionScope) { self.scope = scope }

    mutating func cohort(_ declaration: CohortDeclaration) -> CompiledCohort? {
        let members = condition(declaration.members)
        checkOneMeaning(declaration)
        let measures = declaration.measures.map { measure($0) }
        guard let members, measures.allSatisfy({ $0 != nil }) else { return nil }
        return CompiledCohort(
            declaration: declaration, definition: DefinitionHash(declaration).text, members: members,
            measures: measures.compactMap(\.self))
    }

    mutating func checkUnique(_ declarations: [CohortDeclaration]) {
        var seen: Set<String> = []
        for declaration in declarations where !seen.insert(declaration.id).inserted {
            fault(
                declaration.location,
                "a second cohort '\(declaration.id)'; every cohort needs a name of its own")
        }
    }

    mutating func condition(_ text: ExpressionText) -> Expression? {
        do {
            return try Expression(text, in: scope)
        } catch {
            faults += error.all
            return nil
        }
    }

    mutating func fault(_ location: SourceLocation, _ message: String) {
        faults.append(Fault(at: location, message))
    }

    private mutating func measure(_ declaration: CohortMeasure) -> CompiledMeasure? {
        content(declaration).map { CompiledMeasure(declaration: declaration, content: $0) }
    }

    private mutating func content(_ declaration: CohortMeasure) -> CompiledMeasure.Content? {
        switch declaration.content {
        case .needs(let needs): return compiled(needs).map { .needs($0) }
        case .numberOfNeeds(let needs, let bands):
            checkBands(bands, of: needs.count, at: declaration.location)
            return compiled(needs).map { .numberOfNeeds($0, bands: bands) }
        case .coOccurrence(let needs, let triads):
            let triples = triads.compactMap { places(of: $0, among: needs, at: declaration.location) }
            return compiled(needs).map { .coOccurrence($0, triads: triples) }
        case .linkedView(let issues):
            let views = issues.map { issue($0, at: declaration.location) }
            return .linkedView(views.compactMap(\.self))
        case .coverage(let agencies): return .coverage(agencies)
        }
    }

    private mutating func compiled(_ needs: [NeedDeclaration]) -> [CompiledNeed]? {
        var compiled: [CompiledNeed] = []
        for need in needs {
            let standard = condition(need.standard)
            let severe = need.severe.flatMap { condition($0) }
            guard let standard else { continue }
            compiled.append(CompiledNeed(declaration: need, standard: standard, severe: severe))
        }
        return compiled.count == needs.count ? compiled : nil
    }

    private mutating func issue(
        _ declaration: IssueDeclaration, at location: SourceLocation
    ) -> CompiledIssue? {
        var views: [CompiledIssue.View] = []
        for view in declaration.views {
            guard let condition = condition(view.condition) else { continue }
            views.append(CompiledIssue.View(declaration: view, condition: condition))
        }
        if !(2...4).contains(declaration.views.count) {
            fault(location, "issue '\(declaration.id)' needs the views of two to four agencies")
        }
        let lead = declaration.response.flatMap { response in
            declaration.views.firstIndex { $0.agency == response.lead }
        }
        if let response = declaration.response, lead == nil {
            fault(
                location,
                "'\(response.lead)' leads the response to '\(declaration.id)' without a view of it; "
                    + "the lead must be one of the views' agencies")
        }
        let inPlace = declaration.response?.inPlace.flatMap { condition($0) }
        return CompiledIssue(declaration: declaration, views: views, lead: lead, inPlace: inPlace)
    }
}

extension ConditionCompiler {
    /// Every number of needs must be in one band exactly, or the rows wouldn't add up.
    private mutating func checkBands(_ bands: [NeedBand], of needs: Int, at location: SourceLocation) {
        let next = bands.map { $0.numbers.upperBound.addingReportingOverflow(1).partialValue }
        if bands.map(\.numbers.lowerBound) != [0] + next.dropLast() || next.last != needs + 1 {
            fault(location, "bands must hold each number from 0 to \(needs) once, in order")
        }
    }

    private mutating func places(
        of triad: [String], among needs: [NeedDeclaration], at location: SourceLocation
    ) -> [Int]? {
        let places = triad.compactMap { id in needs.firstIndex { $0.id == id } }
        guard Set(places).count == 3, triad.count == 3 else {
            fault(location, "a triad is three different needs of its measure")
            return nil
        }
        return places
    }

    /// One need must mean one thing in all measures of a cohort: its counts share a name.
    private mutating func checkOneMeaning(_ declaration: CohortDeclaration) {
        var meanings: [String: NeedDeclaration] = [:]
        for measure in declaration.measures {
            let needs: [NeedDeclaration]
            switch measure.content {
            case .needs(let all), .numberOfNeeds(let all, _), .coOccurrence(let all, _): needs = all
            case .linkedView, .coverage: needs = []
            }
            for need in needs {
                let known = meanings[need.id] ?? need
                meanings[need.id] = known
                if known.standard.text != need.standard.text || known.severe?.text != need.severe?.text {
                    fault(measure.location, "need '\(need.id)' means something else in another measure")
                }
            }
        }
    }
}
