internal import Release
internal import Store
internal import Vocabulary

/// The stores of a pipeline, opened to answer a question: none is made where there is none.
struct NightBooks: Sendable {
    let site: NightSite

    /// The ledger.
    ///
    /// - Throws: ``RunFailure`` where no night was run yet, or the file can't be opened.
    func ledger() throws(RunFailure) -> Ledger { try opened(site.ledgerPath) { try Ledger(path: $0) } }

    /// The analysis database.
    ///
    /// - Throws: ``RunFailure`` where no night was run yet, or the file can't be opened.
    func analysis() throws(RunFailure) -> Analysis {
        try opened(site.analysisPath) { try Analysis(path: $0) }
    }

    /// The vault.
    ///
    /// - Throws: ``RunFailure`` where no night was run yet, or the file can't be opened.
    func vault() throws(RunFailure) -> Vault { try opened(site.vaultPath) { try Vault(path: $0) } }

    /// Writes into the audit log that somebody looks at personal data, and seals it at once; it comes before what they
    /// see.
    ///
    /// - Throws: ``RunFailure`` of kind `locked` while a run is writing there, of kind `integrity` where the log is
    ///   broken.
    func note(_ record: AuditRecord) throws { try note([record]) }

    /// Writes several records into the audit log of somebody who looks at personal data, and seals them at once.
    ///
    /// - Throws: ``RunFailure`` of kind `locked` while a run is writing there, of kind `integrity` where the log is
    ///   broken.
    func note(_ records: [AuditRecord]) throws {
        let ledger = try ledger()
        let lock = try RunLock(path: site.lockPath)
        _ = try AuditDesk(ledger).verification()
        try ledger.append(
            AuditChain.seal(records, run: nil, after: try ledger.auditHead()), isSealed: true)
        _ = consume lock
    }

    private func opened<Store>(_ path: String, _ open: (String) throws -> Store) throws(RunFailure) -> Store {
        guard Files.exists(path) else {
            throw RunFailure(.failed, "\(path) isn't there: no night was run yet; begin with 'tributary run'")
        }
        do { return try open(path) } catch { throw RunFailure(rewording: error) }
    }
}

/// Answers a question, and gives any error as a failure in words that quote no value.
func answering<Answer>(_ work: () async throws -> Answer) async throws(RunFailure) -> Answer {
    do { return try await work() } catch { throw RunFailure(rewording: error) }
}

/// Answers a question, and gives any error as a failure in words that quote no value.
func answering<Answer>(_ work: () throws -> Answer) throws(RunFailure) -> Answer {
    do { return try work() } catch { throw RunFailure(rewording: error) }
}
