public import Definitions

/// A text about a person and the fields that it was made from: what the gate must be asked before it is shown.
public struct SourcedText: Hashable, Sendable {
    /// The text.
    public let text: String
    /// The fields that it was made from, in order.
    public let madeFrom: [FieldReference]

    /// A text made from some fields.
    public init(_ text: String, madeFrom fields: [FieldReference]) {
        self.text = text
        madeFrom = fields.sorted()
    }

    /// A text made from one field.
    public init(_ text: String, madeFrom field: FieldReference) {
        self.init(text, madeFrom: [field])
    }
}
