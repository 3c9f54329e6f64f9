internal import Configuration
internal import Definitions
internal import Ingestion
internal import PersonalData
internal import Store
internal import Vocabulary

/// Puts the rows that a night set aside into files of their own, so that they can be mended and read again.
///
/// A file for each extract, written as its agency writes it and named so that a night takes it for that extract's
/// mended rows; and one that says why each row was set aside. The files are personal data, with mode 0600.
public struct RejectExport: Sendable {
    /// What was written and what to do with it, for a terminal, a line each.
    public let lines: [String]

    /// Writes the files; the audit log says so first.
    ///
    /// - Parameters:
    ///   - selection: Which rows; of the latest night unless it names one.
    ///   - folder: A folder to write to, which is made; one that holds something already is left alone.
    ///   - site: The pipeline.
    ///   - consultation: Who looks, and why.
    ///   - clock: Gives the time of the audit records.
    /// - Throws: ``RunFailure`` where there is nothing to write, the folder holds something, a run holds the lock, or
    ///   a store or file can't be read or written.
    public init(
        of selection: RejectSelection, to folder: String, in site: NightSite,
        for consultation: Consultation, clock: RunClock = .system
    ) throws(RunFailure) {
        lines = try answering {
            guard Files.names(in: folder).isEmpty else {
                throw RunFailure(.usage, "\(folder) holds something already; name a new folder")
            }
            let pack = try RejectPack(of: selection, in: site)
            guard !pack.files.isEmpty else {
                let nothing = "the night of \(pack.night) has no \(selection.words) to put out"
                throw RunFailure(.failed, ([nothing] + pack.leftOut).joined(separator: "\n"))
            }
            try NightBooks(site: site).note(pack.files.map { $0.consultation(consultation, at: clock.stamp) })
            try Files.makeFolder(folder)
            for file in pack.files { try Files.write(file.bytes, to: "\(folder)/\(file.name)") }
            try Files.write(pack.reasons, to: "\(folder)/\(RejectPack.reasonsFile)")
            return pack.files.map { "\(folder)/\($0.name): \($0.rows.counted("row"))" }
                + ["\(folder)/\(RejectPack.reasonsFile): why each was set aside"] + pack.leftOut
                + [
                    "Mend them, put them beside the night's extracts, and run that night again with --replay."
                ]
        }
    }
}
