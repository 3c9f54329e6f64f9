internal import Definitions
internal import Vocabulary

/// Checks a study against itself: names, columns, and what each kind of column needs.
struct StudyCheck {
    let study: LinkageStudy
    let place: SourceLocation
    let faults: FaultCollector

    func check() {
        checkSources()
        for source in study.sources {
            for field in source.fields { check(field, of: source) }
            for field in source.monitored { check(monitored: field, of: source) }
        }
        checkFilled()
        checkDuplicateFree()
    }

    private func checkSources() {
        if study.sources.isEmpty { faults.record(place, "a study needs a source") }
        if study.task == .deduplicate, study.sources.count > 1 {
            faults.record(
                place,
                "the task 'deduplicate' is for one source; "
                    + "for several write 'link' or 'link_and_deduplicate'")
        }
        if study.task == .link, study.sources.count < 2 {
            faults.record(place, "the task 'link' needs at least two sources; for one write 'deduplicate'")
        }
    }

    private func check(_ field: StudyField, of source: StudySource) {
        let at = field.location ?? source.location ?? place
        guard let column = study.linkage.column(named: field.column) else {
            faults.record(
                at,
                KnownWords.message(
                    unknown: field.column, kind: "linkage column", known: study.linkage.columns.map(\.name)))
            return
        }
        if column.kind == .dateOfBirth, field.layouts.isEmpty {
            let layouts = StudyDateLayout.allCases.map(\.rawValue).joined(separator: ", ")
            faults.record(at, "a date of birth needs its 'layout', one or several of \(layouts)")
        }
        if column.kind != .dateOfBirth, !field.layouts.isEmpty {
            faults.record(at, "'layout' is for dates of birth; column '\(column.name)' isn't one")
        }
        if column.kind == .pnc, study.asOf == nil {
            faults.record(
                at,
                "a PNC identifier may have two digits for its year; "
                    + "say the day of the extracts with 'as_of: YYYY-MM-DD'")
        }
    }

    private func check(monitored field: StudyField, of source: StudySource) {
        let at = field.location ?? source.location ?? place
        if study.linkage.column(named: field.column) != nil {
            faults.record(
                at,
                "'\(field.column)' is a linkage column; what is monitored is never compared, so give it "
                    + "another name")
        }
        if !field.layouts.isEmpty { faults.record(at, "'layout' is for dates of birth") }
    }

    private func checkFilled() {
        let filled = Set(study.sources.flatMap(\.fields).map(\.column))
        if !filled.isEmpty, filled.isDisjoint(with: study.linkage.columns.map(\.name)) {
            faults.record(place, "no linkage column is filled by any source")
        }
    }

    private func checkDuplicateFree() {
        let names = study.sources.map(\.name)
        for name in study.linkage.duplicateFree where !names.contains(name) {
            faults.record(
                study.linkage.location ?? place,
                "duplicate_free: " + KnownWords.message(unknown: name, kind: "source", known: names))
        }
    }
}
