public import Vocabulary

/// A list of codes that the agencies share, with what each means.
public struct CodeList: Hashable, Sendable {
    /// The name that fields and crosswalks use.
    public let name: String
    /// The version, which the run report quotes.
    public let version: String
    /// The properties that codes may have, such as `attended` or `group`, each with its type.
    public let properties: [CodeProperty]
    /// The codes, in the file's order.
    public let codes: [Code]
    /// Where the dictionary declares it.
    public let location: SourceLocation

    private let codeIndex: [String: Int]

    /// A code list of its parts.
    public init(
        name: String, version: String, properties: [CodeProperty], codes: [Code], location: SourceLocation
    ) {
        self.name = name
        self.version = version
        self.properties = properties
        self.codes = codes
        self.location = location
        codeIndex = Dictionary(
            codes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entry of a code, if the list has it.
    public func entry(_ code: String) -> Code? { codeIndex[code].map { codes[$0] } }

    /// The place of a code in the list.
    public func index(of code: String) -> Int? { codeIndex[code] }
}

/// A property of the codes of a list: `outcome.complied`, `type.group`.
public struct CodeProperty: Hashable, Sendable {
    /// The type of a property's values.
    public enum ValueType: String, Hashable, Sendable, CaseIterable {
        /// Yes or no.
        case yesNo = "yes_no"
        /// A word.
        case text
        /// A number.
        case decimal
    }

    /// The name.
    public let name: String
    /// The type of its values.
    public let type: ValueType

    /// A property by name and type.
    public init(name: String, type: ValueType) {
        self.name = name
        self.type = type
    }
}

/// One code of a list.
public struct Code: Hashable, Sendable {
    /// The code.
    public let code: String
    /// What to show for it.
    public let label: String
    /// The values of the list's properties, in the list's order; `missing` where the code has none.
    public let properties: [FieldValue]

    /// A code of its parts.
    public init(code: String, label: String, properties: [FieldValue]) {
        self.code = code
        self.label = label
        self.properties = properties
    }
}
