internal import Definitions
internal import Vocabulary

/// A source with the places of those of its parts that are checked against other sources.
struct DecodedSource {
    let definition: SourceDefinition
    /// Where the agency and record type are named.
    let supplyPlace: SourceLocation
    /// Where each foreign key stands, in the definition's order.
    let foreignKeyPlaces: [SourceLocation]
    /// Where the way to the person stands.
    let personPlace: SourceLocation
    /// Where each join stands, in the definition's order.
    let joinPlaces: [SourceLocation]
}
