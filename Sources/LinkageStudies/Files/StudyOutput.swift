public import Linkage

/// Files of a study that a command writes as a whole.
public enum StudyOutput: Sendable {
    /// Writes a file, readable by its owner alone.
    ///
    /// - Throws: ``StudyFailure`` where it can't be written.
    public static func write(_ bytes: [UInt8], to path: String) throws(StudyFailure) {
        try StudyFileWriter(path).write(bytes)
    }
}

/// Models that were trained, or imported, before.
public enum StudyModel: Sendable {
    /// The model of a file.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read or isn't a model.
    public static func read(_ path: String) throws(StudyFailure) -> LinkageModel {
        let text = String(decoding: try StudyFile.read(path), as: UTF8.self)
        do throws(LinkageError) { return try LinkageModel(json: text) } catch {
            throw StudyFailure(.input, "\(path): \(error)")
        }
    }
}
