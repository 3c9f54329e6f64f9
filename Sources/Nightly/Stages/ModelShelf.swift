internal import Definitions
internal import Linkage
internal import Store
internal import Vocabulary

/// Where a night's linkage model comes from.
enum ModelOrigin: Sendable {
    /// It was trained on this night's records; with what changed since the model before it, if there was one.
    case trained(since: (night: CalendarDay, drift: ModelDrift)?)
    /// It was trained on an earlier night, and kept.
    case kept(since: CalendarDay)
}

/// The linkage models of earlier nights: a model is used for as many days as the definition says, so that a pair in
/// which nothing changes weighs the same on every night.
struct ModelShelf: Sendable {
    let definition: LinkageDefinition
    let circumstances: ModelCircumstances
    let vault: Vault
    let asOf: CalendarDay

    /// The model that was kept and may still be used tonight.
    ///
    /// - Throws: `StoreFault`, or `LinkageError` where what was kept can't be read.
    func usable() throws -> (model: KeptModel, since: CalendarDay)? {
        guard definition.training.keepDays > 0 else { return nil }
        let stored = try vault.linkageModels(before: asOf).first { stored in
            stored.trainedOn.days(until: asOf) < definition.training.keepDays
                && circumstances.allows(ModelCircumstances(stored.definition))
        }
        guard let stored else { return nil }
        return (try KeptModel(json: stored.json), stored.trainedOn)
    }

    /// What an earlier night left, to compare only what changed since; `nil` to compare all records.
    ///
    /// - Throws: `StoreFault`
    func state(_ usable: (model: KeptModel, since: CalendarDay)?) throws -> LinkageState? {
        guard let usable, let bytes = try vault.linkageState(before: asOf, trainedOn: usable.since) else {
            return nil
        }
        return LinkageState(bytes: bytes, definition, keeping: usable.model)
    }

    /// Where the model of a population comes from, that was linked with what could be used tonight.
    ///
    /// - Throws: `StoreFault`, or `LinkageError` where what was kept can't be read.
    func origin(
        of population: LinkedPopulation, using usable: (model: KeptModel, since: CalendarDay)?
    ) throws -> ModelOrigin {
        if let usable { return .kept(since: usable.since) }
        guard let stored = try vault.linkageModels(before: asOf).first else { return .trained(since: nil) }
        let before = try KeptModel(json: stored.json).model
        return .trained(
            since: (stored.trainedOn, ModelDrift(from: before, to: population.kept.model)))
    }

    /// Keeps a population's model if it was trained tonight, and what the next night needs to compare only changes.
    ///
    /// - Throws: `StoreFault`, or `LinkageError` where what was kept can't be read.
    func keep(_ linked: LinkedNight) throws {
        var trainedOn = asOf
        if case .kept(let night) = linked.origin {
            trainedOn = night
        } else {
            try vault.keep(
                linkageModel: StoredLinkageModel(
                    trainedOn: asOf, definition: circumstances.text, json: linked.population.kept.json))
        }
        try vault.keep(linkageState: linked.population.state.bytes, trainedOn: trainedOn, on: asOf)
    }
}
