internal import Definitions
internal import Linkage
internal import PersonalData
internal import Standardisation
internal import Store
internal import Vocabulary

/// The night's people, and what it takes to explain any pair of their records.
struct LinkedNight: Sendable {
    let population: LinkedPopulation
    let table: LinkageTable
    /// What people decided, and what merged references decide.
    let decisions: [LinkageDecision]
    /// The records without names, which the table doesn't hold.
    let attributors: [AttributorRecord]
    /// What the agreements let be compared.
    let grant: LinkageGrant
    /// Where the model comes from.
    let origin: ModelOrigin
    /// What was taken apart tonight because readers of alerts said that the records are another person's.
    var mistaken: MistakenLinks = .none
}

/// Links the night's person records to people, with yesterday's identifiers and people's decisions.
struct LinkStage: Sendable {
    let definition: LinkageDefinition
    /// The hash of the file that holds the definition.
    let definitionHash: String
    let dictionary: DataDictionary
    let grant: LinkageGrant
    let vault: Vault
    let key: PartnershipKey
    let asOf: CalendarDay
    let threads: Int
    /// What linkage left on the night before, where it is at hand; else the vault is asked for it.
    var left: (state: LinkageState, trainedOn: CalendarDay)?

    /// Links, and keeps who belongs to whom.
    ///
    /// - Parameters:
    ///   - batch: The standardised records.
    ///   - decisions: What people decided about pairs of records; merged references add to them.
    ///   - progress: Told how far linking has come.
    /// - Returns: The night's people.
    /// - Throws: ``StoreFault``, or a fault of the linkage.
    func run(
        _ batch: StandardisedBatch, decisions: [LinkageDecision], progress: StageProgress = .silent
    ) async throws -> LinkedNight {
        let linked = try await linked(batch, decisions: decisions, progress: progress)
        try keep(linked.population)
        try shelf.keep(linked)
        return linked
    }

    /// Links, and keeps nothing: the same records and decisions give the same people.
    ///
    /// - Throws: ``StoreFault``, or a fault of the linkage.
    func linked(
        _ batch: StandardisedBatch, decisions: [LinkageDecision], progress: StageProgress = .silent
    ) async throws -> LinkedNight {
        let input = LinkageInput(
            batch.identities(in: dictionary, comparing: grant.gives), definition: definition,
            dictionary: dictionary)
        progress(1, of: 4)
        let table = try input.table()
        progress(2, of: 4)
        // Where somebody decided so in the file of link decisions, two records are one person all the same
        let mistaken = try vault.mistakenPairs(on: asOf, inclusive: true).map(\.pair).filter { pair in
            !decisions.contains { $0.verdict == .same && $0.isAboutThePair(of: pair) }
        }
        let decisions = grant.lawful(decisions + mistaken) + input.mergedReferences
        let usable = try shelf.usable()
        let linker =
            if let usable {
                try Linker(definition, keeping: usable.model, threads: threads)
            } else { Linker(definition, threads: threads) }
        let population = try await linker.link(
            table, attributors: input.attributors, decisions: decisions, previous: try history(),
            since: try state(usable),
            newIdentifier: { [key] record, attempt in
                key.personIdentifier(founding: record, attempt: attempt)
            })
        progress(3, of: 4)
        return LinkedNight(
            population: population, table: table, decisions: decisions, attributors: input.attributors,
            grant: grant, origin: try shelf.origin(of: population, using: usable))
    }

    private func state(_ usable: (model: KeptModel, since: CalendarDay)?) throws -> LinkageState? {
        if let left, let usable, left.trainedOn == usable.since { return left.state }
        return try shelf.state(usable)
    }

    private var shelf: ModelShelf {
        ModelShelf(
            definition: definition,
            circumstances: ModelCircumstances(definitionHash: definitionHash, grant: grant), vault: vault,
            asOf: asOf)
    }

    private func history() throws -> PersonHistory {
        let assignments = try vault.people(upTo: asOf, inclusive: false)
        return PersonHistory(
            assignment: Dictionary(
                assignments.map { ($0.record, PersonIdentifier($0.person)) },
                uniquingKeysWith: { first, _ in first }),
            retired: Set(try vault.retiredPeople(before: asOf).map { PersonIdentifier($0) }))
    }

    private func keep(_ population: LinkedPopulation) throws {
        let people = population.people.flatMap { person in
            person.records.map {
                PersonAssignment(record: $0.key, person: person.identifier.text, strength: $0.strength)
            }
        }
        let changes = population.identifierChanges.map { $0.personChange }
        try vault.keep(people: people, changes: changes, on: asOf)
        try vault.keep(
            pseudonyms: population.people.map { ($0.identifier.text, key.pseudonym(of: $0.identifier)) })
    }
}

extension IdentifierChange {
    fileprivate var personChange: PersonChange {
        switch kind {
        case .new: PersonChange(kind: "founded", person: identifier.text, others: [])
        case .merged(let into): PersonChange(kind: "merged", person: identifier.text, others: [into.text])
        case .split(let into):
            PersonChange(kind: "split", person: identifier.text, others: into.map(\.text))
        case .withdrawn: PersonChange(kind: "ended", person: identifier.text, others: [])
        }
    }
}
