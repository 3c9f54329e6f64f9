public import Definitions
public import Vocabulary

/// Loads the file of a linkage study, and the linkage definition beside it where it names one.
public enum LinkageStudyLoader: Sendable {
    /// The study that a file describes.
    ///
    /// - Parameters:
    ///   - path: The file, as the user wrote it; faults name files in the same way.
    ///   - files: Where texts come from.
    /// - Returns: The study, checked against itself.
    /// - Throws: Everything that is wrong in the file, or in the linkage definition that it names.
    public static func load(_ path: String, files: ConfigurationFiles) throws(Faults) -> LinkageStudy {
        let faults = FaultCollector()
        let study = study(path, files: files, faults: faults)
        try faults.throwIfAny()
        guard let study else {
            throw Faults([
                Fault(at: SourceLocation(file: path, line: 1, column: 1), "the study can't be read")
            ])
        }
        return study
    }

    private static func study(
        _ path: String, files: ConfigurationFiles, faults: FaultCollector
    ) -> LinkageStudy? {
        let start = SourceLocation(file: path, line: 1, column: 1)
        guard let bytes = files.bytes(path) else {
            faults.record(start, "there is no such file")
            return nil
        }
        guard let document = YAMLDocument(bytes, file: path, faults: faults) else { return nil }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let decoder = StudyDecoder(faults: faults) { located in
            beside(located, folder: folder, files: files, faults: faults)
        }
        return decoder.decode(document)
    }

    /// The linkage definition of a file of its own.
    private static func beside(
        _ name: Located<String>, folder: String, files: ConfigurationFiles, faults: FaultCollector
    ) -> LinkageDefinition? {
        guard let bytes = files.bytes(folder + name.value) else {
            faults.record(name.location, "there is no file '\(folder + name.value)'")
            return nil
        }
        return YAMLDocument(bytes, file: folder + name.value, faults: faults).flatMap {
            LinkageDecoder.decode($0, faults: faults)
        }
    }
}
