internal import Definitions
internal import Vocabulary

/// Decodes `nightly.yml`.
///
/// It is read in two steps: first which files there are, then, once the dictionary is known, the rest.
struct NightlyDecoder {
    private let reader: MappingReader
    /// The files of the configuration.
    let parts: PartPaths

    /// The first step: reads which files the configuration has.
    init?(_ document: YAMLDocument, files: ConfigurationFolder, faults: FaultCollector) {
        guard let reader = MappingReader(document.root, faults: faults) else { return nil }
        self.reader = reader
        parts = PartsDecoder(files: files).parts(reader)
    }

    /// The second step: the night, checked against the dictionary and the disclosure profiles.
    ///
    /// - Parameters:
    ///   - dictionary: The dictionary; `nil` where it couldn't be read.
    ///   - profiles: The names of the disclosure profiles; `nil` where they couldn't be read.
    /// - Returns: The night; `nil`, with faults, where a part that it needs can't be read.
    func definition(dictionary: DataDictionary?, profiles: [String]?) -> NightlyDefinition? {
        let partnership = reader.required("partnership", .mapping(partnership))
        let places = reader.required("places", .mapping(places))
        let papers = reader.required("papers", .entries(paper)) ?? []
        let jobs = reader.required("jobs", .mapping(jobs))
        let decoder = dictionary.map(CaseloadDecoder.init)
        let caseload = reader.required(
            "caseload", decoder.map { decoder in .mapping { decoder.caseload($0) } } ?? .unread)
        let facts = reader.required(
            "person", decoder.map { decoder in .mapping { decoder.personFacts($0) } } ?? .unread)
        let actions = reader.optional(
            "actions",
            dictionary.map { dictionary in .mapping { ActionDecoder(dictionary).actions($0) } } ?? .unread)
        let decisions = reader.optional(
            "decisions",
            dictionary.map { dictionary in .mapping { DecisionDecoder(dictionary).decisions($0) } } ?? .unread
        )
        let monitoring = reader.optional(
            "monitoring",
            dictionary.map { dictionary in
                .mapping { MonitoringDecoder(dictionary, profiles: profiles).definition($0) }
            } ?? .unread)
        let usefulness =
            reader.optional("usefulness", .mapping { UsefulnessDecoder.terms($0) }) ?? UsefulnessTerms()
        reader.finish()
        let work = self.monitoring(jobs?.monitoring, monitoring, papers.map(\.key))
        guard let parts = parts.complete, let partnership, let places, let linkage = jobs?.linkage,
            let caseload, let facts
        else { return nil }
        return NightlyDefinition(
            partnership: partnership, parts: parts, places: places,
            papers: papers.compactMap { definition(of: $0.key, $0.value) }, linkage: linkage,
            monitoring: work, caseload: caseload, personFacts: facts, actions: actions, decisions: decisions,
            usefulness: usefulness, location: reader.location)
    }

    /// The job and what it goes by: each needs the other, and a paper on equality needs both.
    private func monitoring(
        _ job: NightlyJob?, _ definition: MonitoringDefinition?, _ papers: [Located<String>]
    ) -> MonitoringWork? {
        let isDeclared = reader.has("monitoring")
        if isDeclared, job == nil {
            reader.fault(
                at: "monitoring",
                "say under 'jobs' for which purpose and in which role it is read: monitoring: {purpose: …, as: …}"
            )
        }
        if let job, !isDeclared {
            reader.faults.record(
                job.location, "say by what fairness is monitored, under 'monitoring', or take this job away")
        }
        let kind = PaperDefinition.Kind.equalityReport.rawValue
        if !isDeclared, let paper = papers.first(where: { $0.value == kind }) {
            reader.faults.record(
                paper.location, "'\(kind)' needs 'monitoring': say by what fairness is monitored")
        }
        guard let job, let definition else { return nil }
        return MonitoringWork(job: job, definition: definition)
    }

    private func jobs(_ reader: MappingReader) -> (linkage: NightlyJob?, monitoring: NightlyJob?)? {
        (reader.required("linkage", job), reader.optional("monitoring", job))
    }

    private func partnership(_ reader: MappingReader) -> PartnershipDescription? {
        let name = reader.required("name", .text)
        let area = reader.required("area", .text)
        let marking = reader.required("marking", .text)
        let notice = reader.optional("notice", .text)
        guard let name, let area, let marking else { return nil }
        return PartnershipDescription(name: name, area: area, marking: marking, notice: notice)
    }

    private func places(_ reader: MappingReader) -> NightlyPlaces? {
        let extracts = reader.required("extracts", .text)
        let outputs = reader.required("outputs", .text)
        let state = reader.required("state", .text)
        let key = reader.required("pseudonym_key", .text)
        let linkDecisions = reader.optional("link_decisions", .text)
        guard let extracts, let outputs, let state, let key else { return nil }
        return NightlyPlaces(
            extracts: extracts, outputs: outputs, state: state, pseudonymKey: key,
            linkDecisions: linkDecisions)
    }

    private var job: Reading<NightlyJob> {
        .mapping { reader in
            let purpose = reader.required("purpose", .text)
            let role = reader.required("as", .text)
            guard let purpose, let role else { return nil }
            return NightlyJob(purpose: purpose, role: role, location: reader.location)
        }
    }

    private struct Paper {
        let purpose: String
        let recipients: [String]
        let cohort: String?
        let budget: Int?
    }

    private var paper: Reading<Paper> {
        .mapping { reader in
            let purpose = reader.required("purpose", .text)
            let recipients = reader.required("to", .oneOrMore(.text))
            let cohort = reader.optional("cohort", .identifier)
            let budget = reader.optional("budget", .integer(1...1_000))
            guard let purpose, let recipients else { return nil }
            return Paper(purpose: purpose, recipients: recipients, cohort: cohort, budget: budget)
        }
    }

    private func definition(of key: Located<String>, _ paper: Paper) -> PaperDefinition? {
        guard let kind = PaperDefinition.Kind(rawValue: key.value) else {
            reader.faults.record(
                key.location,
                KnownWords.message(
                    unknown: key.value, kind: "paper",
                    known: PaperDefinition.Kind.allCases.map(\.rawValue)))
            return nil
        }
        if paper.budget != nil, kind != .alertList, kind != .teamList {
            reader.faults.record(
                key.location,
                "take 'budget' away: only 'alert_list' and 'team_list' ask somebody for answers")
        }
        return PaperDefinition(
            kind: kind, purpose: paper.purpose, recipients: paper.recipients, cohort: paper.cohort,
            budget: paper.budget, location: key.location)
    }
}

extension Reading {
    /// Nothing: what it would be checked against couldn't be read, and that is a fault already.
    fileprivate static var unread: Reading { Reading { _, _ in nil } }
}
