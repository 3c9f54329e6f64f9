internal import Definitions
internal import Vocabulary

/// Decodes which files the configuration has: all within the folder of `nightly.yml`.
struct PartsDecoder {
    let files: ConfigurationFolder

    /// The parts that the keys of `nightly.yml` name.
    func parts(_ reader: MappingReader) -> PartPaths {
        PartPaths(
            dictionary: reader.required("dictionary", file),
            sources: reader.required("sources", fileList).map { $0.flatMap { $0 } },
            linkage: reader.required("linkage", file),
            alerts: reader.required("alerts", fileList).map { $0.flatMap { $0 } },
            cohorts: reader.required("cohorts", fileList).map { $0.flatMap { $0 } },
            disclosure: reader.required("disclosure", file),
            agreement: reader.required("agreement", file))
    }

    private var file: Reading<String> {
        within.refined(
            orFault: { missing($0, files.siblings(of: $0)) }, { files.holds($0) ? $0 : nil })
    }

    /// Files, or folders (written with a `/` at the end) whose `.yml` files are taken in order of name.
    private var fileList: Reading<[[String]]> {
        .oneOrMore(
            within.refined(
                orFault: { path in
                    path.hasSuffix("/")
                        ? "there is no .yml file in the folder '\(path)'"
                        : missing(path, files.siblings(of: path))
                },
                { path in
                    guard path.hasSuffix("/") else { return files.holds(path) ? [path] : nil }
                    let found = files.definitions(in: String(path.dropLast()))
                    return found.isEmpty ? nil : found
                }))
    }

    private var within: Reading<String> {
        Reading<String>.text(expecting: "a file").refined(
            orFault: { "'\($0)' leads out of this folder; definitions must stand in it or below" },
            { path in
                let parts = path.split(separator: "/", omittingEmptySubsequences: false)
                return path.hasPrefix("/") || parts.contains("..") ? nil : path
            })
    }

    private func missing(_ path: String, _ known: [String]) -> String {
        guard !known.contains(path) else { return "'\(path)': \(ConfigurationFolder.unreadable)" }
        let suggestion = NearMiss.suggestion(for: path, among: known).map { "; did you mean '\($0)'?" } ?? ""
        return "there is no file '\(path)' beside this one\(suggestion)"
    }
}
