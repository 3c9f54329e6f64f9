/// What an expression takes its meaning from besides its own words: what changes it without its text changing.
public struct ExpressionMaterials: Hashable, Sendable {
    /// The names of the shared definitions that stand in it, and of those that stand in these, in order.
    ///
    /// Named expressions that only some may use, such as the values of a rule, are none of them.
    public let definitions: [String]
    /// The properties of codes that it and its definitions read, in order.
    public let codeProperties: [CodePropertyReference]
    /// The tables of weights that it and its definitions read, in order.
    public let weightTables: [String]
}

/// A property of the codes of a list, such as `ho_class.weight`: a table from codes to values.
public struct CodePropertyReference: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The code list.
    public let list: String
    /// The property.
    public let property: String

    init(list: String, property: String) {
        self.list = list
        self.property = property
    }

    /// `list.property`.
    public var description: String { "\(list).\(property)" }

    /// Order of list, then of property.
    public static func < (left: CodePropertyReference, right: CodePropertyReference) -> Bool {
        (left.list, left.property) < (right.list, right.property)
    }
}
