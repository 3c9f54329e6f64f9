import Foundation
import TestSupport

/// The modules of the package and what each may see, as the manifest declares and the sources import.
struct ModuleGraph {
    /// Each module's declared dependencies within the package.
    let declared: [String: Set<String>]
    /// Each module's imports of the package's modules, as its source files have them.
    let imported: [String: Set<String>]

    static let root = Repository.root

    init() throws {
        let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        let table = #/(?:module|executable)\(\s*"(?<name>\w+)",\s*\[(?<list>[^\]]*)\]/#
        let names = #/"(\w+)"/#
        var declared: [String: Set<String>] = [:]
        for entry in manifest.matches(of: table) {
            declared[String(entry.output.name)] = Set(
                entry.output.list.matches(of: names).map { String($0.output.1) })
        }
        self.declared = declared
        var imported: [String: Set<String>] = [:]
        for module in declared.keys {
            imported[module] = try Self.imports(of: module).intersection(declared.keys)
        }
        self.imported = imported
    }

    /// Everything that a module can reach, directly or through others.
    func reach(of module: String) -> Set<String> {
        var reached: Set<String> = []
        var waiting = Array(declared[module] ?? [])
        while let next = waiting.popLast() {
            guard reached.insert(next).inserted else { continue }
            waiting += declared[next] ?? []
        }
        return reached
    }

    /// Every module that the source files of a module import, ours or not.
    static func imports(of module: String) throws -> Set<String> {
        let line =
            #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |internal |package |private |fileprivate )?import (?:struct |enum |class |func )?(\w+)/#
        var names: Set<String> = []
        for text in try sources(of: module) {
            for row in text.split(separator: "\n") {
                if let match = row.firstMatch(of: line) { names.insert(String(match.output.1)) }
            }
        }
        return names
    }

    /// The texts of a module's source files.
    static func sources(of module: String) throws -> [String] {
        let folder = root.appending(path: "Sources/\(module)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
    }
}
