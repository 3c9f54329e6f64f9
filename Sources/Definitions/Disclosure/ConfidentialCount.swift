/// A true count of persons, before disclosure control.
///
/// It can't be printed, shown or formatted: text, debug text and reflection all say `confidential`. Its number is
/// readable only through one of two system programming interfaces, which a file must ask for by name:
/// `DisclosureControl`, to protect it, and `ConfidentialStorage`, to keep it where the personal zone keeps it.
/// A test of the sources checks who asks.
public struct ConfidentialCount: Equatable, Sendable {
    private let number: Int

    /// A count of so many persons.
    public init(_ persons: Int) { number = persons }

    /// The number of persons, for disclosure control alone.
    @_spi(DisclosureControl) public var persons: Int { number }

    /// The number of persons, for the runner to keep in the personal zone.
    @_spi(ConfidentialStorage) public var stored: Int { number }
}

extension ConfidentialCount: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `confidential`, whatever the number.
    public var description: String { "confidential" }

    /// `confidential`, whatever the number.
    public var debugDescription: String { "confidential" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [(label: String?, value: Any)]()) }
}

extension ConfidentialCount {
    /// This count less another that lies within it, as confidential as both; `nil` where it would be negative.
    public func less(_ part: ConfidentialCount) -> ConfidentialCount? {
        part.number <= number ? ConfidentialCount(number - part.number) : nil
    }
}
