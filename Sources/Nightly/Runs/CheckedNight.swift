internal import Configuration
internal import Vocabulary

/// A pipeline whose configuration was read, compiled and checked whole, before any data is opened: what every run
/// begins with.
struct CheckedNight: Sendable {
    let site: NightSite
    let compiled: CompiledNight
    let check: ConfigurationCheck
    /// What people decided about pairs of records, if the configuration names a file of it.
    let decisions: LinkDecisionFile?

    /// Reads, compiles and checks the configuration that a nightly file names, once.
    ///
    /// - Throws: `Faults` with everything that is wrong, in whichever files.
    init(nightlyFile: String, asOf: CalendarDay) throws(Faults) {
        try self.init(
            ConfigurationLoader.survey(nightly: nightlyFile, files: .onDisk), nightlyFile: nightlyFile,
            asOf: asOf)
    }

    /// Compiles and checks what was read.
    ///
    /// - Throws: `Faults` with everything that is wrong, in whichever files.
    init(_ survey: ConfigurationSurvey, nightlyFile: String, asOf: CalendarDay) throws(Faults) {
        let compiler = NightCompiler(survey, asOf: asOf)
        try self.init(
            survey, compiler, ConfigurationPromises(survey, compiler), nightlyFile: nightlyFile)
    }

    /// What was read, compiled and looked at.
    ///
    /// - Throws: `Faults` with everything that is wrong, in whichever files.
    init(
        _ survey: ConfigurationSurvey, _ compiler: NightCompiler, _ promises: ConfigurationPromises,
        nightlyFile: String
    ) throws(Faults) {
        let faults =
            survey.faults + compiler.faults + promises.faults + promises.unrecorded.map(\.fault)
        guard faults.isEmpty, let configuration = survey.configuration, let compiled = CompiledNight(compiler)
        else { throw Faults(Array(Set(faults))) }
        site = NightSite(configuration, files: survey.files, nightlyFile: nightlyFile)
        decisions = try site.linkDecisionFile()
        self.compiled = compiled
        check = ConfigurationCheck(configuration, testPeople: promises.testPeople)
    }
}
