/// Where the parts that a part refers to are.
struct Relationships: PartContents, Sendable {
    /// A reference to a part of the same file.
    struct Relationship: Sendable {
        /// The last word of its type: `worksheet`, `styles`.
        let type: String
        /// The part's name in the archive.
        let target: String
    }

    /// The folder of the part that refers, with its slash; empty for the archive's own.
    private let folder: String
    private var all: [(id: String, Relationship)] = []

    /// No relationships yet of a part in a folder.
    init(folder: String) { self.folder = folder }

    /// A reference by its identifier.
    subscript(id: String) -> Relationship? { all.first { $0.id == id }?.1 }

    /// The first part of a type, by its name in the archive.
    func first(ofType type: String) -> String? { all.first { $0.1.type == type }?.1.target }

    mutating func begin(_ path: [String], _ attributes: [String: String]) throws(WorkbookFault) -> Bool {
        // What lies outside the file is never read.
        guard path == ["Relationships", "Relationship"], attributes["TargetMode"] != "External",
            let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
        else { return false }
        let word = type.split(separator: "/").last.map(String.init) ?? type
        all.append((id, Relationship(type: word, target: resolved(target))))
        return false
    }

    mutating func end(_ path: [String], _ text: PartText?) throws(WorkbookFault) {}

    /// A target's name in the archive: `/xl/a.xml`, `a.xml` and `../xl/a.xml` of a part in `xl/` are `xl/a.xml`.
    private func resolved(_ target: String) -> String {
        let whole = target.hasPrefix("/") ? target : folder + target
        var names: [Substring] = []
        for name in whole.split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        return names.joined(separator: "/")
    }
}
