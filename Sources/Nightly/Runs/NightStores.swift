internal import Store

/// The three stores and the key of one state folder, which belong together.
///
/// The ledger has the marks of the others. Without the vault or the key a night would take everybody for new, and
/// without the analysis database every alert: whatever is lost or was swapped stops the night before it begins.
struct NightStores {
    let vault: Vault
    let analysis: Analysis
    let ledger: Ledger
    let key: PartnershipKey

    /// Opens the stores and the key, or makes them where no night was run yet.
    ///
    /// - Throws: ``RunFailure`` of kind `integrity` where one of them is lost or isn't the ledger's, `StoreFault`
    ///   where a store can't be opened.
    init(of site: NightSite) throws {
        // The ledger is made first, so that a store beside which there is none has lost its ledger.
        ledger = try Ledger(path: site.ledgerPath)
        let night = try ledger.latestStandingNight() ?? ledger.owedNights().last
        if let night {
            let lost = [site.vaultPath, site.analysisPath, site.pseudonymKey].filter { !Files.exists($0) }
            guard lost.isEmpty else {
                throw RunFailure(
                    .integrity,
                    "\(lost.joined(separator: ", ")): not there, though the ledger tells of the night of \(night); "
                        + Self.remedy(site))
            }
        }
        vault = try Vault(path: site.vaultPath)
        analysis = try Analysis(path: site.analysisPath)
        key = try night == nil ? .foundOrMade(at: site.pseudonymKey) : PartnershipKey(file: site.pseudonymKey)
        let marks = try Companions.marks(vault: vault, analysis: analysis, key: key)
        let noted = try ledger.companions()
        let isBlank = try night == nil && vault.isBlank() && analysis.isBlank()
        guard !isBlank, night == nil || !noted.isEmpty else {
            // Nothing can be lost yet, or the state is of a version that noted no marks.
            if noted != marks { try ledger.keep(companions: marks) }
            return
        }
        guard !noted.isEmpty else {
            throw RunFailure(
                .integrity,
                "\(site.ledgerPath) is new, though the stores beside it are not: the ledger is lost, and with it the "
                    + "audit log; \(Self.remedy(site))")
        }
        try Companions.check(marks, noted: noted, site)
    }

    /// What to do about a state folder that isn't whole.
    static func remedy(_ site: NightSite) -> String {
        "put the whole of \(site.state) back from its copy, key included; to begin anew, with everybody and every "
            + "alert new, move that folder away"
    }
}

/// The files that belong with a ledger.
enum Companions {
    /// What tells each file from every other, by its name.
    ///
    /// - Throws: `StoreFault`
    static func marks(vault: Vault, analysis: Analysis, key: PartnershipKey) throws -> [String: String] {
        [
            "vault.sqlite": try vault.identity(), "analysis.sqlite": try analysis.identity(),
            "pseudonym.key": key.fingerprint,
        ]
    }

    /// Checks that files are those whose marks a ledger has.
    ///
    /// - Parameters:
    ///   - marks: The marks of the files that were found.
    ///   - noted: The marks that the ledger has.
    ///   - site: The pipeline.
    /// - Throws: ``RunFailure`` of kind `integrity`
    static func check(
        _ marks: [String: String], noted: [String: String], _ site: NightSite
    ) throws(RunFailure) {
        let strangers = marks.filter { noted[$0.key] != nil && noted[$0.key] != $0.value }.keys.sorted()
        guard strangers.isEmpty else {
            throw RunFailure(
                .integrity,
                "\(strangers.joined(separator: ", ")): not what the nights in \(site.ledgerPath) were run with; "
                    + NightStores.remedy(site))
        }
    }
}
