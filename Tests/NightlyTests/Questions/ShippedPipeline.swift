import Configuration
import Foundation
import Vocabulary

@testable import Nightly

/// The repository's `Pipelines`, in memory, with a file changed where a test says so.
struct ShippedPipeline {
    private var texts: [String: String] = [:]

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Pipelines").resolvingSymlinksInPath().path(percentEncoded: false)
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path.hasSuffix(".yml") {
            texts["Pipelines/\(path)"] = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
        }
    }

    /// The same with every occurrence of a text replaced in one file; the number of lines stays.
    func replacing(_ old: String, with new: String, in file: String) -> ShippedPipeline {
        var changed = self
        changed.texts["Pipelines/\(file)"] = texts["Pipelines/\(file)"]?.replacing(old, with: new)
        return changed
    }

    /// The line, from 1, on which a text first stands in a file.
    func line(of text: String, in file: String) -> Int? {
        texts["Pipelines/\(file)"]?.components(separatedBy: "\n").firstIndex { $0.contains(text) }.map {
            $0 + 1
        }
    }

    /// What the check finds: a summary, or faults.
    func check() -> Result<ConfigurationCheck, Faults> {
        do {
            let loaded = try ConfigurationLoader.load(
                nightly: "Pipelines/nightly.yml", files: ConfigurationFiles(texts))
            return .success(try ConfigurationCheck(loaded.configuration))
        } catch { return .failure(error) }
    }

    /// The faults that the check finds, each as file:line:column: message.
    var faults: [String] {
        if case .failure(let faults) = check() { return faults.all.map(\.description) }
        return []
    }

    /// The faults that the check finds and doesn't find in another.
    func faults(besidesThoseOf other: ShippedPipeline) -> [String] {
        let known = Set(other.faults)
        return faults.filter { !known.contains($0) }
    }
}
