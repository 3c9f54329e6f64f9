public import Definitions
public import Linkage

/// A model that Splink saved, as a linkage definition and a model of our own that weigh pairs alike.
///
/// Conditions become levels, in their order; a null level names the columns whose absence silences the comparison.
/// Splink measures the frequency of an agreeing value against u of the exact match; that u becomes the level's
/// ``AgreementLevelDefinition/frequencyBase``.
public struct SplinkImport: Sendable {
    /// The definition.
    public let definition: LinkageDefinition
    /// The model.
    public let model: LinkageModel
    /// What to know before using it, a line each.
    public let notes: [String]
    /// What fills each column of a study, as its file writes it, where the headers are those that Splink read.
    public let fields: [String]

    /// What was written.
    public struct Outcome: Sendable {
        /// The files.
        public let files: [String]
        /// What to know before using them, a line each.
        public let notes: [String]
    }

    /// Reads a model.
    ///
    /// - Parameter path: The file that Splink saved.
    /// - Throws: ``StudyFailure`` with everything that has no counterpart, by comparison and level.
    public init(_ path: String) throws(StudyFailure) {
        let settings = try SplinkSettings.read(path)
        var conversion = SplinkConversion(path: path)
        conversion.convert(settings)
        guard conversion.faults.isEmpty else { throw StudyFailure(.input, lines: conversion.faults) }
        let names = conversion.columns
        definition = LinkageDefinition(
            columns: names.map {
                LinkageColumn($0, kind: conversion.layouts[$0] == nil ? .text : .dateOfBirth)
            },
            blocking: BlockingDefinition(rules: conversion.rules, limit: 1_000_000),
            comparisons: conversion.comparisons,
            thresholds: LinkageThresholds(join: 6.63, possible: 4.25, breakBelow: 4.25, review: 0),
            acrossSourcesOnly: settings.linkType == "link_only",
            training: LinkageTraining())
        model = LinkageModel(prior: settings.prior, comparisons: conversion.models)
        notes = conversion.notes
        fields = names.map { Self.field(of: $0, layout: conversion.layouts[$0]) }
    }

    /// Writes the definition and the model.
    ///
    /// - Parameter folder: Where to; files of these names are replaced.
    /// - Returns: What was written.
    /// - Throws: ``StudyFailure`` where they can't be written.
    public func write(to folder: String) throws(StudyFailure) -> Outcome {
        try StudyFile.makeFolder(folder)
        let files = ["linkage.yml", "model.json"].map { "\(folder)/\($0)" }
        try StudyFileWriter(files[0]).write(Array(DefinitionText(definition).text.utf8))
        try StudyFileWriter(files[1]).write(Array(model.json.utf8))
        let fill = "a study's 'columns' for it, where the headers are those that Splink read:"
        return Outcome(files: files, notes: notes + [fill] + fields.map { "  " + $0 })
    }

    /// Texts as they stand, since Splink compares them so; dates in their layout.
    private static func field(of column: String, layout: StudyDateLayout?) -> String {
        if let layout { return "\(column): {from: \(column), layout: \(layout.rawValue)}" }
        if column.hasSuffix(SplinkConditions.beforeAt) {
            let whole = column.dropLast(SplinkConditions.beforeAt.count)
            return "\(column): {from: \(whole), take: before_at, as_is: yes}"
        }
        return "\(column): {from: \(column), as_is: yes}"
    }
}
