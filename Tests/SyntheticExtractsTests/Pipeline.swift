import Configuration
import Definitions
import FoundationEssentials
import Testing
import Vocabulary

/// The pipeline that is shipped with the sample.
enum Pipeline {
    static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/"

    static let loaded = Result {
        let files = ConfigurationFiles(
            bytes: { path in (try? Data(contentsOf: URL(filePath: folder + path))).map(Array.init) },
            names: { path in (try? FileManager.default.contentsOfDirectory(atPath: folder + path)) ?? [] })
        return try ConfigurationLoader.load(nightly: "Pipelines/nightly.yml", files: files).configuration
    }

    /// A code list of the dictionary.
    static func list(_ name: String) throws -> CodeList {
        try #require(try loaded.get().dictionary.codeList(name), "\(name)")
    }

    /// The source of an extract.
    static func source(_ extract: String) throws -> SourceDefinition {
        try #require(try loaded.get().sources.first { $0.name.description == extract }, "\(extract)")
    }

    /// The codes that a source understands in a column; none if the column holds no codes.
    static func codes(of column: SourceColumn, in source: SourceDefinition) throws -> Set<String>? {
        let dictionary = try loaded.get().dictionary
        if let crosswalk = source.crosswalks.first(where: { $0.name == column.crosswalk }) {
            return Set(crosswalk.entries.map(\.from) + crosswalk.unknown + crosswalk.refused)
        }
        guard let field = column.field,
            let name = dictionary.recordType(source.recordType)?.fields.first(where: { $0.name == field })?
                .codeList
        else { return nil }
        return try Set(list(name).codes.map(\.code))
    }
}
