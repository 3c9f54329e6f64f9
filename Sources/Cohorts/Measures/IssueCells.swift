internal import Definitions
internal import Vocabulary

/// The counts of one issue: what each agency sees alone, what all see together, and how they differ.
struct IssueCells {
    /// Flagged by an agency's own records, by view.
    private(set) var flagged: [CellName] = []
    /// Those of whom an agency's own records can't tell, by view.
    private(set) var unknown: [CellName] = []
    /// Flagged by one agency's records and no other's, by view.
    private(set) var alone: [CellName] = []
    /// Flagged by at least one agency's records.
    private(set) var linked: CellName
    /// Not flagged by any, and not known by some.
    private(set) var undecided: CellName
    /// Of whom no agency's records can tell.
    private(set) var unseen: CellName
    /// Flagged by two or more agencies' records.
    private(set) var agreed: CellName
    /// Flagged by one agency's records, where another's say no.
    private(set) var conflicting: CellName
    /// Flagged by at least one, by firm links alone.
    private(set) var firm: CellName
    /// Flagged by at least one, but not by the agency that leads the response, which is not in place yet.
    private(set) var changed: CellName?

    /// Every group that has been entered, and those of them that stand in tables.
    private var names: [(group: ViewPatterns.Group, cell: CellName)] = []
    private var shown: [(group: ViewPatterns.Group, cell: CellName)] = []
    private let path: String
    private let patterns: ViewPatterns

    /// The counts of an issue.
    ///
    /// - Parameters:
    ///   - issue: The issue.
    ///   - patterns: What its views answer.
    ///   - paths: The path of each view's counts.
    ///   - size: The count of all members.
    ///   - book: Where they are entered.
    init(
        _ issue: CompiledIssue, _ patterns: ViewPatterns, paths: [String], size: CellName,
        into book: inout CellBook
    ) {
        path = "issue/\(issue.declaration.id)"
        self.patterns = patterns
        linked = size
        undecided = size
        unseen = size
        agreed = size
        conflicting = size
        firm = size
        names = [(patterns.group { _ in true }, size)]
        shown = names
        enterTogether(&book)
        for (place, view) in issue.views.enumerated() {
            enterView(place, view.declaration.agency.name, paths[place], &book)
        }
        if let lead = issue.lead {
            changed = enter("\(path)/response changes", 10, isDisclosive: true, into: &book) {
                $0.linked == .yes && $0.views[lead] != .yes && !$0.isInPlace
            }
        }
        book.relate(linked, is: alone + [agreed])
        relateNested(&book)
    }

    private mutating func enterTogether(_ book: inout CellBook) {
        linked = enter("\(path)/linked", 20, isDisclosive: true, into: &book) { $0.linked == .yes }
        undecided = enter("\(path)/undecided", 6, into: &book) { $0.linked == .unknown }
        unseen = enter("\(path)/unseen", 3, into: &book) { $0.views.allSatisfy { $0 == .unknown } }
        agreed = enter("\(path)/agreed", 5, isDisclosive: true, into: &book) {
            $0.views.count { $0 == .yes } >= 2
        }
        conflicting = enter("\(path)/conflicting", 4, isDisclosive: true, into: &book) {
            $0.views.contains(.yes) && $0.views.contains(.no)
        }
        firm = enter("\(path)/firm", 2, into: &book) { $0.linked == .yes && $0.isFirmlyLinked }
        let no = enter("\(path)/none", 0, isDisclosive: true, .guarded, into: &book) { $0.linked == .no }
        book.relate(names[0].cell, is: [linked, undecided, no])
    }

    private mutating func enterView(
        _ place: Int, _ agency: String, _ answers: String, _ book: inout CellBook
    ) {
        let yes = enter("\(answers)/yes", 15, isDisclosive: true, into: &book) { $0.views[place] == .yes }
        let unknown = enter("\(answers)/unknown", 5, into: &book) { $0.views[place] == .unknown }
        let no = enter("\(answers)/no", 0, isDisclosive: true, .guarded, into: &book) {
            $0.views[place] == .no
        }
        let alone = enter("\(path)/\(agency)/alone", 6, isDisclosive: true, into: &book) { pattern in
            pattern.views[place] == .yes && pattern.views.count { $0 == .yes } == 1
        }
        book.relate(names[0].cell, is: [yes, unknown, no])
        flagged.append(yes)
        self.unknown.append(unknown)
        self.alone.append(alone)
    }

    /// Enters a group under a path, unless the same group has one here; one that a further measure has entered under
    /// that path is the same count.
    private mutating func enter(
        _ path: String, _ weight: Int, isDisclosive: Bool = false,
        _ role: ConfidentialCell.Role = .shown, into book: inout CellBook,
        where condition: (ViewPatterns.Pattern) -> Bool
    ) -> CellName {
        let group = patterns.group(where: condition)
        if let known = names.first(where: { $0.group == group }) {
            if role == .shown {
                book.show(known.cell)
                if !shown.contains(where: { $0.group == group }) { shown.append(known) }
            }
            return known.cell
        }
        let cell = book.enter(
            path, patterns.persons(in: group), role, weight: weight, isDisclosiveWhenZero: isDisclosive)
        names.append((group, cell))
        if role == .shown { shown.append((group, cell)) }
        return cell
    }

    /// Wherever one group lies within another, their difference is a count too, which must not follow while it is
    /// small (D12), nor while it is nought.
    ///
    /// For then everybody in the one is in the other (D6). What lies between that and further groups ties the differences
    /// together.
    ///
    /// An agency knows whom it flags. That nobody is flagged by it alone, or that nobody is flagged by two, tells it of
    /// each of them what another agency's records say.
    ///
    /// Differences from those of whom it isn't known only tie: nothing is said of the people between.
    private mutating func relateNested(_ book: inout CellBook) {
        let before = names.count
        relate(shown, within: shown, .guarded, &book)
        let differences = Array(names[before...])
        relate(shown, within: differences, .structural, &book)
    }

    /// Those of whom it isn't known, by one agency or by any.
    private var unknowns: Set<CellName> { Set(unknown + [undecided, unseen]) }

    private mutating func relate(
        _ parts: [(group: ViewPatterns.Group, cell: CellName)],
        within wholes: [(group: ViewPatterns.Group, cell: CellName)], _ role: ConfidentialCell.Role,
        _ book: inout CellBook
    ) {
        let unknowns = unknowns
        for whole in wholes {
            for part in parts where part.group.isStrictlyWithin(whole.group) {
                let rest = whole.group.less(part.group)
                let tellsNothing = unknowns.contains(whole.cell) || unknowns.contains(part.cell)
                let role = tellsNothing ? .structural : role
                let isDisclosive = role == .guarded && whole.cell != firm && part.cell != firm
                let known = names.first { $0.group == rest }?.cell
                let cell =
                    known
                    ?? book.enter(
                        "\(whole.cell.text.dropFirst(book.cohort.count + 1)) − \(part.cell.text)",
                        patterns.persons(in: rest), role, isDisclosiveWhenZero: isDisclosive)
                if known == nil { names.append((rest, cell)) }
                if role == .guarded { book.watch(cell, isDisclosiveWhenZero: isDisclosive) }
                book.relate(whole.cell, is: [part.cell, cell])
            }
        }
    }
}
