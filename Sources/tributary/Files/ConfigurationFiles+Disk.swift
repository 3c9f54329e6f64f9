internal import Configuration
internal import FoundationEssentials

extension ConfigurationFiles {
    /// The files of the disk, by their paths.
    static var onDisk: ConfigurationFiles {
        ConfigurationFiles(
            bytes: { path in (try? Data(contentsOf: URL(filePath: path))).map { Array($0) } },
            names: { folder in
                (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
            })
    }
}
