/// An agency of the partnership, by its identifier in the configuration: `police`, say.
public struct Agency: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The identifier.
    public let name: String

    /// An agency by its identifier.
    public init(_ name: String) { self.name = name }

    /// The identifier.
    public var description: String { name }

    /// Alphabetical order.
    public static func < (left: Agency, right: Agency) -> Bool { left.name < right.name }
}

/// A record type of the data dictionary: `drug_test`, say.
public struct RecordType: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The identifier.
    public let name: String

    /// A record type by its identifier.
    public init(_ name: String) { self.name = name }

    /// The identifier.
    public var description: String { name }

    /// Alphabetical order.
    public static func < (left: RecordType, right: RecordType) -> Bool { left.name < right.name }
}

/// A field of a record type of the data dictionary: `outcome`, say.
public struct FieldName: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The identifier.
    public let name: String

    /// A field by its identifier.
    public init(_ name: String) { self.name = name }

    /// The identifier.
    public var description: String { name }

    /// Alphabetical order.
    public static func < (left: FieldName, right: FieldName) -> Bool { left.name < right.name }
}

/// One extract that an agency supplies, by its identifier in the configuration: `police_custody`, say.
public struct SourceName: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The identifier.
    public let name: String

    /// A source by its identifier.
    public init(_ name: String) { self.name = name }

    /// The identifier.
    public var description: String { name }

    /// Alphabetical order.
    public static func < (left: SourceName, right: SourceName) -> Bool { left.name < right.name }
}

/// A person as outputs of one partnership know them: a keyed hash, which says nothing of who they are.
public struct Pseudonym: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The hash as text, lower-case hexadecimal behind a letter.
    public let text: String

    /// A pseudonym by its text.
    public init(_ text: String) { self.text = text }

    /// The hash as text.
    public var description: String { text }

    /// Order of the text.
    public static func < (left: Pseudonym, right: Pseudonym) -> Bool { left.text < right.text }
}

/// What makes a row one and the same from extract to extract: (agency, record type, source key).
///
/// The source key is an agency's reference number, so this is personal data: it stays in the vault.
public struct RecordKey: Hashable, Comparable, Sendable, Codable {
    /// Whose record.
    public let agency: Agency
    /// Of what type.
    public let recordType: RecordType
    /// The agency's own key for the row.
    public let sourceKey: String

    /// A key of its three parts.
    public init(agency: Agency, recordType: RecordType, sourceKey: String) {
        self.agency = agency
        self.recordType = recordType
        self.sourceKey = sourceKey
    }

    /// Order of agency, then record type, then source key.
    public static func < (left: RecordKey, right: RecordKey) -> Bool {
        (left.agency, left.recordType, left.sourceKey) < (right.agency, right.recordType, right.sourceKey)
    }
}

extension RecordKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The agency and the record type: `RecordKey(police:nominal)`; not the key, which is somebody's reference number.
    public var description: String { "RecordKey(\(agency):\(recordType))" }

    /// The same as the description.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` doesn't show the key either.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
