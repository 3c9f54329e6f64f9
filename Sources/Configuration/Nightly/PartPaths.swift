internal import Definitions

/// The files of the configuration as far as `nightly.yml` names them: what is there is checked even if a part is
/// missing.
struct PartPaths {
    let dictionary: String?
    let sources: [String]?
    let linkage: String?
    let alerts: [String]?
    let cohorts: [String]?
    let disclosure: String?
    let agreement: String?

    /// All the parts, if none is missing.
    var complete: ConfigurationParts? {
        guard let dictionary, let sources, let linkage, let alerts, let cohorts, let disclosure, let agreement
        else { return nil }
        return ConfigurationParts(
            dictionary: dictionary, sources: sources, linkage: linkage, alerts: alerts, cohorts: cohorts,
            disclosure: disclosure, agreement: agreement)
    }
}
